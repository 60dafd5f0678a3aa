package org.baton.indicators.internal.weighing;

import java.util.List;
import java.util.Map;
import org.baton.methods.ahp.Coach;
import org.baton.methods.ahp.Consistency;
import org.baton.methods.ahp.Group;
import org.baton.methods.ahp.Priorities;
import org.baton.methods.ahp.RandomIndex;

/** How judgments become priorities, and when they are consistent enough. */
final class JudgmentRules {
  private static final String CR = "cr";

  private final Priorities priorities;
  private final Group group;
  private final RandomIndex table;
  private final boolean byRatio;
  private final double limit;

  JudgmentRules(Options options) {
    priorities = Priorities.of(options.word("priorities", Priorities.names(), "eigenvector"));
    group = Group.of(options.word("group", Group.names(), "judgments"));
    table = RandomIndex.of(options.word("randomIndex", RandomIndex.names(), "saaty"));
    byRatio = options.word("acceptance", List.of(CR, "gci"), CR).equals(CR);
    limit = options.number("limit", 1e-6, 1, Consistency.LIMIT);
  }

  /** The rules by parameters; every unknown one is refused. */
  static JudgmentRules of(Map<String, Object> parameters) {
    Options options = new Options(parameters);
    JudgmentRules rules = new JudgmentRules(options);
    options.end();
    return rules;
  }

  /** The parameters of rules with their defaults; every unknown one is refused. */
  static Options read(Map<String, Object> parameters) {
    Options options = new Options(parameters);
    new JudgmentRules(options);
    options.end();
    return options;
  }

  Priorities priorities() {
    return priorities;
  }

  Group group() {
    return group;
  }

  RandomIndex table() {
    return table;
  }

  double limit() {
    return limit;
  }

  Coach coach() {
    return new Coach(limit, table);
  }

  /** Whether judgments are consistent enough; null when missing judgments forbid to tell. */
  Boolean accepts(Consistency consistency) {
    if (byRatio) {
      return consistency.accepted(limit);
    }
    return Double.isNaN(consistency.gci()) ? null : consistency.gci() <= consistency.gciLimit();
  }
}
