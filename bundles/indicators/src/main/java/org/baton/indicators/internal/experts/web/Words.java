package org.baton.indicators.internal.experts.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Cell;
import org.baton.api.page.Field;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.experts.Member;
import org.baton.indicators.internal.experts.Tie;

/** Ties and states in words. */
final class Words {
  private Words() {}

  static String tie(Reader reader, Tie.Kind kind) {
    return reader.t("indicators.ties." + kind.name().toLowerCase(Locale.ROOT));
  }

  static List<Field.Option> ties(Reader reader) {
    return Arrays.stream(Tie.Kind.values())
        .map(k -> Field.Option.of(k.name(), tie(reader, k)))
        .toList();
  }

  /** The kind with this name, which may come from anywhere. */
  static Tie.Kind kind(String name) {
    return Arrays.stream(Tie.Kind.values())
        .filter(k -> k.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "indicators.tie-kind", name));
  }

  static Cell state(Reader reader, Member member) {
    Tone tone =
        switch (member.state()) {
          case INVITED -> Tone.INFO;
          case CLEARED -> Tone.GOOD;
          case EXCLUDED -> Tone.WARN;
        };
    String words = reader.t("indicators.panels." + member.state().name().toLowerCase(Locale.ROOT));
    return Cell.badge(tone, words);
  }

  static String reason(Reader reader, Tie tie) {
    return tie(reader, tie.kind())
        + " · "
        + tie.unit()
        + (tie.note().isEmpty() ? "" : " · " + tie.note());
  }
}
