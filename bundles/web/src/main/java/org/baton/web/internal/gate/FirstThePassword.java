package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.baton.access.Session;

/**
 * What somebody may do whose password others know: change it, see who is signed in, and leave. A
 * token is no way around it: it is refused like the session.
 */
final class FirstThePassword {
  private static final Set<String> OPEN =
      Set.of(
          "GET /password",
          "POST /password",
          "POST /sign-out",
          "GET /sign-in",
          "POST /sign-in",
          "GET /health",
          "GET /api/access/session",
          "DELETE /api/access/session");

  private FirstThePassword() {}

  static boolean holdsBack(Session session, HttpServletRequest request) {
    String asked = request.getMethod() + " " + request.getRequestURI();
    String own = "PATCH /api/access/accounts/" + session.caller().account();
    return session.mustChangePassword() && !OPEN.contains(asked) && !asked.equals(own);
  }
}
