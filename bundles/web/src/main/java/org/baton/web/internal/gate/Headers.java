package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that keep a browser from being misled. */
final class Headers {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** What no page uses, so that no script that slipped in can. */
  private static final String NOT_NEEDED =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  private Headers() {}

  /**
   * The address of a public page may hold a word that lets somebody in. Where a form is sent, only
   * the site is told, which is enough to see that it is our own.
   */
  static void hideAddress(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "origin");
  }

  static void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", NOT_NEEDED);
    if (!request.getRequestURI().startsWith("/assets/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
