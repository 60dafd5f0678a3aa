package org.baton.web.internal.asset;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.function.Function;

/** The files of one module, below {@code /<module>/assets/}. */
final class ModuleAssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final String module;
  private final String version;
  private final transient Function<String, URL> files;

  /**
   * Serves files.
   *
   * @param version changes when any of them may have changed
   * @param files finds a file by its name; null when there is none
   */
  ModuleAssetServlet(String module, String version, Function<String, URL> files) {
    this.module = module;
    this.version = '"' + version + '"';
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AssetFile asked = AssetFile.of(request.getPathInfo()).orElse(null);
    URL file = asked == null ? null : files.apply(asked.name());
    if (file == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    // Asked for again each time, so that a module's update shows at once; mostly answered by 304.
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("ETag", version);
    if (asked.isScript()) {
      // A worker may serve its own module's pages and nobody else's.
      response.setHeader("Service-Worker-Allowed", "/" + module + "/");
    }
    if (version.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asked.type());
    try (InputStream content = file.openStream()) {
      content.transferTo(response.getOutputStream());
    }
  }
}
