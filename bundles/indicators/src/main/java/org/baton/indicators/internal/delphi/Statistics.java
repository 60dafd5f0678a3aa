package org.baton.indicators.internal.delphi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.methods.agreement.Kendall;
import org.baton.methods.delphi.ContentValidity;
import org.baton.methods.delphi.ItemSummary;
import org.baton.methods.delphi.Judgment;
import org.baton.methods.delphi.Panel;
import org.baton.methods.input.BadInput;

/**
 * What the sheets of a round say together. Only those that were sent in count.
 *
 * @param items a row an item; empty where nobody answered it
 * @param average S-CVI/Ave, the mean of the items' I-CVI; empty when an item has no answer
 * @param concordance Kendall's W with ties corrected; empty when it cannot be computed
 * @param authority the mean Cr of those who answered; empty when nobody did
 * @param active the share of questionnaires that came back; empty when none were sent
 * @param returned how many came back
 */
public record Statistics(
    List<Optional<Line>> items,
    OptionalDouble average,
    Optional<Kendall> concordance,
    OptionalDouble authority,
    OptionalDouble active,
    int returned) {
  /**
   * What the answers to an item say.
   *
   * @param importance the importance
   * @param validity I-CVI: the share of those who agree, 0 to 1
   * @param ratio Lawshe's CVR, -1 to 1
   * @param feasibility the feasibility; empty when nobody was asked or answered
   */
  public record Line(
      ItemSummary importance, double validity, double ratio, Optional<ItemSummary> feasibility) {}

  /** Computes. */
  static Statistics of(Study study, int items, List<Sheet> all, int sent) {
    List<Sheet> sheets = all.stream().filter(s -> s.sentAt() != null).toList();
    double[][] importance = values(sheets, items, false);
    double[][] feasibility = values(sheets, items, true);
    List<Optional<Line>> lines = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      lines.add(line(study, column(importance, i), column(feasibility, i)));
    }
    boolean complete = lines.stream().allMatch(Optional::isPresent);
    OptionalDouble authority =
        sheets.stream()
            .flatMap(s -> s.judgment().stream())
            .mapToDouble(Judgment::authority)
            .average();
    return new Statistics(
        lines,
        complete && !sheets.isEmpty()
            ? OptionalDouble.of(ContentValidity.of(importance, study.agreesFrom()).average())
            : OptionalDouble.empty(),
        concordance(importance),
        authority,
        sent < 1 ? OptionalDouble.empty() : OptionalDouble.of(Panel.active(sheets.size(), sent)),
        sheets.size());
  }

  private static double[][] values(List<Sheet> sheets, int items, boolean feasibility) {
    double[][] values = new double[sheets.size()][items];
    for (int s = 0; s < values.length; s++) {
      for (int i = 0; i < items; i++) {
        Sheet.Mark mark = sheets.get(s).answers().get(i);
        Integer given = mark == null ? null : feasibility ? mark.feasibility() : mark.importance();
        values[s][i] = given == null ? Double.NaN : given;
      }
    }
    return values;
  }

  private static double[] column(double[][] values, int place) {
    double[] column = new double[values.length];
    for (int s = 0; s < values.length; s++) {
      column[s] = values[s][place];
    }
    return column;
  }

  private static Optional<Line> line(Study study, double[] importance, double[] feasibility) {
    return summary(importance, study.agreesFrom())
        .map(
            s -> {
              int essential = 0;
              for (double v : importance) {
                essential += v >= study.essentialFrom() ? 1 : 0;
              }
              return new Line(
                  s,
                  s.agreeing(),
                  ContentValidity.ratio(essential, s.answers()),
                  summary(feasibility, study.agreesFrom()));
            });
  }

  private static Optional<ItemSummary> summary(double[] values, double agreesFrom) {
    for (double v : values) {
      if (!Double.isNaN(v)) {
        return Optional.of(ItemSummary.of(values, agreesFrom));
      }
    }
    // The median of nothing is nothing, and is told as such.
    return Optional.empty();
  }

  private static Optional<Kendall> concordance(double[][] importance) {
    try {
      return Optional.of(Kendall.of(importance, Kendall.Ties.CORRECTED));
    } catch (BadInput tooFewOrAllTied) {
      return Optional.empty();
    }
  }

  /** The distances of quartiles of all items; NaN where nobody answered, which is disputed. */
  double[] widths() {
    return items.stream()
        .mapToDouble(l -> l.map(line -> line.importance().iqr()).orElse(Double.NaN))
        .toArray();
  }
}
