package org.baton.core.internal.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.table.Column;

/**
 * Reads numbers as people write them: {@code 1,234.5}, {@code (1,234.5)} for less than zero, {@code
 * 12%}; a comma is only taken as a separator of thousands, never as a decimal sign.
 */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)(\\d+|\\d{1,3}(?:,\\d{3})+)?(\\.\\d*)?(?:[eE]([+-]?\\d{1,3}))?");
  private static final int LONGEST = 400;

  private Numbers() {}

  /**
   * The number.
   *
   * @param plain the plain form, not missing
   * @param type NUMBER refuses a percent sign; PERCENT reads 12% as 12, SHARE as .12
   */
  static double read(String plain, Column.Type type) throws CellFault {
    boolean percent = plain.endsWith("%");
    if (percent && type != Column.Type.PERCENT && type != Column.Type.SHARE) {
      throw new CellFault("core.table.percent");
    }
    String text = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
    BigDecimal number = exact(text);
    double value =
        (percent && type == Column.Type.SHARE ? number.movePointLeft(2) : number).doubleValue();
    if (Double.isInfinite(value)) {
      throw new CellFault("core.table.number");
    }
    return value;
  }

  /** The whole number. */
  static long whole(String plain) throws CellFault {
    try {
      return exact(plain).longValueExact();
    } catch (ArithmeticException e) {
      throw new CellFault("core.table.whole");
    }
  }

  private static BigDecimal exact(String text) throws CellFault {
    boolean negative = text.startsWith("(") && text.endsWith(")");
    String bare = negative ? text.substring(1, text.length() - 1).strip() : text;
    Matcher m = NUMBER.matcher(bare);
    boolean number = bare.length() <= LONGEST && m.matches() && hasDigit(m);
    if (!number || negative && !m.group(1).isEmpty()) {
      throw new CellFault("core.table.number");
    }
    BigDecimal value = new BigDecimal(bare.replace(",", ""));
    return negative ? value.negate() : value;
  }

  private static boolean hasDigit(Matcher m) {
    return m.group(2) != null || m.group(3) != null && m.group(3).length() > 1;
  }
}
