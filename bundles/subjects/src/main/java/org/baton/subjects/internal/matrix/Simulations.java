package org.baton.subjects.internal.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
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
   * What the units of a cycle come to with the shares of a matrix beside what they came to.
   *
   * @throws Problem when there is no such matrix; when the cycle has no plan, or its results are
   *     not known yet; when there are more answers than are read; or when the caller may not
   */
  public Simulation of(long matrix, String cycle) {
    Trial trial = trial(matrix, cycle);
    MatrixBook.Standing standing = book.get(matrix);
    List<Simulation.Line> lines =
        trial.filling.lines().stream()
            .map(
                l ->
                    new Simulation.Line(
                        l.code(),
                        l.title(),
                        l.element(),
                        trial.side(l, trial.plan.groups(), l.before()),
                        trial.side(l, trial.filling.groups(), l.after())))
            .toList();
    return new Simulation(
        cycle, matrix, standing.regime(), trial.answers.units().size(), lines, standing.faults());
  }

  /**
   * The same for each unit and one indicator, in the order of the units' codes.
   *
   * @param after only units behind this code; empty from the beginning
   * @throws Problem as {@link #of}; when evaluators do not answer the indicator
   */
  public List<Simulation.UnitValue> units(
      long matrix, String cycle, String indicator, String after, int limit) {
    Trial trial = trial(matrix, cycle);
    Filling.Line line =
        trial.filling.lines().stream()
            .filter(l -> l.code().equals(indicator))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(Kind.NOT_FOUND, "subjects.simulation.indicator", indicator));
    Column now = trial.values(line, trial.plan.groups(), line.before());
    Column then = trial.values(line, trial.filling.groups(), line.after());
    List<String> units = trial.answers.units();
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

  private Trial trial(long matrix, String cycle) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    if (evaluated().stream().noneMatch(c -> c.code().equals(cycle))) {
      throw Problem.of(Kind.CONFLICT, "subjects.simulation.early", cycle);
    }
    Filling proposed = filling.preview(matrix, cycle);
    Plan plan = plans.plan(cycle).orElseThrow();
    PlanTree tree = new PlanTree(plan);
    return new Trial(plan, tree, proposed, LockedAnswers.of(sheets, cycle, plan, tree));
  }

  /** The answers of a cycle under two kinds of shares. */
  private record Trial(Plan plan, PlanTree tree, Filling filling, LockedAnswers answers) {
    Column values(Filling.Line line, List<EvaluatorGroup> groups, List<GroupShare> shares) {
      int indicator = tree.indicatorOfNode(tree.indexOf(line.code()));
      GroupRule rule = GroupRule.of(groups, indicator, shares);
      Column column = new Column(answers.units().size());
      Combination together = new Combination();
      for (int unit = 0; unit < answers.units().size(); unit++) {
        rule.combine(answers, unit, column, together);
      }
      return column;
    }

    Simulation.Side side(Filling.Line line, List<EvaluatorGroup> groups, List<GroupShare> shares) {
      Column column = values(line, groups, shares);
      List<String> outside = new ArrayList<>();
      groups.stream()
          .filter(g -> g.side() == EvaluatorGroup.Side.EXTERNAL)
          .forEach(g -> outside.add(g.code()));
      double all = shares.stream().mapToDouble(GroupShare::weight).sum();
      double external =
          shares.stream()
              .filter(s -> outside.contains(s.group()))
              .mapToDouble(GroupShare::weight)
              .sum();
      return new Simulation.Side(
          external / all,
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
