package org.baton.subjects.internal.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.SheetColumns;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.api.sheet.SubmittedSheets.Submitted;
import org.baton.methods.trim.TrimmedMean;

/**
 * The locked answers of a cycle as the step that combines them reads them: trimmed and without
 * blanks, as the indicator's plan says.
 */
final class LockedAnswers implements SheetColumns {
  /** The most answers that are read, blank ones among them. */
  static final long MOST = 4_000_000;

  private final List<String> units = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Cell, List<Double>> cells = new HashMap<>();
  private final Measure[] measures;

  private record Cell(int unit, int indicator, int group) {}

  private LockedAnswers(PlanTree tree) {
    measures = new Measure[tree.indicators()];
    for (int i = 0; i < measures.length; i++) {
      measures[i] = tree.node(tree.nodeOfIndicator(i)).measure().orElseThrow();
    }
  }

  /**
   * Reads the answers of all groups of a plan.
   *
   * @throws Problem when there are more than are read; or when the caller may not
   */
  static LockedAnswers of(SubmittedSheets sheets, String cycle, Plan plan, PlanTree tree) {
    LockedAnswers answers = new LockedAnswers(tree);
    long all =
        sheets.extents(cycle).stream().mapToLong(SubmittedSheets.Extent::count).sum()
            * tree.indicators();
    if (all > MOST) {
      throw Problem.of(Kind.TOO_LARGE, "subjects.outcome.large", MOST);
    }
    List<EvaluatorGroup> groups = plan.groups();
    for (int g = 0; g < groups.size(); g++) {
      answers.read(sheets, cycle, groups.get(g).code(), g);
    }
    return answers;
  }

  private void read(SubmittedSheets sheets, String cycle, String group, int place) {
    long after = 0;
    List<Submitted> page;
    do {
      page = sheets.page(cycle, group, after, SubmittedSheets.MOST);
      for (Submitted sheet : page) {
        add(sheet, place);
        after = sheet.id();
      }
    } while (page.size() == SubmittedSheets.MOST);
  }

  private void add(Submitted sheet, int group) {
    int unit = places.computeIfAbsent(sheet.unit(), u -> units.size());
    if (unit == units.size()) {
      units.add(sheet.unit());
    }
    for (int i = 0; i < measures.length; i++) {
      double v = sheet.answers()[i];
      if (!Double.isNaN(v) && !(v == 0 && measures[i].zeroIsMissing())) {
        cells.computeIfAbsent(new Cell(unit, i, group), c -> new ArrayList<>()).add(v);
      }
    }
  }

  /** The codes of the units that have a sheet; their places are those of the columns. */
  List<String> units() {
    return units;
  }

  private List<Double> all(int unit, int indicator, int group) {
    return cells.getOrDefault(new Cell(unit, indicator, group), List.of());
  }

  private double[] values(int unit, int indicator, int group) {
    return all(unit, indicator, group).stream().mapToDouble(v -> v).toArray();
  }

  @Override
  public long count(int unit, int indicator, int group) {
    return all(unit, indicator, group).size();
  }

  @Override
  public double sum(int unit, int indicator, int group) {
    double[] values = values(unit, indicator, group);
    return values.length == 0 ? 0 : values.length * TrimmedMean.of(values, 0, 0).getAsDouble();
  }

  @Override
  public double sumOfSquares(int unit, int indicator, int group) {
    return all(unit, indicator, group).stream().mapToDouble(v -> v * v).sum();
  }

  @Override
  public double mean(int unit, int indicator, int group) {
    return TrimmedMean.of(
            values(unit, indicator, group),
            measures[indicator].trim().high(),
            measures[indicator].trim().low())
        .orElse(Double.NaN);
  }
}
