package org.baton.core.internal.batch;

import java.nio.charset.StandardCharsets;

/** Reads numbers straight from bytes. */
final class Numbers {
  /** Nothing was given. */
  static final long MISSING = Long.MIN_VALUE;

  /** Not a plain decimal with few enough digits. */
  static final long OTHER = Long.MIN_VALUE + 1;

  private static final int MOST_DIGITS = 15;

  private Numbers() {}

  /** Whether a cell says that there is no value: empty, NA or a hyphen. */
  static boolean missing(String cell) {
    return cell.isBlank() || "NA".equals(cell.strip()) || "-".equals(cell.strip());
  }

  /** The decimal times ten to the power of the digits, or {@link #MISSING} or {@link #OTHER}. */
  static long scaled(byte[] bytes, int from, int to, int digits) {
    int length = to - from;
    if (length == 0 || (length == 1 && bytes[from] == '-')) {
      return MISSING;
    }
    if (length == 2 && bytes[from] == 'N' && bytes[from + 1] == 'A') {
      return MISSING;
    }
    boolean negative = bytes[from] == '-';
    long number = 0;
    int decimals = -1;
    if (length > MOST_DIGITS) {
      return OTHER;
    }
    for (int i = negative ? from + 1 : from; i < to; i++) {
      int digit = bytes[i] - '0';
      if (bytes[i] == '.' && decimals < 0) {
        decimals = 0;
      } else if (digit < 0 || digit > 9 || decimals == digits) {
        return OTHER;
      } else {
        number = number * 10 + digit;
        decimals += decimals < 0 ? 0 : 1;
      }
    }
    for (int i = Math.max(0, decimals); i < digits; i++) {
      number *= 10;
    }
    return negative ? -number : number;
  }

  static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
