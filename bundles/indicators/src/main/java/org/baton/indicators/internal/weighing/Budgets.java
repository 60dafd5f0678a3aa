package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.weighing.Questionnaires.Mine;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.store.ExpertTable;
import org.baton.indicators.internal.weighing.store.PointTable;
import org.baton.indicators.internal.weighing.store.StudyTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The points that the caller shares out. Nobody sees or changes another's here. */
@Component(service = Budgets.class)
public final class Budgets {
  /** What each expert shares out. */
  public static final double WHOLE = 100;

  /** How far the points may be from the whole. */
  private static final double NEAR = 1e-6;

  private final Database database;
  private final Questionnaires questionnaires;
  private final Studies studies;

  /** Works on the module's schema. */
  @Activate
  public Budgets(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Questionnaires questionnaires,
      @Reference Studies studies) {
    this.database = database;
    this.questionnaires = questionnaires;
    this.studies = studies;
  }

  private Mine mine(long id) {
    Mine mine = questionnaires.get(id);
    if (mine.study().asks() != Asks.POINTS) {
      throw Problem.of(Kind.CONFLICT, "indicators.weigh.asks-pairs");
    }
    return mine;
  }

  /** What the caller gave so far, by code. */
  public Map<String, Double> of(Mine mine) {
    return database.read(c -> new PointTable(c).of(mine.study().id(), mine.expert().account()));
  }

  /**
   * Saves all points in the place of what was saved before; they need not come to the whole yet.
   *
   * @throws Problem with every mistake; when it was handed in, or the last day is over
   */
  public Mine save(long id, Map<String, Double> points) {
    Mine mine = mine(id);
    questionnaires.refuseOver(mine);
    refuseWrong(mine.study(), points);
    return database.tx(
        c -> {
          if (!new StudyTable(c).hold(id)) {
            throw Problem.of(Kind.CONFLICT, "indicators.weigh.closed");
          }
          ExpertTable experts = new ExpertTable(c);
          String account = mine.expert().account();
          Optional<Expert> now = experts.find(id, account);
          questionnaires.refuseOver(new Mine(mine.study(), now.orElseThrow(), List.of()));
          new PointTable(c).write(id, account, points);
          experts.saved(id, account, studies.now());
          return questionnaires.get(id);
        });
  }

  private static void refuseWrong(Study study, Map<String, Double> points) {
    List<Violation> wrong = new ArrayList<>();
    new TreeMap<>(points)
        .forEach(
            (code, p) -> {
              if (study.item(code).isEmpty()) {
                wrong.add(Violation.at("points/" + code, p, "indicators.weigh.option-code"));
              } else if (p == null || !(p >= 0 && p <= WHOLE)) {
                wrong.add(Violation.at("points/" + code, p, "indicators.weigh.points", WHOLE));
              }
            });
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.weigh.invalid", wrong, wrong.size());
    }
  }

  /**
   * Hands the points in, once.
   *
   * @throws Problem when they do not come to the whole, within a millionth
   */
  public Mine submit(long id) {
    return questionnaires.handIn(mine(id), this::whole);
  }

  private Map<String, String> whole(Mine mine) {
    Map<String, Double> points = of(mine);
    double sum = points.values().stream().mapToDouble(p -> p).sum();
    if (Math.abs(sum - WHOLE) > NEAR) {
      Violation wrong = Violation.at("points", sum, "indicators.weigh.points-sum", sum, WHOLE);
      throw Problem.invalid("indicators.weigh.invalid", List.of(wrong), 1);
    }
    return Map.of("points", String.valueOf(points.size()));
  }
}
