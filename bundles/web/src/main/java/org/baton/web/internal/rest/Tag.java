package org.baton.web.internal.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * The version of an answer, as the header {@code ETag} carries it: a hash of its bytes, so two
 * equal tags mean equal answers and no module needs a column for it.
 */
final class Tag {
  private static final int SHOWN = 16;
  private static final int LONGEST = 2000;
  private static final Pattern LIST =
      Pattern.compile("\\s*(W/)?\"[!#-~]*\"(\\s*,\\s*(W/)?\"[!#-~]*\")*\\s*");
  private static final Pattern ONE = Pattern.compile("(W/)?\"([!#-~]*)\"");

  /** What stands behind the tag of an answer that was compressed. */
  private static final String COMPRESSED = "--gzip";

  private Tag() {}

  /** The tag of these bytes, with its quotes. */
  static String of(byte[] content) {
    byte[] hash = sha256().digest(content);
    return '"' + HexFormat.of().formatHex(hash, 0, SHOWN) + '"';
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether {@code If-None-Match} names the tag; weak tags count. */
  static boolean isNamed(String header, String tag) {
    return names(header, tag, true);
  }

  /**
   * Whether {@code If-Match} names the tag; weak tags do not count.
   *
   * @throws Problem when the header cannot be read: a lock that nobody understands must not open
   */
  static boolean isMatched(String header, String tag) {
    if (!header.strip().equals("*") && !isList(header)) {
      throw Problem.of(Kind.INVALID, "web.match.unreadable");
    }
    return names(header, tag, false);
  }

  private static boolean isList(String header) {
    return header.length() <= LONGEST && LIST.matcher(header).matches();
  }

  private static boolean names(String header, String tag, boolean weak) {
    if (header.strip().equals("*")) {
      return true;
    }
    if (!isList(header)) {
      return false;
    }
    Matcher each = ONE.matcher(header);
    while (each.find()) {
      String words = each.group(2);
      String plain =
          words.endsWith(COMPRESSED)
              ? words.substring(0, words.length() - COMPRESSED.length())
              : words;
      if ((weak || each.group(1) == null) && tag.equals('"' + plain + '"')) {
        return true;
      }
    }
    return false;
  }
}
