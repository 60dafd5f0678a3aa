package org.baton.web.internal.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which language a request is answered in: what it asks for, chose before, or its browser speaks.
 */
final class Language {
  static final String COOKIE = "baton_lang";
  private static final int LONGEST_HEADER = 200;

  private Language() {}

  /** The language asked for in the address. */
  static Optional<Locale> asked(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    // Not getParameter, which would read the body of a form.
    for (String part : query.split("&", 50)) {
      if (part.startsWith("lang=")) {
        return known(part.substring("lang=".length()));
      }
    }
    return Optional.empty();
  }

  static Locale of(HttpServletRequest request) {
    return asked(request).or(() -> chosen(request)).orElseGet(() -> spoken(request));
  }

  private static Optional<Locale> chosen(HttpServletRequest request) {
    return Cookies.value(request, COOKIE).flatMap(Language::known);
  }

  private static Locale spoken(HttpServletRequest request) {
    String header = request.getHeader("Accept-Language");
    if (header == null || header.length() > LONGEST_HEADER) {
      return Locale.ENGLISH;
    }
    try {
      Locale match =
          Locale.lookup(
              Locale.LanguageRange.parse(header), List.of(Locale.CHINESE, Locale.ENGLISH));
      return match == null ? Locale.ENGLISH : match;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }

  static Cookie cookie(Locale locale, boolean secure) {
    Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
    cookie.setPath("/");
    cookie.setMaxAge(365 * 24 * 3600);
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static Optional<Locale> known(String tag) {
    return switch (tag) {
      case "zh" -> Optional.of(Locale.CHINESE);
      case "en" -> Optional.of(Locale.ENGLISH);
      default -> Optional.empty();
    };
  }
}
