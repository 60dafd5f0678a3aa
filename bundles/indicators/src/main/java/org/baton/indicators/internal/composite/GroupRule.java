package org.baton.indicators.internal.composite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baton.methods.composite.Rule;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Parameters;

/**
 * The rule of a node as it was read.
 *
 * @param rule the rule; not to be used when there were mistakes
 * @param defaulted the parameters that nobody gave
 */
record GroupRule(Optional<Rule> rule, SortedSet<String> defaulted) {
  /** Where mistakes in rules of nodes are. */
  static final String PLACE = "nodes.";

  /** Reads a rule; its mistakes are added to the faults. */
  static GroupRule read(String node, Map<String, Object> given, Faults faults) {
    Parameters p = new Parameters(given);
    Optional<Rule> rule = Optional.empty();
    try {
      rule = Optional.of(Rule.read(p));
    } catch (Refused e) {
      // A value that could not be read is no number; that mistake is known already.
      if (p.mistakes().isEmpty()) {
        p.mistake(e.code(), e.value(), "out-of-range", List.of());
      }
    }
    p.refuseUnknown();
    faults.add(PLACE + node + ".", p.mistakes());
    return new GroupRule(rule, new TreeSet<>(p.defaulted()));
  }
}
