package org.baton.api.sheet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.plan.Scale;
import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ProviderType;

/** What a cycle asks its evaluators, and where answers go that were collected elsewhere. */
@ProviderType
public interface SheetBook {
  /** The most sheets that are submitted at once. */
  int MOST = 500;

  /**
   * What a group is asked.
   *
   * @param scale the plan's scale of answers
   * @param indicators the indicators that the group answers, by code, in the plan's order; empty
   *     when the plan does not know the group
   * @param units the codes of the units that the cycle evaluates
   */
  record Asking(Scale scale, Map<String, Text> indicators, Set<String> units) {
    /** Keeps the order of the indicators. */
    public Asking {
      Objects.requireNonNull(scale);
      indicators = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(indicators));
      units = Set.copyOf(units);
    }
  }

  /**
   * One evaluator's answers about one unit.
   *
   * @param evaluator who answered; a word that leads to nobody will do
   * @param answers the answers on the plan's scale by the code of the indicator; empty where it
   *     does not apply; what is blank is not there
   */
  record Collected(
      String unit, String group, String evaluator, Map<String, OptionalDouble> answers) {
    /** Copies the map. */
    public Collected {
      Objects.requireNonNull(unit);
      Objects.requireNonNull(group);
      Objects.requireNonNull(evaluator);
      answers = Map.copyOf(answers);
    }
  }

  /**
   * What a group is asked in a cycle, by the {@link org.baton.api.plan.Plans#current} version of
   * its plan.
   *
   * @throws org.baton.api.problem.Problem when the cycle is unknown or has no plan; or when the
   *     caller may not see it
   */
  Asking asking(String cycle, String group);

  /**
   * Submits sheets and locks them; all or none, in the caller's transaction if there is one.
   *
   * @param sheets from 1 to {@value #MOST}
   * @throws org.baton.api.problem.Problem with all mistakes; when one is there already; when the
   *     cycle takes no sheets now; or when the caller may not
   */
  void submit(String cycle, List<Collected> sheets);
}
