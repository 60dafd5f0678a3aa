package org.baton.indicators.internal.web.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of this module's pages with codes in them, which may be written in any script. */
final class Address {
  private Address() {}

  static String of(String... segments) {
    StringBuilder path = new StringBuilder("/indicators");
    for (String segment : segments) {
      path.append('/').append(encoded(segment));
    }
    return path.toString();
  }

  static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
