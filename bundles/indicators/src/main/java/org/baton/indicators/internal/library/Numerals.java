package org.baton.indicators.internal.library;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Numbers as people type and read them: digits with a sign, a point and an exponent if need be.
 * Other words that Java takes for numbers, such as NaN, hexadecimal ones or one too large to be
 * told from infinity, are none.
 */
public final class Numerals {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");
  private static final int LONGEST = 100;

  private Numerals() {}

  /** A finite number; empty when the words are none. */
  public static OptionalDouble number(String words) {
    if (words.length() > LONGEST || !NUMBER.matcher(words).matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(words);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** All digits of a number and no exponent, as it is read again; empty for none. */
  public static String write(Double number) {
    if (number == null) {
      return "";
    }
    // One that is none stands in old cards alone; whoever reads it again is told so.
    return Double.isFinite(number)
        ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
        : number.toString();
  }

  /** A whole number of at most 18 digits; empty when the words are none. */
  public static OptionalLong whole(String words) {
    return WHOLE.matcher(words).matches()
        ? OptionalLong.of(Long.parseLong(words))
        : OptionalLong.empty();
  }

  /** A whole number that is no larger than Java counts; empty when the words are none. */
  public static OptionalInt count(String words) {
    OptionalLong whole = whole(words);
    return whole.isPresent() && whole.getAsLong() == (int) whole.getAsLong()
        ? OptionalInt.of((int) whole.getAsLong())
        : OptionalInt.empty();
  }
}
