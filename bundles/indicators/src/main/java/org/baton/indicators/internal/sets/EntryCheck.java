package org.baton.indicators.internal.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Choices;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.NodeRules;
import org.baton.methods.score.Direction;
import org.baton.methods.score.Mistake;
import org.baton.methods.score.ScoringRules;

/** What is wrong with one entry, whatever stands around it. */
public final class EntryCheck {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_UNIT = 64;
  private static final int LONGEST_WORDS = 4000;
  private static final int LONGEST_SOURCE = 1000;

  private final List<Violation> found = new ArrayList<>();
  private final Entry entry;

  private EntryCheck(Entry entry) {
    this.entry = entry;
  }

  /** All mistakes, each with the name of the field. */
  public static List<Violation> of(Entry entry) {
    EntryCheck check = new EntryCheck(entry);
    check.names();
    check.measure();
    check.card();
    check.rules();
    return List.copyOf(check.found);
  }

  /** Whether this can be the code of a set or an entry. */
  public static boolean isCode(String code) {
    return CODE.matcher(code).matches();
  }

  private void wrong(String field, Object value, String code, Object... words) {
    found.add(Violation.at(field, value, code, words));
  }

  private void names() {
    if (!isCode(entry.code())) {
      wrong("code", entry.code(), "indicators.code");
    }
    String zh = entry.title().zh();
    String en = entry.title().en();
    if (zh.isBlank() || Math.max(zh.length(), en.length()) > LONGEST_TITLE) {
      wrong("title", zh, "indicators.title", LONGEST_TITLE);
    }
    if (!(entry.weight() >= 0 && entry.weight() <= 1e9)) {
      wrong("weight", entry.weight(), "indicators.weight");
    }
  }

  private void measure() {
    blankOr("source", entry.source(), Choices.SOURCES);
    choice("channel", entry.channel(), Choices.CHANNELS);
    tooLong("unit", entry.unit(), LONGEST_UNIT);
    entry.target().ifPresent(t -> number("target", t));
    if (!entry.isIndicator()) {
      return;
    }
    if (entry.direction().isBlank()) {
      wrong("direction", "", "indicators.direction");
      return;
    }
    choice("direction", entry.direction(), Choices.DIRECTIONS);
    Direction direction = Direction.of(entry.direction()).orElse(Direction.UP);
    for (Mistake m : ScoringRules.of(entry.rule(), entry.parameters(), direction).mistakes()) {
      boolean rule = m.parameter().equals("rule");
      wrong(
          rule ? "rule" : "parameters",
          m.value(),
          rule ? "indicators.rule" : "indicators.parameter",
          m.parameter(),
          String.join(", ", m.expected()));
    }
  }

  private void card() {
    var card = entry.card();
    number("baseline", card.baseline());
    number("lower", card.lower());
    number("upper", card.upper());
    number("burdenHours", card.burdenHours());
    blankOr("quality", card.quality(), Choices.QUALITIES);
    blankOr("resultType", card.resultType(), Choices.RESULT_TYPES);
    if (card.lower() != null && card.upper() != null && card.lower() >= card.upper()) {
      wrong("upper", card.upper(), "indicators.bounds");
    }
    if (card.burdenHours() != null && card.burdenHours() < 0) {
      wrong("burdenHours", card.burdenHours(), "indicators.hours");
    }
    tooLong("definition", card.definition(), LONGEST_WORDS);
    tooLong("purpose", card.purpose(), LONGEST_WORDS);
    tooLong("basis", card.basis(), LONGEST_WORDS);
    tooLong("formula", card.formula(), LONGEST_WORDS);
    tooLong("element", card.element(), LONGEST_WORDS);
    tooLong("frequency", card.frequency(), LONGEST_WORDS);
    tooLong("collector", card.collector(), LONGEST_WORDS);
    tooLong("verification", card.verification(), LONGEST_WORDS);
    tooLong("applicability", card.applicability(), LONGEST_WORDS);
    tooLong("counterReason", card.counterReason(), LONGEST_WORDS);
    tooLong("dataSource", entry.dataSource(), LONGEST_SOURCE);
    tooLong("evaluators", entry.evaluators(), LONGEST_SOURCE);
  }

  private void rules() {
    if (!entry.isIndicator()) {
      found.addAll(NodeRules.check(entry.card().rules()));
    } else if (!entry.card().rules().isEmpty()) {
      wrong("rules", "", "indicators.rules.indicator");
    }
  }

  /** What is no number cannot be computed with, nor written into a file. */
  private void number(String field, Double given) {
    if (given != null && !Double.isFinite(given)) {
      wrong(field, given, "indicators.number");
    }
  }

  private void blankOr(String field, String word, List<String> choices) {
    if (!word.isEmpty()) {
      choice(field, word, choices);
    }
  }

  private void choice(String field, String word, List<String> choices) {
    if (!choices.contains(word)) {
      wrong(field, word, "indicators.choice", String.join(", ", choices));
    }
  }

  private void tooLong(String field, String words, int most) {
    if (words.length() > most) {
      wrong(field, words, "indicators.too-long", most);
    }
  }
}
