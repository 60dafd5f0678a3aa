package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/** Tells requests that another site made a browser send. */
final class Forgery {
  static final String HEADER = "X-CSRF-Token";
  static final String FIELD = "csrf";
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private Forgery() {}

  static boolean writes(HttpServletRequest request) {
    return !READS.contains(request.getMethod());
  }

  /** Whether a browser says that another site sent the request. Programs say nothing. */
  static boolean fromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && !sameHost(origin, request.getHeader("Host"));
  }

  /** Whether the request carries the secret word of its session, in a header or a form's field. */
  static boolean proven(HttpServletRequest request, String csrf) {
    String sent = request.getHeader(HEADER);
    if (sent == null && request instanceof FormRequest form) {
      sent = form.getParameter(FIELD);
    } else if (sent == null && request instanceof UploadRequest upload) {
      sent = upload.proof();
    }
    return sent != null
        && !csrf.isEmpty()
        && MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean sameHost(String origin, String host) {
    try {
      return host != null && host.equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
