package org.baton.web.internal.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** The cookies of the platform. */
public final class Cookies {
  /** Holds the secret of a session. */
  public static final String SESSION = "baton_session";

  /** Holds the code of the cycle chosen in the bar. */
  public static final String CYCLE = "baton_cycle";

  private Cookies() {}

  /** The value of a cookie, unless it is missing or empty. */
  public static Optional<String> value(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(name))
            .map(Cookie::getValue)
            .filter(v -> !v.isEmpty())
            .findFirst();
  }

  /** The cookie of a chosen cycle. */
  public static Cookie cycle(String code, boolean secure) {
    Cookie cookie = new Cookie(CYCLE, code);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(365 * 24 * 3600);
    return cookie;
  }

  /** The cookie of a session; an empty secret takes it away. */
  public static Cookie session(String secret, boolean secure) {
    Cookie cookie = new Cookie(SESSION, secret);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(secret.isEmpty() ? 0 : -1);
    return cookie;
  }
}
