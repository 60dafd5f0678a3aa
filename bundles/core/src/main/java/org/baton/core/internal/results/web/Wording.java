package org.baton.core.internal.results.web;

import java.util.Locale;
import java.util.OptionalDouble;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.StoredTree;

/** Numbers and states of results as a reader reads them. */
record Wording(Reader reader) {
  private static final int DECIMALS = 2;
  private static final double LEAST = .005;
  private static final double PERCENT = 100;

  static String pathOf(long run) {
    return Address.of("core", "results", run).toString();
  }

  static String pathOf(long run, String unit) {
    return Address.of("core", "results", run, unit).toString();
  }

  static String why(long run, String unit, String node) {
    return Address.of("core", "results", run, unit, "why", node).toString();
  }

  String t(String key, Object... words) {
    return reader.t(key, words);
  }

  /** A score or total. */
  String score(double score) {
    return reader.number(score, DECIMALS);
  }

  /** A score, or in a word why there is none. */
  String score(Double score, ScoreState state) {
    return score == null ? state(state) : score(score);
  }

  String state(ScoreState state) {
    return reader.t("core.state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** A difference with its sign; the minus is the real one. */
  String signed(double by) {
    String amount = reader.number(Math.abs(by), DECIMALS);
    return Math.abs(by) < LEAST ? amount : (by < 0 ? "−" : "+") + amount;
  }

  /** A difference with its direction for the eye and for the ear. */
  String moved(double by) {
    return (Math.abs(by) < LEAST ? "＝ " : by < 0 ? "▼ " : "▲ ") + signed(by);
  }

  static Tone tone(double by) {
    return Math.abs(by) < LEAST ? Tone.PLAIN : by < 0 ? Tone.BAD : Tone.GOOD;
  }

  /** A measured value: no decimals that say nothing. */
  String value(double value) {
    return reader.number(value, value == Math.rint(value) ? 0 : DECIMALS);
  }

  String value(Double value, String measure) {
    return value == null ? "–" : (value(value) + " " + measure).strip();
  }

  String percent(double share) {
    double percent = share * PERCENT;
    boolean whole = Math.abs(percent - Math.rint(percent)) < .05;
    return reader.number(percent, whole ? 0 : 1) + "%";
  }

  String grade(Source source, String code) {
    return code.isEmpty() ? "–" : source.grade(code).in(reader.locale());
  }

  String title(StoredTree node) {
    return node.title().text().in(reader.locale());
  }

  Cell cell(OptionalDouble number) {
    return number.isPresent()
        ? Cell.number(score(number.getAsDouble()), number.getAsDouble())
        : Cell.of("–");
  }

  Cell change(Double by) {
    return by == null ? Cell.of("–") : Cell.number(moved(by), by);
  }

  /** Where a run stands for those concerned. */
  Badge standing(Source source) {
    if (source.isKnown()) {
      return new Badge(Tone.GOOD, t("core.results.known"));
    }
    return source.isPublished()
        ? new Badge(Tone.INFO, t("core.results.published"))
        : new Badge(Tone.WARN, t("core.results.unpublished"));
  }

  Action whyAction(Source source, String unit, String node) {
    return Action.drawer(t("core.results.why"), why(source.run().id(), unit, node));
  }
}
