package org.baton.core.internal.runs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.data.Database;
import org.baton.api.plan.PlanTree;
import org.baton.core.internal.engine.PastScores;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.store.ResultTable;
import org.baton.core.internal.store.ResultTable.Scores;

/** The published scores of earlier years, by the same codes of units and nodes. */
final class PublishedPast implements PastScores {
  private static final int YEARS_BACK = 5;

  private final PlanTree tree;
  private final Map<Integer, double[]> years = new HashMap<>();

  private PublishedPast(PlanTree tree) {
    this.tree = tree;
  }

  static PublishedPast read(Database database, int year, UnitTable units, PlanTree tree) {
    PublishedPast past = new PublishedPast(tree);
    database.<Void, RuntimeException>read(
        connection -> {
          ResultTable results = new ResultTable(connection);
          for (Map.Entry<Integer, List<Long>> runs :
              results.publishedRuns(year - YEARS_BACK, year).entrySet()) {
            double[] scores = new double[units.size() * tree.size()];
            Arrays.fill(scores, Double.NaN);
            for (long run : runs.getValue()) {
              results.each(
                  run, (unit, total, of) -> past.take(scores, units.indexOf(unit), total, of));
            }
            past.years.put(year - runs.getKey(), scores);
          }
          return null;
        });
    return past;
  }

  private void take(double[] scores, int unit, double total, Scores of) {
    if (unit < 0) {
      return;
    }
    int from = unit * tree.size();
    of.each(
        (code, score) -> {
          int at = tree.indexOf(code);
          if (at >= 0) {
            scores[from + at] = score;
          }
        });
    // The root stands for the total, whatever either year calls it.
    scores[from] = total;
  }

  @Override
  public double score(int unit, String node, int yearsBack) {
    double[] scores = years.get(yearsBack);
    int at = tree.indexOf(node);
    return scores == null || at < 0 ? Double.NaN : scores[unit * tree.size() + at];
  }
}
