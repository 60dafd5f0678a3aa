package org.baton.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages with codes in them, which may be written in any script. */
public final class Address {
  private final StringBuilder path = new StringBuilder();
  private char next = '?';

  private Address() {}

  /** A path of these segments. */
  public static Address of(Object... segments) {
    return below("", segments);
  }

  /**
   * A path below another.
   *
   * @param path written as an address already, such as {@code /appeals/files/}
   */
  public static Address below(String path, Object... segments) {
    Address address = new Address();
    address.path.append(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    for (Object segment : segments) {
      address.path.append('/').append(encoded(String.valueOf(segment)));
    }
    return address;
  }

  /** The same path with a slash behind it, as that of a list. */
  public Address list() {
    path.append('/');
    return this;
  }

  /** The same with a word of the query, unless it is empty. */
  public Address with(String name, Object value) {
    String word = String.valueOf(value);
    if (value != null && !word.isEmpty()) {
      path.append(next).append(name).append('=').append(encoded(word));
      next = '&';
    }
    return this;
  }

  /** A word as it stands in an address. */
  public static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
