package org.baton.core.internal.batch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.baton.core.internal.engine.SheetSink;

/**
 * Takes lines about which nothing is unusual, eight bytes at a time. A line with quotation marks,
 * an unknown code, a number that is not a plain decimal or a wrong count of fields is left to
 * {@link LongAnswers}, which reads byte by byte and knows what to say. Not for several threads.
 */
final class AnswerLine {
  /** As many bytes behind the lines may be looked at. */
  static final int BEHIND = 16;

  /** What stands in a column. */
  enum Column {
    UNIT,
    INDICATOR,
    GROUP,
    SCORE,
    OTHER
  }

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long ZEROS = 0x3030303030303030L;
  private static final long COMMAS = ',' * ONES;
  private static final long ENDS = '\n' * ONES;
  private static final long QUOTES = '"' * ONES;
  private static final int ODD = -1;

  private final Column[] columns;
  private final Places places;
  private final SheetSink sink;
  private final int digits;
  private int unit;
  private int indicator;
  private int group;
  private long score;

  AnswerLine(Column[] columns, Places places, SheetSink sink) {
    this.columns = columns.clone();
    this.places = places;
    this.sink = sink;
    this.digits = places.plan.scale().digits();
  }

  /** Takes the line that begins here; where the next one begins, or -1 when it was not taken. */
  int take(byte[] bytes, int from, int to) {
    int at = from;
    int last = columns.length - 1;
    for (int c = 0; c <= last; c++) {
      int end =
          columns[c] == Column.OTHER
              ? other(bytes, at, to, c == last)
              : field(columns[c], bytes, at, to, c == last);
      if (end < 0) {
        return ODD;
      }
      at = end + 1;
    }
    if (at > to || score != Numbers.MISSING && !sink.plain(unit, indicator, group, score)) {
      return ODD;
    }
    return at;
  }

  /** The first byte, as a bit in its place, in which two words are equal. */
  private static long equal(long word, long wanted) {
    long same = word ^ wanted;
    return same - ONES & ~same & HIGHS;
  }

  /** Where a field ends that does not matter, unless there is something in it that does. */
  private static int other(byte[] bytes, int from, int to, boolean last) {
    for (int at = from; at < to; at += Long.BYTES) {
      long word = (long) WORDS.get(bytes, at);
      long hit = equal(word, COMMAS) | equal(word, ENDS) | equal(word, QUOTES);
      if (hit != 0) {
        int end = at + (Long.numberOfTrailingZeros(hit) >>> 3);
        return bytes[end] == (last ? '\n' : ',') ? end : ODD;
      }
    }
    return ODD;
  }

  private int field(Column column, byte[] bytes, int from, int to, boolean last) {
    if (from >= to) {
      return ODD;
    }
    long word = (long) WORDS.get(bytes, from);
    long hit = equal(word, last ? ENDS : COMMAS);
    int length = Long.numberOfTrailingZeros(hit) >>> 3;
    int end = from + length;
    if (hit == 0) {
      end = longEnd(bytes, from + Long.BYTES, to, last ? '\n' : ',');
      if (end < 0) {
        return ODD;
      }
      length = end - from;
    }
    if (last && length > 0 && bytes[end - 1] == '\r') {
      length--;
    }
    return given(column, bytes, from, word, length) ? end : ODD;
  }

  private static int longEnd(byte[] bytes, int from, int to, char wanted) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return ODD;
  }

  private boolean given(Column column, byte[] bytes, int from, long word, int length) {
    switch (column) {
      case UNIT:
        unit = code(places.shortUnits, places.units, bytes, from, word, length);
        return unit >= 0;
      case INDICATOR:
        indicator = code(places.shortIndicators, places.indicators, bytes, from, word, length);
        return indicator >= 0;
      case GROUP:
        group = code(places.shortGroups, places.groups, bytes, from, word, length);
        return group >= 0;
      default:
        score = number(bytes, from, word, length);
        return score != Numbers.OTHER;
    }
  }

  private static int code(
      ShortCodes few, CodeIndex all, byte[] bytes, int from, long word, int length) {
    if (length <= ShortCodes.MOST) {
      return few.of(ShortCodes.word(word, length));
    }
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '"' || bytes[i] == ',' || bytes[i] == '\n') {
        return ODD;
      }
    }
    return all.of(bytes, from, from + length);
  }

  private long number(byte[] bytes, int from, long word, int length) {
    if (length == 0) {
      return Numbers.MISSING;
    }
    int whole = length - 1 - digits;
    if (digits == 0 || length > Long.BYTES || whole < 0 || (word >>> 8 * whole & 0xff) != '.') {
      return Numbers.scaled(bytes, from, from + length, digits);
    }
    // The digits before and behind the point, moved together, and noughts in front of them.
    long before = word & (1L << 8 * whole) - 1;
    long behind = word >>> 8 * whole + 8 << 8 * whole;
    long joined = (before | behind) << 8 * (Long.BYTES - length + 1);
    return digits(joined | ZEROS >>> 8 * (length - 1), bytes, from, length);
  }

  /** Eight digits, the first lowest, as a number; three multiplications after Lemire (2018). */
  private long digits(long word, byte[] bytes, int from, int length) {
    long each = word - ZEROS;
    if (((each | word + 0x4646464646464646L) & HIGHS) != 0) {
      return Numbers.scaled(bytes, from, from + length, digits);
    }
    long pairs = each * 10 + (each >>> 8);
    long low = (pairs & 0x000000FF000000FFL) * 0x000F424000000064L;
    long high = (pairs >>> 16 & 0x000000FF000000FFL) * 0x0000271000000001L;
    return low + high >>> 32;
  }
}
