package org.baton.api.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages with codes in them, which may be written in any script. */
public final class Address {
  private final StringBuilder path = new StringBuilder();
  private char next = '?';

  private Address(Object... segments) {
    for (Object segment : segments) {
      path.append('/').append(encoded(String.valueOf(segment)));
    }
  }

  /** A path of these segments. */
  public static Address of(Object... segments) {
    return new Address(segments);
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

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
