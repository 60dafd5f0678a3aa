package org.baton.subjects.internal.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baton.api.access.Access;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanTree;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.api.sheet.SubmittedSheets.Extent;
import org.baton.api.sheet.SubmittedSheets.Submitted;
import org.baton.methods.agreement.Bootstrap;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.reliability.Raters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What evaluators of cycles said; computed when somebody asks, and kept until sheets come. */
@Component(service = Outcomes.class)
public final class Outcomes {
  /** The most answers that are read at once, blank ones among them. */
  public static final long MOST_ANSWERS = 4_000_000;

  /** The most answers that all resamples of an outcome may read. */
  private static final long MOST_RESAMPLED = 200_000_000;

  private final SubmittedSheets sheets;
  private final Plans plans;
  private final Access access;
  private final Kept kept = new Kept();

  /** Works on locked sheets. */
  @Activate
  public Outcomes(
      @Reference SubmittedSheets sheets, @Reference Plans plans, @Reference Access access) {
    this.sheets = sheets;
    this.plans = plans;
    this.access = access;
  }

  /**
   * A group and how many sheets it locked.
   *
   * @param group the group as the plan has it
   * @param sheets how many
   */
  public record Answered(EvaluatorGroup group, long sheets) {}

  /** The groups of a cycle's plan; none without a plan. */
  public List<Answered> groups(String cycle) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    Map<String, Extent> extents = extents(cycle);
    return plans.plan(cycle).stream()
        .flatMap(p -> p.groups().stream())
        .map(g -> new Answered(g, extents.getOrDefault(g.code(), nothing(g)).count()))
        .toList();
  }

  private static Extent nothing(EvaluatorGroup group) {
    return new Extent(group.code(), 0, 0);
  }

  private Map<String, Extent> extents(String cycle) {
    Map<String, Extent> by = new LinkedHashMap<>();
    sheets.extents(cycle).forEach(e -> by.put(e.group(), e));
    return by;
  }

  /**
   * What a group says.
   *
   * @throws Problem when there is no such group, or when there are more answers than are read
   */
  public Outcome of(String cycle, String group) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    Plan plan = plan(cycle);
    EvaluatorGroup of = group(plan, group);
    String input = Kept.input("outcome", cycle, group, hash(cycle), extents(cycle).get(group));
    return kept.of(input, Outcome.class, () -> outcome(cycle, plan, of, input));
  }

  private Outcome outcome(String cycle, Plan plan, EvaluatorGroup group, String input) {
    PlanTree tree = new PlanTree(plan);
    int[] asked = asked(tree, group.code());
    GroupAnswers answers = read(cycle, group, tree);
    long read = (long) answers.sheets().size() * asked.length * Bootstrap.USUAL.resamples();
    int resamples = read <= MOST_RESAMPLED ? Bootstrap.USUAL.resamples() : 0;
    Appraiser appraiser = new Appraiser(answers, resamples);
    return new Outcome(
        cycle,
        group.code(),
        group.title(),
        group.minimum(),
        answers.sheets().size(),
        answers.units(),
        answers.evaluators(),
        resamples,
        input,
        Arrays.stream(asked)
            .mapToObj(i -> appraiser.element(tree.node(tree.nodeOfIndicator(i)), i))
            .toList());
  }

  /**
   * How far units see themselves from how others do.
   *
   * @param self the group whose evaluators answer about themselves
   * @throws Problem as {@link #of}
   */
  public Gaps gaps(String cycle, String self) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    Plan plan = plan(cycle);
    group(plan, self);
    Map<String, Extent> extents = extents(cycle);
    String input = Kept.input("gaps", cycle, self, hash(cycle), extents);
    return kept.of(input, Gaps.class, () -> gaps(cycle, plan, self));
  }

  private Gaps gaps(String cycle, Plan plan, String self) {
    PlanTree tree = new PlanTree(plan);
    Map<String, GroupAnswers> answers = new LinkedHashMap<>();
    long left = MOST_ANSWERS;
    for (EvaluatorGroup g : plan.groups()) {
      GroupAnswers read = read(cycle, g, tree);
      left -= (long) read.sheets().size() * tree.indicators();
      if (left < 0) {
        throw Problem.of(Kind.TOO_LARGE, "subjects.outcome.large", MOST_ANSWERS);
      }
      answers.put(g.code(), read);
    }
    double limit = (plan.scale().max() - plan.scale().min()) / 10;
    return new GapFinder(tree, self, limit, answers).find(cycle);
  }

  /**
   * What single evaluators of a group do; for the office only.
   *
   * @throws Problem as {@link #of}; when the caller may not
   */
  public Raters raters(String cycle, String group) {
    access.require(Rights.RATERS, Access.EVERYWHERE, cycle);
    Plan plan = plan(cycle);
    EvaluatorGroup of = group(plan, group);
    String input = Kept.input("raters", cycle, group, hash(cycle), extents(cycle).get(group));
    return kept.of(input, Raters.class, () -> raters(cycle, plan, of));
  }

  private Raters raters(String cycle, Plan plan, EvaluatorGroup group) {
    PlanTree tree = new PlanTree(plan);
    int[] asked = asked(tree, group.code());
    List<Raters.Given> given = new ArrayList<>();
    for (Submitted s : read(cycle, group, tree).sheets()) {
      given.add(
          new Raters.Given(
              s.evaluator(), s.unit(), answers(s, asked, tree), s.at().getEpochSecond()));
    }
    double low = plan.scale().min();
    double high = plan.scale().max();
    return Raters.of(new Raters.Question(given, low, high, null, null, null, null, null));
  }

  private static List<Double> answers(Submitted sheet, int[] asked, PlanTree tree) {
    List<Double> answers = new ArrayList<>();
    for (int i : asked) {
      double v = sheet.answers()[i];
      boolean blank = v == 0 && measure(tree, i).zeroIsMissing();
      answers.add(Double.isNaN(v) || blank ? null : v);
    }
    return answers;
  }

  private static Measure measure(PlanTree tree, int indicator) {
    return tree.node(tree.nodeOfIndicator(indicator)).measure().orElseThrow();
  }

  private static int[] asked(PlanTree tree, String group) {
    return IntStream.range(0, tree.indicators())
        .filter(i -> measure(tree, i).asks(group))
        .toArray();
  }

  private GroupAnswers read(String cycle, EvaluatorGroup group, PlanTree tree) {
    List<Submitted> all = new ArrayList<>();
    List<Submitted> page;
    do {
      long after = all.isEmpty() ? 0 : all.get(all.size() - 1).id();
      page = sheets.page(cycle, group.code(), after, SubmittedSheets.MOST);
      all.addAll(page);
      if ((long) all.size() * tree.indicators() > MOST_ANSWERS) {
        throw Problem.of(Kind.TOO_LARGE, "subjects.outcome.large", MOST_ANSWERS);
      }
    } while (page.size() == SubmittedSheets.MOST);
    return new GroupAnswers(group, all);
  }

  private Plan plan(String cycle) {
    return plans
        .plan(cycle)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.outcome.no-plan", cycle));
  }

  private String hash(String cycle) {
    return plans.current(cycle).map(Plans.Saved::hash).orElse("");
  }

  private static EvaluatorGroup group(Plan plan, String code) {
    return plan.groups().stream()
        .filter(g -> g.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.outcome.no-group", code));
  }
}
