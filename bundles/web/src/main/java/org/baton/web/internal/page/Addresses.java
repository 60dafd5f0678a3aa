package org.baton.web.internal.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Addresses of pages with one thing changed. */
final class Addresses {
  private Addresses() {}

  /** The address with a parameter set; its other parameters stay as they are. */
  static String with(String address, String name, String value) {
    int mark = address.indexOf('?');
    String path = mark < 0 ? address : address.substring(0, mark);
    String set = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    if (mark < 0) {
      return path + "?" + set;
    }
    String others =
        Arrays.stream(address.substring(mark + 1).split("&"))
            .filter(p -> !p.isEmpty() && !p.equals(name) && !p.startsWith(name + "="))
            .map(p -> p + "&")
            .collect(Collectors.joining());
    return path + "?" + others + set;
  }
}
