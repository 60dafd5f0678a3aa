package org.baton.indicators.internal.negotiation;

import java.util.List;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.methods.score.Direction;
import org.baton.methods.score.ScoringRules;

/** What must hold of an indicator before it can be put on the table. */
final class EntryCheck {
  private static final int LONGEST_TITLE = 400;
  private static final double HEAVIEST = 1e9;
  private static final List<String> SOURCES = List.of("observations", "sheets");

  private EntryCheck() {}

  static void of(Entry entry, List<Violation> wrong) {
    String title = entry.title().zh().isBlank() ? entry.title().en() : entry.title().zh();
    if (title.isBlank()
        || entry.title().zh().length() > LONGEST_TITLE
        || entry.title().en().length() > LONGEST_TITLE) {
      wrong.add(Violation.at("titleZh", title, "indicators.title", LONGEST_TITLE));
    }
    if (!(entry.weight() >= 0 && entry.weight() <= HEAVIEST)) {
      wrong.add(Violation.at("weight", entry.weight(), "indicators.weight"));
    }
    if (!entry.source().isEmpty() && !SOURCES.contains(entry.source())) {
      String known = String.join(", ", SOURCES);
      wrong.add(Violation.at("source", entry.source(), "indicators.choice", known));
    }
    if (entry.isIndicator()) {
      measure(entry, wrong);
    }
  }

  private static void measure(Entry entry, List<Violation> wrong) {
    Direction direction = Direction.of(entry.direction()).orElse(null);
    if (direction == null) {
      String known = "up, down, target, interval";
      wrong.add(Violation.at("direction", entry.direction(), "indicators.choice", known));
      return;
    }
    for (var m : ScoringRules.of(entry.rule(), entry.parameters(), direction).mistakes()) {
      boolean rule = m.parameter().equals("rule");
      wrong.add(
          Violation.at(
              rule ? "rule" : "parameters",
              rule ? entry.rule() : m.parameter(),
              rule ? "indicators.rule" : "indicators.parameter",
              m.parameter(),
              String.join(", ", m.expected())));
    }
  }
}
