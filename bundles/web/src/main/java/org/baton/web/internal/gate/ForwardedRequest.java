package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request as its sender made it, before a trusted proxy passed it on. */
final class ForwardedRequest extends HttpServletRequestWrapper {
  private final String sender;
  private final boolean secure;

  ForwardedRequest(HttpServletRequest request, String sender, boolean secure) {
    super(request);
    this.sender = sender;
    this.secure = secure || request.isSecure();
  }

  @Override
  public String getRemoteAddr() {
    return sender;
  }

  @Override
  public boolean isSecure() {
    return secure;
  }

  @Override
  public String getScheme() {
    return secure ? "https" : super.getScheme();
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = super.getRequestURL();
    return secure && url.indexOf("http:") == 0 ? url.replace(0, "http".length(), "https") : url;
  }
}
