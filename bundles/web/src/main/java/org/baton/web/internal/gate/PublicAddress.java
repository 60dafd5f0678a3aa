package org.baton.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people reach the platform from outside: as the settings say, since a server behind a proxy
 * does not know; without them as the request came.
 */
final class PublicAddress {
  private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);

  /** A scheme, a name or an address, and maybe a port. */
  private static final Pattern SITE =
      Pattern.compile("(https?://(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?)(/.*)?");

  private static final int LONGEST = 300;

  private final Site set;

  /**
   * Reads the setting.
   *
   * @param given such as {@code https://baton.example.org}, with or without a slash behind it; null
   *     for none. What is no such address is told in the log and not used.
   */
  PublicAddress(String given) {
    String words = given == null ? "" : given.strip();
    Matcher address = SITE.matcher(words);
    boolean plain = address.matches() && (address.group(2) == null || address.group(2).equals("/"));
    this.set = plain ? new Site(address.group(1), true) : null;
    if (!plain && !words.isEmpty()) {
      LOG.error("BATON_PUBLIC_ADDRESS is {}, which is no address such as https://host", words);
    }
  }

  /** The address for the reader of a request. */
  Site of(HttpServletRequest request) {
    if (set != null) {
      return set;
    }
    StringBuffer url = request.getRequestURL();
    if (url == null || url.length() > LONGEST + request.getRequestURI().length()) {
      return Site.UNKNOWN;
    }
    Matcher address = SITE.matcher(url);
    return address.matches() ? new Site(address.group(1), false) : Site.UNKNOWN;
  }
}
