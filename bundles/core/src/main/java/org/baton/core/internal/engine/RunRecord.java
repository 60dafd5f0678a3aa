package org.baton.core.internal.engine;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Violation;

/**
 * What was evaluated, how, and by which steps; enough to repeat it.
 *
 * @param planHash SHA-256 of the plan's canonical form, in hexadecimal
 * @param inputHash SHA-256 of units and input in canonical order, in hexadecimal
 * @param parameters the rules of the engine and the plan that change numbers, by name
 * @param steps what ran, in the order in which it ran
 * @param counts units, answers, values and scored totals
 */
public record RunRecord(
    String planHash,
    String inputHash,
    Map<String, String> parameters,
    List<StepRecord> steps,
    Map<String, Long> counts) {
  /** Copies the collections, maps sorted. */
  public RunRecord {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    steps = List.copyOf(steps);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** The same with more parameters. */
  public RunRecord with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.putAll(more);
    return new RunRecord(planHash, inputHash, all, steps, counts);
  }

  /** One step of a run. */
  public record StepRecord(
      String id,
      String module,
      String version,
      String phase,
      long millis,
      Map<String, String> parameters,
      List<Violation> remarks) {
    /** Copies the collections, the map sorted. */
    public StepRecord {
      parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
      remarks = List.copyOf(remarks);
    }
  }

  /** The record as JSON with sorted keys; the same record gives the same text. */
  public String json() {
    return RunRecordJson.write(this);
  }
}
