package org.baton.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What pages are drawn with: style sheets, scripts, one picture. */
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
  private final transient Map<String, Asset> read = new ConcurrentHashMap<>();

  /** Serves the files of this bundle. */
  @Activate
  public AssetServlet(BundleContext context) {
    bundle = context.getBundle();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    String kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1));
    Asset asset = kind == null || name.contains("/") ? null : find(name);
    if (asset == null) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean versioned = request.getParameter("v") != null;
    response.setHeader(
        "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    boolean packed = packs(request);
    String tag = '"' + asset.tag() + (packed ? "-gz" : "") + '"';
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(kind);
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] content = packed ? asset.packed() : asset.content();
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }

  private static boolean packs(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
  }

  private Asset find(String name) throws IOException {
    Asset known = read.get(name);
    URL file = known == null ? file(name) : null;
    if (file == null) {
      return known;
    }
    Asset asset = Asset.of(file);
    read.put(name, asset);
    return asset;
  }

  private URL file(String name) {
    URL own = bundle.getEntry("assets/" + name);
    if (own != null) {
      return own;
    }
    Enumeration<URL> libraries = bundle.findEntries("META-INF/resources/webjars", name, true);
    return libraries == null ? null : libraries.nextElement();
  }
}
