package org.baton.indicators.internal.formula;

import java.util.Objects;
import java.util.regex.Pattern;
import org.baton.api.text.Text;

/**
 * Something that units report and indicators are computed from.
 *
 * @param code its code, that of its observations
 * @param title its name
 * @param unit the unit of measure; empty for a mere count or ratio
 * @param source where its values come from, in words; may be empty
 * @param reporter who reports them, in words; may be empty
 */
public record DataItem(String code, Text title, String unit, String source, String reporter) {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  /** Puts the empty string where nothing was said. */
  public DataItem {
    code = Objects.requireNonNullElse(code, "").strip();
    title = title == null ? Text.same("") : title;
    unit = Objects.requireNonNullElse(unit, "").strip();
    source = Objects.requireNonNullElse(source, "").strip();
    reporter = Objects.requireNonNullElse(reporter, "").strip();
  }

  /** Whether a code of an item or indicator may be written so. */
  static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }
}
