package org.baton.subjects.internal.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.sheet.SubmittedSheets;

/** Locked sheets that a test writes down, one answer to the first indicator each. */
final class GivenAnswers implements SubmittedSheets {
  private final Map<String, List<Submitted>> sheets = new LinkedHashMap<>();
  private int last;

  /** Sheets of a group about a unit. */
  GivenAnswers add(String group, String unit, double... answers) {
    for (double answer : answers) {
      last++;
      sheets
          .computeIfAbsent(group, g -> new ArrayList<>())
          .add(
              new Submitted(
                  last,
                  unit,
                  group + last,
                  Instant.EPOCH,
                  new double[] {answer, Double.NaN, Double.NaN}));
    }
    return this;
  }

  @Override
  public List<Extent> extents(String cycle) {
    return sheets.entrySet().stream()
        .map(e -> new Extent(e.getKey(), e.getValue().size(), last))
        .toList();
  }

  @Override
  public List<Submitted> page(String cycle, String group, long after, int limit) {
    return sheets.getOrDefault(group, List.of()).stream()
        .filter(s -> s.id() > after)
        .limit(limit)
        .toList();
  }
}
