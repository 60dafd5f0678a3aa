package org.baton.indicators.internal.weighing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.weighing.Inputs.Judged;
import org.baton.indicators.internal.weighing.Inputs.Shared;
import org.baton.indicators.internal.weighing.store.ExpertTable;
import org.baton.indicators.internal.weighing.store.JudgmentTable;
import org.baton.indicators.internal.weighing.store.PointTable;

/** What experts have handed in, as weights are computed from it. */
final class Answers {
  private Answers() {}

  /** The judgments of pairs; those of the excluded carry the reason. */
  static List<Judged> judged(Connection c, Study study) throws SQLException {
    Map<String, List<Judgment>> all = new JudgmentTable(c).of(study.id());
    List<Judged> judged =
        new ExpertTable(c)
            .of(study.id()).stream()
                .filter(Expert::isDone)
                .map(
                    e ->
                        new Judged(
                            e.account(),
                            e.weight(),
                            Panel.pairs(all.getOrDefault(e.account(), List.of())),
                            e.excluded()))
                .toList();
    refuseNone(judged.stream().allMatch(j -> !j.excluded().isEmpty()));
    return judged;
  }

  /** The points of those who count; what got none has none. */
  static List<Shared> shared(Connection c, Study study) throws SQLException {
    Map<String, Map<String, Double>> all = new PointTable(c).of(study.id());
    List<Shared> shared = new ArrayList<>();
    for (Expert e : new ExpertTable(c).of(study.id())) {
      if (e.isDone() && e.excluded().isEmpty()) {
        Map<String, Double> points = new TreeMap<>();
        study.items().forEach(i -> points.put(i.code(), 0.0));
        points.putAll(all.getOrDefault(e.account(), Map.of()));
        shared.add(new Shared(e.account(), e.weight(), points));
      }
    }
    refuseNone(shared.isEmpty());
    return shared;
  }

  private static void refuseNone(boolean none) {
    if (none) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.no-answers");
    }
  }
}
