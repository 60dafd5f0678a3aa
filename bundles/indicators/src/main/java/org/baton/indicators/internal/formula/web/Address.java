package org.baton.indicators.internal.formula.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages with codes in them, which may be written in any script. */
public final class Address {
  private Address() {}

  /** A path of the module with these parts behind it. */
  public static String of(String path, String... parts) {
    StringBuilder address = new StringBuilder(path);
    for (String part : parts) {
      address.append(address.charAt(address.length() - 1) == '/' ? "" : "/").append(encoded(part));
    }
    return address.toString();
  }

  /** A word as it stands in an address. */
  public static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
