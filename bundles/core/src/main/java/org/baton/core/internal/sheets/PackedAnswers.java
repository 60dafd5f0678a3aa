package org.baton.core.internal.sheets;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The answers of a sheet, ready to be stored: indicators by their dense index in the frozen plan,
 * ascending, and answers as whole numbers times ten to the power of minus digits. An indicator that
 * is blank is not there.
 *
 * <p>Format 1: the byte 1, the digits, the count; for each answer the distance to the index before
 * times two, plus one when it does not apply; then, when it applies, the whole number, zigzag.
 * Numbers are variable-length, seven bits a byte, the lowest first.
 */
public final class PackedAnswers {
  private static final int FORMAT = 1;
  private static final int MOST_INDICATORS = 100_000;

  private final int digits;
  private final double step;
  private final int[] indicators;
  private final long[] values;
  private final boolean[] applies;

  /**
   * Answers in the order of their indicators.
   *
   * @param values whole numbers; what stands for an indicator that does not apply is ignored
   */
  public PackedAnswers(int digits, int[] indicators, long[] values, boolean[] applies) {
    for (int i = 1; i < indicators.length; i++) {
      if (indicators[i] <= indicators[i - 1]) {
        throw new IllegalArgumentException("indicators must ascend");
      }
    }
    this.digits = digits;
    this.step = StrictMath.pow(10, digits);
    this.indicators = indicators.clone();
    this.values = values.clone();
    this.applies = applies.clone();
  }

  /** How many answers there are, those that do not apply among them. */
  public int count() {
    return indicators.length;
  }

  /** The dense index of an answer's indicator. */
  public int indicator(int at) {
    return indicators[at];
  }

  /** Whether the indicator applies. */
  public boolean applies(int at) {
    return applies[at];
  }

  /** The answer times ten to the power of {@link #digits()}. */
  public long scaled(int at) {
    return values[at];
  }

  /** The decimals of the answers. */
  public int digits() {
    return digits;
  }

  /** The answer. */
  public double value(int at) {
    return values[at] / step;
  }

  /** Writes the answers down. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 + indicators.length * 4);
    out.write(FORMAT);
    out.write(digits);
    write(out, indicators.length);
    int before = -1;
    for (int i = 0; i < indicators.length; i++) {
      write(out, ((long) (indicators[i] - before) << 1) | (applies[i] ? 0 : 1));
      if (applies[i]) {
        write(out, (values[i] << 1) ^ (values[i] >> 63));
      }
      before = indicators[i];
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, long number) {
    long left = number;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  /**
   * Reads what {@link #bytes()} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static PackedAnswers read(byte[] bytes) {
    Cursor in = new Cursor(bytes);
    if (in.next() != FORMAT) {
      throw new IllegalArgumentException("no packed answers");
    }
    int digits = in.next();
    long count = in.number();
    if (count < 0 || count > MOST_INDICATORS) {
      throw new IllegalArgumentException("too many answers");
    }
    int[] indicators = new int[(int) count];
    long[] values = new long[(int) count];
    boolean[] applies = new boolean[(int) count];
    int before = -1;
    for (int i = 0; i < count; i++) {
      long head = in.number();
      indicators[i] = before + (int) (head >>> 1);
      if (indicators[i] <= before) {
        throw new IllegalArgumentException("indicators must ascend");
      }
      applies[i] = (head & 1) == 0;
      long zigzag = applies[i] ? in.number() : 0;
      values[i] = (zigzag >>> 1) ^ -(zigzag & 1);
      before = indicators[i];
    }
    if (in.at != bytes.length) {
      throw new IllegalArgumentException("more than the answers");
    }
    return new PackedAnswers(digits, indicators, values, applies);
  }

  /** Takes an answer that applies. */
  @FunctionalInterface
  public interface Taker {
    /** Takes the answer to an indicator, times ten to the power of the digits. */
    void take(int indicator, long scaled);
  }

  /**
   * Hands over the answers that apply without keeping any: the same as reading them all, for those
   * who read millions.
   *
   * @throws IllegalArgumentException as {@link #read} does, maybe after some were handed over
   */
  public static void each(byte[] bytes, Taker taker) {
    Cursor in = new Cursor(bytes);
    if (in.next() != FORMAT) {
      throw new IllegalArgumentException("no packed answers");
    }
    in.next();
    long count = in.number();
    if (count < 0 || count > MOST_INDICATORS) {
      throw new IllegalArgumentException("too many answers");
    }
    int before = -1;
    for (int i = 0; i < count; i++) {
      long head = in.number();
      int indicator = before + (int) (head >>> 1);
      if (indicator <= before) {
        throw new IllegalArgumentException("indicators must ascend");
      }
      if ((head & 1) == 0) {
        long zigzag = in.number();
        taker.take(indicator, (zigzag >>> 1) ^ -(zigzag & 1));
      }
      before = indicator;
    }
    if (in.at != bytes.length) {
      throw new IllegalArgumentException("more than the answers");
    }
  }

  private static final class Cursor {
    private final byte[] bytes;
    private int at;

    private Cursor(byte[] bytes) {
      this.bytes = bytes;
    }

    private int next() {
      if (at >= bytes.length) {
        throw new IllegalArgumentException("packed answers end too early");
      }
      return bytes[at++] & 0xFF;
    }

    private long number() {
      long number = 0;
      for (int shift = 0; shift < 64; shift += 7) {
        int piece = next();
        number |= (long) (piece & 0x7F) << shift;
        if (piece < 0x80) {
          return number;
        }
      }
      throw new IllegalArgumentException("a number is too long");
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedAnswers that && Arrays.equals(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes());
  }
}
