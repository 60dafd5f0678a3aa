package org.baton.core.internal.results;

import java.util.Map;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.text.Text;

/**
 * What a run found about a unit.
 *
 * @param total null unless scored
 * @param points bonus and deduction points; null when there are none
 * @param grade the code of the grade; empty when there is none
 */
public record StoredResult(
    String unit,
    Text name,
    ScoreState state,
    Double total,
    Double points,
    String grade,
    Map<String, Double> figures,
    StoredTree tree) {
  /** A line with its tree. */
  public static StoredResult of(ResultLine line, StoredTree tree) {
    return new StoredResult(
        line.unit(),
        line.name(),
        line.state(),
        line.total(),
        line.points(),
        line.grade(),
        line.figures(),
        tree);
  }

  /** The same without the tree. */
  public ResultLine line() {
    return new ResultLine(unit, name, state, total, points, grade, figures);
  }
}
