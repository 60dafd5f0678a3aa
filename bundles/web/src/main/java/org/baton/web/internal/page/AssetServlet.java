package org.baton.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What pages are drawn with: one style sheet, one script, one picture. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/assets/*",
      "osgi.http.whiteboard.servlet.name=baton assets"
    })
public final class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> KINDS =
      Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript", "svg", "image/svg+xml");

  private final transient Bundle bundle;
  private final String version;

  /** Serves the files of this bundle. */
  @Activate
  public AssetServlet(BundleContext context) {
    bundle = context.getBundle();
    version = '"' + Long.toHexString(bundle.getLastModified()) + '"';
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    String kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1));
    URL file = kind == null || name.contains("/") ? null : find(name);
    if (file == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setHeader("ETag", version);
    if (version.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(kind);
    try (InputStream content = file.openStream()) {
      content.transferTo(response.getOutputStream());
    }
  }

  private URL find(String name) {
    URL own = bundle.getEntry("assets/" + name);
    if (own != null) {
      return own;
    }
    Enumeration<URL> libraries = bundle.findEntries("META-INF/resources/webjars", name, true);
    return libraries == null ? null : libraries.nextElement();
  }
}
