package org.baton.indicators.internal.delphi.web;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.baton.api.page.Cell;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.delphi.Study;

/** States, reasons and figures in words. */
final class DelphiWords {
  private DelphiWords() {}

  static Cell state(Reader reader, Study study) {
    Tone tone = study.state() == Study.State.DECIDED ? Tone.GOOD : Tone.INFO;
    return Cell.badge(tone, stateWord(reader, study));
  }

  static String stateWord(Reader reader, Study study) {
    return reader.t("indicators.delphi.state." + study.state().name().toLowerCase(Locale.ROOT));
  }

  static String reasons(Reader reader, List<String> reasons) {
    return reasons.stream()
        .map(r -> reader.t("indicators.delphi.stop." + r.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" "));
  }

  /** A figure, or a dash where it cannot be computed. */
  static String figure(Reader reader, OptionalDouble value, int decimals) {
    return value.isPresent() ? figure(reader, value.getAsDouble(), decimals) : "–";
  }

  static String figure(Reader reader, double value, int decimals) {
    return Double.isNaN(value) ? "–" : reader.number(value, decimals);
  }
}
