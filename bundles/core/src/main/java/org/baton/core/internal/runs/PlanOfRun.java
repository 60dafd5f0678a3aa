package org.baton.core.internal.runs;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.baton.core.internal.plans.FrozenPlan;

/** Which version of its plan a run used, and why, among the parameters of the run. */
public final class PlanOfRun {
  static final String VERSION = "plan.version";
  static final String DAY = "plan.day";
  static final String FROM = "plan.from";
  static final String DECISION = "plan.decision";

  /** Before the number of a version: how many sheets were given under it. */
  public static final String SHEETS = "plan.sheets.";

  private PlanOfRun() {}

  /**
   * The parameters.
   *
   * @param day the day whose version was asked for
   * @param sheets how many sheets were given under each version
   */
  static Map<String, String> parameters(FrozenPlan plan, LocalDate day, Map<Integer, Long> sheets) {
    Map<String, String> parameters = new TreeMap<>();
    parameters.put(VERSION, Integer.toString(plan.number()));
    parameters.put(DAY, day.toString());
    if (plan.amendment() != null) {
      parameters.put(FROM, plan.amendment().from().toString());
      parameters.put(DECISION, plan.amendment().reference());
    }
    if (plan.amendment() != null || sheets.keySet().stream().anyMatch(n -> n != plan.number())) {
      sheets.forEach((number, count) -> parameters.put(SHEETS + number, Long.toString(count)));
    }
    return parameters;
  }

  /** How many sheets of a run were given under each version; empty for a plan never amended. */
  public static Map<Integer, Long> sheets(EvaluationRun run) {
    Map<Integer, Long> sheets = new TreeMap<>();
    run.parameters()
        .forEach(
            (name, value) -> {
              if (name.startsWith(SHEETS)) {
                sheets.put(Integer.parseInt(name.substring(SHEETS.length())), Long.valueOf(value));
              }
            });
    return sheets;
  }
}
