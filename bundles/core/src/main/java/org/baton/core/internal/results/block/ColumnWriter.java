package org.baton.core.internal.results.block;

import java.util.Arrays;

/**
 * Writes columns of numbers, each in the shortest of these ways: {@link #ONE} value for all; the
 * {@link #SAME} as an earlier column; {@link #DECIMALS}, whole numbers above a lowest one; a {@link
 * #LISTED} value by its place in a list; the {@link #PLAIN} eight bytes of each. A column of
 * doubles comes and goes by the bits of its values, so nothing is rounded; NaN stands for what is
 * absent.
 */
final class ColumnWriter {
  static final int ONE = 0;
  static final int SAME = 1;
  static final int DECIMALS = 2;
  static final int LISTED = 3;
  static final int PLAIN = 4;

  static final long ABSENT = Double.doubleToLongBits(Double.NaN);
  static final int MOST_DIGITS = 6;
  static final int MOST_LISTED = 256;
  static final double[] TENS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

  private static final int SLOTS = 4 * MOST_LISTED;

  /** Doubles hold every whole number up to this one. */
  private static final long EXACT = 1L << 52;

  private static final long HASH = 0x9E3779B97F4A7C15L;

  private final ByteSink out;
  private final long[] listed = new long[MOST_LISTED];
  private final short[] slots = new short[SLOTS];
  private byte[] places = new byte[0];
  private long[] scaled = new long[0];

  ColumnWriter(ByteSink out) {
    this.out = out;
  }

  /** A column that is the same as an earlier one. */
  void same(int column) {
    out.one(SAME);
    out.number(column);
  }

  /** Doubles by their bits. */
  void doubles(long[] bits, int n) {
    room(n);
    if (!one(bits, n) && !decimals(bits, n) && !listed(bits, n)) {
      plain(bits, n);
    }
  }

  /** Whole numbers. */
  void wholes(long[] values, int n) {
    room(n);
    if (!one(values, n)) {
      System.arraycopy(values, 0, scaled, 0, n);
      if (!narrow(0, n, false)) {
        plain(values, n);
      }
    }
  }

  private void room(int n) {
    if (scaled.length < n) {
      scaled = new long[2 * n];
      places = new byte[2 * n];
    }
  }

  private boolean one(long[] bits, int n) {
    for (int i = 1; i < n; i++) {
      if (bits[i] != bits[0]) {
        return false;
      }
    }
    out.one(ONE);
    out.eight(n == 0 ? 0 : bits[0]);
    return true;
  }

  private void plain(long[] bits, int n) {
    out.one(PLAIN);
    for (int i = 0; i < n; i++) {
      out.eight(bits[i]);
    }
  }

  private boolean decimals(long[] bits, int n) {
    int digits = 0;
    for (int i = 0; i < n; i++) {
      if (bits[i] != ABSENT) {
        digits = digits(bits[i], digits);
        if (digits > MOST_DIGITS) {
          return false;
        }
      }
    }
    for (int i = 0; i < n; i++) {
      scaled[i] =
          bits[i] == ABSENT
              ? Long.MIN_VALUE
              : (long) Math.rint(Double.longBitsToDouble(bits[i]) * TENS[digits]);
    }
    return narrow(digits, n, true);
  }

  /** With how many digits, at least so many, a number is what it is; too many when with none. */
  private static int digits(long bits, int least) {
    double value = Double.longBitsToDouble(bits);
    for (int digits = least; digits <= MOST_DIGITS; digits++) {
      long whole = (long) Math.rint(value * TENS[digits]);
      if (Double.doubleToRawLongBits(whole / TENS[digits]) == bits && Math.abs(whole) < EXACT) {
        return digits;
      }
    }
    return MOST_DIGITS + 1;
  }

  /** Writes the scaled numbers when they lie near each other; the highest of all is an absence. */
  private boolean narrow(int digits, int n, boolean absences) {
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (int i = 0; i < n; i++) {
      if (!absences || scaled[i] != Long.MIN_VALUE) {
        lowest = Math.min(lowest, scaled[i]);
        highest = Math.max(highest, scaled[i]);
      }
    }
    long range = highest - lowest;
    int width = range < 0 ? Long.BYTES : width(range);
    if (width == Long.BYTES) {
      return false;
    }
    long absent = (1L << (Byte.SIZE * width)) - 1;
    out.one(DECIMALS);
    out.one(digits);
    out.one(width);
    out.eight(lowest);
    for (int i = 0; i < n; i++) {
      boolean none = absences && scaled[i] == Long.MIN_VALUE;
      out.fixed(none ? absent : scaled[i] - lowest, width);
    }
    return true;
  }

  private static int width(long range) {
    if (range < 0xFF) {
      return 1;
    }
    if (range < 0xFFFF) {
      return 2;
    }
    return range < 0xFFFFFFFFL ? Integer.BYTES : Long.BYTES;
  }

  private boolean listed(long[] bits, int n) {
    Arrays.fill(slots, (short) 0);
    int count = 0;
    for (int i = 0; i < n; i++) {
      int slot = (int) ((bits[i] * HASH) >>> 32) & (SLOTS - 1);
      while (slots[slot] != 0 && listed[slots[slot] - 1] != bits[i]) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      if (slots[slot] == 0) {
        if (2 * count >= n || count == MOST_LISTED) {
          return false;
        }
        listed[count++] = bits[i];
        slots[slot] = (short) count;
      }
      places[i] = (byte) (slots[slot] - 1);
    }
    out.one(LISTED);
    out.number(count);
    for (int i = 0; i < count; i++) {
      out.eight(listed[i]);
    }
    for (int i = 0; i < n; i++) {
      out.one(places[i]);
    }
    return true;
  }
}
