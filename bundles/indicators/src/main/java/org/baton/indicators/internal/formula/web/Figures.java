package org.baton.indicators.internal.formula.web;

import java.util.OptionalDouble;
import org.baton.api.page.Cell;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.formula.Gap;

/** Numbers as a reader wants to see them: neither dust nor too little. */
public final class Figures {
  private static final int MOST_DECIMALS = 6;

  private Figures() {}

  /** The number with as many decimals as tell something, at most six. */
  public static String words(Reader reader, double value) {
    int decimals = 0;
    double scaled = Math.abs(value);
    while (decimals < MOST_DECIMALS
        && Math.abs(scaled - Math.rint(scaled)) > 1e-7 * Math.max(1, scaled)) {
      decimals++;
      scaled *= 10;
    }
    return reader.number(value, decimals);
  }

  static String words(Reader reader, OptionalDouble value, String unit) {
    return value.isPresent()
        ? words(reader, value.getAsDouble()) + (unit.isEmpty() ? "" : " " + unit)
        : reader.t("indicators.formula.gap.missing");
  }

  static Cell cell(Reader reader, OptionalDouble value, Gap gap) {
    return value.isPresent()
        ? Cell.number(words(reader, value.getAsDouble()), value.getAsDouble())
        : Cell.badge(
            gap == Gap.MISSING ? Tone.PLAIN : Tone.WARN,
            reader.t(
                "indicators.formula.gap."
                    + gap.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
  }
}
