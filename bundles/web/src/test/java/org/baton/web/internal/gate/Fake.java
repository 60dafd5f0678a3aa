package org.baton.web.internal.gate;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests and responses of the servlet API, as far as the gate looks at them. */
public final class Fake {
  final Map<String, String> headers = new LinkedHashMap<>();
  final List<Cookie> cookies = new ArrayList<>();
  public final Map<String, String> answered = new LinkedHashMap<>();
  final ByteArrayOutputStream written = new ByteArrayOutputStream();
  public int status = 200;
  private String remote = "192.0.2.7";
  private final String method;
  private final String path;
  private final String query;
  private final String body;

  Fake(String method, String address, String body) {
    this.method = method;
    int question = address.indexOf('?');
    this.path = question < 0 ? address : address.substring(0, question);
    this.query = question < 0 ? null : address.substring(question + 1);
    this.body = body;
  }

  public static Fake get(String address) {
    return new Fake("GET", address, "");
  }

  public static Fake post(String address, String body) {
    return new Fake("POST", address, body);
  }

  public Fake header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  Fake from(String address) {
    remote = address;
    return this;
  }

  public Fake cookie(String name, String value) {
    cookies.add(new Cookie(name, value));
    return this;
  }

  public String answer() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private String host() {
    return headers.getOrDefault("Host", "127.0.0.1:8181");
  }

  public HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class,
        (self, called, arguments) ->
            switch (called.getName()) {
              case "getMethod" -> method;
              case "getRequestURI" -> path;
              case "getRequestURL" -> new StringBuffer("http://" + host() + path);
              case "getQueryString" -> query;
              case "getHeader" -> headers.get(arguments[0]);
              case "getHeaders" ->
                  headers.containsKey(arguments[0])
                      ? Collections.enumeration(List.of(headers.get(arguments[0])))
                      : Collections.emptyEnumeration();
              case "getHeaderNames" -> Collections.enumeration(headers.keySet());
              case "getContentType" -> headers.get("Content-Type");
              case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
              case "isSecure" -> false;
              case "getScheme" -> "http";
              case "getRemoteAddr" -> remote;
              case "getContentLengthLong" -> -1L;
              case "getInputStream" -> stream();
              default -> throw new UnsupportedOperationException(called.getName());
            });
  }

  public HttpServletResponse response() {
    return proxy(
        HttpServletResponse.class,
        (self, called, arguments) -> {
          switch (called.getName()) {
            case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
            case "addCookie" -> {
              Cookie cookie = (Cookie) arguments[0];
              answered.put("Cookie " + cookie.getName(), cookie.getValue());
              answered.put("Age " + cookie.getName(), "" + cookie.getMaxAge());
            }
            case "setStatus", "sendError" -> status = (int) arguments[0];
            case "getStatus" -> {
              return status;
            }
            case "getContentType" -> {
              return answered.get("Content-Type");
            }
            case "getHeader" -> {
              return answered.get((String) arguments[0]);
            }
            case "addHeader" ->
                answered.merge(
                    (String) arguments[0], (String) arguments[1], (a, b) -> a + ", " + b);
            case "setContentLength", "setContentLengthLong" ->
                answered.put("Content-Length", String.valueOf(arguments[0]));
            case "isCommitted" -> {
              return false;
            }
            case "getOutputStream" -> {
              return out();
            }
            case "resetBuffer", "setCharacterEncoding" -> written.reset();
            default -> throw new UnsupportedOperationException(called.getName());
          }
          return null;
        });
  }

  private ServletInputStream stream() {
    ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(jakarta.servlet.ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private ServletOutputStream out() {
    return new ServletOutputStream() {
      @Override
      public void write(int b) {
        written.write(b);
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Fake.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
