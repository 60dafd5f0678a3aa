package org.baton.subjects.internal.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.evaluation.ScoreColumn;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.methods.group.Combination;
import org.baton.subjects.internal.GroupRule;
import org.baton.subjects.internal.Rights;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tries a matrix on the answers of a cycle whose results are known, before it is adopted. Answers
 * are combined by the rule by which the evaluation combines them.
 */
@Component(service = Simulations.class)
public final class Simulations {
  private final Access access;
  private final Cycles cycles;
  private final Plans plans;
  private final SubmittedSheets sheets;
  private final MatrixBook book;
  private final PlanFilling filling;

  /** Works on matrices, plans and locked sheets. */
  @Activate
  public Simulations(
      @Reference Access access,
      @Reference Cycles cycles,
      @Reference Plans plans,
      @Reference SubmittedSheets sheets,
      @Reference MatrixBook book,
      @Reference PlanFilling filling) {
    this.access = access;
    this.cycles = cycles;
    this.plans = plans;
    this.sheets = sheets;
    this.book = book;
    this.filling = filling;
  }

  /** The cycles whose results are known, the newest year first. */
  public List<CycleInfo> evaluated() {
    return cycles.list().stream()
        .filter(c -> c.phase().compareTo(CyclePhase.PROVISIONAL) >= 0)
        .toList();
  }

  /**
   * A matrix on the answers of a cycle.
   *
   * @throws Problem when there is no such matrix; when the cycle has no plan, or its results are
   *     not known yet; when there are more answers than are read; or when the caller may not
   */
  public Trial trial(long matrix, String cycle) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    if (evaluated().stream().noneMatch(c -> c.code().equals(cycle))) {
      throw Problem.of(Kind.CONFLICT, "subjects.simulation.early", cycle);
    }
    Filling proposed = filling.preview(matrix, cycle);
    Plan plan = plans.plan(cycle).orElseThrow();
    PlanTree tree = new PlanTree(plan);
    LockedAnswers answers = LockedAnswers.of(sheets, cycle, plan, tree);
    return new Trial(cycle, book.get(matrix), plan, tree, proposed, answers);
  }

  /** The answers of a cycle under the shares of its plan and those of a matrix. */
  public static final class Trial {
    private final String cycle;
    private final MatrixBook.Standing standing;
    private final Plan plan;
    private final PlanTree tree;
    private final Filling filling;
    private final LockedAnswers answers;

    private Trial(
        String cycle,
        MatrixBook.Standing standing,
        Plan plan,
        PlanTree tree,
        Filling filling,
        LockedAnswers answers) {
      this.cycle = cycle;
      this.standing = standing;
      this.plan = plan;
      this.tree = tree;
      this.filling = filling;
      this.answers = answers;
    }

    /** What all units come to, indicator by indicator. */
    public Simulation overview() {
      List<Simulation.Line> lines =
          filling.lines().stream()
              .map(
                  l ->
                      new Simulation.Line(
                          l.code(),
                          l.title(),
                          l.element(),
                          side(l, plan.groups(), l.before()),
                          side(l, filling.groups(), l.after())))
              .toList();
      return new Simulation(
          cycle,
          standing.matrix().id(),
          standing.regime(),
          answers.units().size(),
          lines,
          standing.faults());
    }

    /**
     * What each unit comes to in one indicator, in the order of the units' codes.
     *
     * @param after only units behind this code; empty from the beginning
     * @throws Problem when evaluators do not answer the indicator
     */
    public List<Simulation.UnitValue> units(String indicator, String after, int limit) {
      Filling.Line line =
          filling.lines().stream()
              .filter(l -> l.code().equals(indicator))
              .findFirst()
              .orElseThrow(
                  () -> Problem.of(Kind.NOT_FOUND, "subjects.simulation.indicator", indicator));
      Column now = values(line, plan.groups(), line.before());
      Column then = values(line, filling.groups(), line.after());
      List<String> units = answers.units();
      return IntStream.range(0, units.size())
          .filter(u -> units.get(u).compareTo(after) > 0)
          .mapToObj(
              u ->
                  new Simulation.UnitValue(
                      units.get(u), now.score(u), now.state(u), then.score(u), then.state(u)))
          .sorted(Comparator.comparing(Simulation.UnitValue::unit))
          .limit(limit)
          .toList();
    }

    private Column values(Filling.Line line, List<EvaluatorGroup> groups, List<GroupShare> shares) {
      int indicator = tree.indicatorOfNode(tree.indexOf(line.code()));
      GroupRule rule = GroupRule.of(groups, indicator, shares);
      Column column = new Column(answers.units().size());
      Combination together = new Combination();
      for (int unit = 0; unit < answers.units().size(); unit++) {
        rule.combine(answers, unit, column, together);
      }
      return column;
    }

    private Simulation.Side side(
        Filling.Line line, List<EvaluatorGroup> groups, List<GroupShare> shares) {
      Column column = values(line, groups, shares);
      Map<String, Double> weights =
          shares.stream().collect(Collectors.toMap(GroupShare::group, GroupShare::weight));
      return new Simulation.Side(
          PlanFilling.external(weights, groups).orElse(0),
          Arrays.stream(column.values).filter(v -> !Double.isNaN(v)).average(),
          column.count(ScoreState.SCORED),
          column.count(ScoreState.INSUFFICIENT));
    }
  }

  /** The values of units. */
  private static final class Column implements ScoreColumn {
    private final double[] values;
    private final ScoreState[] states;

    Column(int units) {
      values = new double[units];
      states = new ScoreState[units];
      Arrays.fill(values, Double.NaN);
      Arrays.fill(states, ScoreState.MISSING);
    }

    OptionalDouble score(int unit) {
      return states[unit] == ScoreState.SCORED
          ? OptionalDouble.of(values[unit])
          : OptionalDouble.empty();
    }

    int count(ScoreState state) {
      return (int) Arrays.stream(states).filter(s -> s == state).count();
    }

    @Override
    public double value(int unit) {
      return values[unit];
    }

    @Override
    public ScoreState state(int unit) {
      return states[unit];
    }

    @Override
    public void set(int unit, double value) {
      values[unit] = value;
      states[unit] = ScoreState.SCORED;
    }

    @Override
    public void set(int unit, ScoreState state) {
      values[unit] = Double.NaN;
      states[unit] = state;
    }
  }
}
