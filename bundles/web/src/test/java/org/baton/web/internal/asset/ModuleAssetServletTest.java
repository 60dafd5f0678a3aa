package org.baton.web.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleAssetServletTest {
  @TempDir Path folder;

  private final Map<String, Object> answer = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("a.js"), "let a;");
    Files.writeString(folder.resolve("a.properties"), "secret");
  }

  private URL find(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? file.toUri().toURL() : null;
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void get(String path, String ifNoneMatch) throws IOException {
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            Map.of("getPathInfo", path, "getHeader", ifNoneMatch == null ? "" : ifNoneMatch));
    HttpServletResponse response =
        (HttpServletResponse)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (self, method, arguments) -> {
                  if (method.getName().equals("getOutputStream")) {
                    return stream();
                  }
                  boolean header = method.getName().equals("setHeader");
                  answer.put(
                      header ? (String) arguments[0] : method.getName(),
                      arguments[arguments.length - 1]);
                  return null;
                });
    new ModuleAssetServlet("sample", "7", this::find).doGet(request, response);
  }

  private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }

  private ServletOutputStream stream() {
    return new ServletOutputStream() {
      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(int b) {
        body.write(b);
      }
    };
  }

  @Test
  void aScriptIsTypedVersionedAndMayWorkForItsOwnModuleOnly() throws IOException {
    get("/a.js", null);
    assertThat(body.toString()).isEqualTo("let a;");
    assertThat(answer)
        .containsEntry("setContentType", "text/javascript;charset=UTF-8")
        .containsEntry("ETag", "\"7\"")
        .containsEntry("Cache-Control", "private, no-cache")
        .containsEntry("Service-Worker-Allowed", "/sample/");
  }

  @Test
  void whatTheBrowserHasIsNotSentAgain() throws IOException {
    get("/a.js", "\"7\"");
    assertThat(answer).containsEntry("setStatus", 304);
    assertThat(body.size()).isZero();
  }

  @Test
  void nothingElseInTheBundleCanBeReached() throws IOException {
    for (String path :
        new String[] {"/a.properties", "/../a.js", "/x/a.js", "/b.js", "/", "/A.JS", "/.js"}) {
      answer.clear();
      get(path, null);
      assertThat(answer).as(path).containsEntry("setStatus", 404);
      assertThat(body.size()).isZero();
    }
  }
}
