package org.baton.subjects.internal.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baton.api.access.Access;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
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
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.reliability.Agreement;
import org.baton.subjects.internal.reliability.Raters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What evaluators of cycles said; computed when somebody asks, and kept until sheets come. */
@Component(service = Outcomes.class)
public final class Outcomes {
  /** The most answers that are read at once, blank ones among them. */
  public static final long MOST_ANSWERS = 4_000_000;

  private final SubmittedSheets sheets;
  private final Plans plans;
  private final GroupRegister register;
  private final Access access;
  private final Kept kept = new Kept();

  /** Works on locked sheets. */
  @Activate
  public Outcomes(
      @Reference SubmittedSheets sheets,
      @Reference Plans plans,
      @Reference GroupRegister register,
      @Reference Access access) {
    this.sheets = sheets;
    this.plans = plans;
    this.register = register;
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
    Discretion discretion = Discretion.of(of, register.read());
    Extent extent = extent(cycle, of);
    String input = Kept.input("outcome", cycle, group, hash(cycle), extent, discretion);
    return kept.of(input, Outcome.class, () -> outcome(cycle, plan, of, discretion, extent, input));
  }

  private Outcome outcome(
      String cycle,
      Plan plan,
      EvaluatorGroup group,
      Discretion discretion,
      Extent extent,
      String input) {
    PlanTree tree = new PlanTree(plan);
    int[] asked = asked(tree, group.code());
    refuseLarge(extent.count(), tree);
    GroupAnswers answers = read(cycle, group, tree);
    long read = (long) answers.sheets().size() * asked.length * Bootstrap.USUAL.resamples();
    int resamples = read <= Agreement.MOST_READ ? Bootstrap.USUAL.resamples() : 0;
    Appraiser appraiser = new Appraiser(answers, discretion, resamples);
    return new Outcome(
        cycle,
        group.code(),
        group.title(),
        group.minimum(),
        discretion.anonymous(),
        discretion.minimum(),
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
   * What a group says about one element, unit by unit.
   *
   * @param after the code behind which units are told; empty for the first
   * @param limit how many units, at least 1
   * @throws Problem as {@link #of}; when the group is not asked about such an element
   */
  public Profile profile(String cycle, String group, String element, String after, int limit) {
    return profile(cycle, group, element).page(after, limit);
  }

  /** The same with all units. */
  Profile profile(String cycle, String group, String element) {
    access.require(Rights.VIEW, Access.EVERYWHERE, cycle);
    Plan plan = plan(cycle);
    EvaluatorGroup of = group(plan, group);
    Discretion discretion = Discretion.of(of, register.read());
    PlanTree tree = new PlanTree(plan);
    int indicator =
        Arrays.stream(asked(tree, group))
            .filter(i -> tree.node(tree.nodeOfIndicator(i)).code().equals(element))
            .findFirst()
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.outcome.no-element", element));
    Extent extent = extent(cycle, of);
    String input = Kept.input("profile", cycle, group, element, hash(cycle), extent, discretion);
    return kept.of(
        input,
        Profile.class,
        () -> {
          refuseLarge(extent.count(), tree);
          GroupAnswers answers = read(cycle, of, tree);
          Node node = tree.node(tree.nodeOfIndicator(indicator));
          return new Profiler(answers, discretion, node, indicator).profile(cycle);
        });
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
    Map<String, Discretion> discretions = new TreeMap<>();
    List<Group> known = register.read();
    plan.groups().forEach(g -> discretions.put(g.code(), Discretion.of(g, known)));
    String input = Kept.input("gaps", cycle, self, hash(cycle), extents, discretions);
    return kept.of(input, Gaps.class, () -> gaps(cycle, plan, self, extents, discretions));
  }

  private Gaps gaps(
      String cycle,
      Plan plan,
      String self,
      Map<String, Extent> extents,
      Map<String, Discretion> discretions) {
    PlanTree tree = new PlanTree(plan);
    List<EvaluatorGroup> beside = beside(plan, tree, self);
    refuseLarge(
        beside.stream()
            .map(EvaluatorGroup::code)
            .filter(extents::containsKey)
            .mapToLong(code -> extents.get(code).count())
            .sum(),
        tree);
    Map<String, GroupAnswers> answers = new LinkedHashMap<>();
    for (EvaluatorGroup g : beside) {
      answers.put(g.code(), read(cycle, g, tree));
    }
    double limit = (plan.scale().max() - plan.scale().min()) / 10;
    return new GapFinder(tree, self, limit, answers, discretions).find(cycle);
  }

  /** The groups that are asked something that this one is asked, too. */
  private static List<EvaluatorGroup> beside(Plan plan, PlanTree tree, String self) {
    Set<String> codes = new HashSet<>();
    for (int i : asked(tree, self)) {
      measure(tree, i).groups().forEach(share -> codes.add(share.group()));
    }
    return plan.groups().stream().filter(g -> codes.contains(g.code())).toList();
  }

  /**
   * What single evaluators of a group do; for the office only. Units have fair scores beside the
   * raw ones where the plan says so for the group.
   *
   * @throws Problem as {@link #of}; when the group is anonymous; when the caller may not
   */
  public Raters raters(String cycle, String group) {
    access.require(Rights.RATERS, Access.EVERYWHERE, cycle);
    Plan plan = plan(cycle);
    EvaluatorGroup of = group(plan, group);
    if (Discretion.of(of, register.read()).anonymous()) {
      throw Problem.of(Kind.CONFLICT, "subjects.outcome.anonymous", of.title());
    }
    Extent extent = extent(cycle, of);
    if (extent.count() > Raters.MOST_SHEETS) {
      throw Raters.tooMany(extent.count());
    }
    Map<String, String> from = register.unitsOf(group);
    String input = Kept.input("raters", cycle, group, hash(cycle), extent, from);
    return kept.of(input, Raters.class, () -> raters(cycle, plan, of, from));
  }

  private Raters raters(String cycle, Plan plan, EvaluatorGroup group, Map<String, String> from) {
    PlanTree tree = new PlanTree(plan);
    int[] asked = asked(tree, group.code());
    List<Raters.Given> given = new ArrayList<>();
    for (Submitted s : read(cycle, group, tree).sheets()) {
      given.add(
          new Raters.Given(
              s.evaluator(),
              s.unit(),
              answers(s, asked, tree),
              s.at().getEpochSecond(),
              from.get(s.evaluator())));
    }
    double low = plan.scale().min();
    double high = plan.scale().max();
    Raters told = Raters.of(new Raters.Question(given, low, high, null, null, null, null, null));
    return group.fair() ? told : told.rawOnly();
  }

  private static List<Double> answers(Submitted sheet, int[] asked, PlanTree tree) {
    List<Double> answers = new ArrayList<>();
    for (int i : asked) {
      double v = GroupAnswers.answer(sheet, i, measure(tree, i).zeroIsMissing());
      answers.add(Double.isNaN(v) ? null : v);
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
      // More may have come since they were counted.
      refuseLarge(all.size(), tree);
    } while (page.size() == SubmittedSheets.MOST);
    return new GroupAnswers(group, all);
  }

  private static void refuseLarge(long sheets, PlanTree tree) {
    if (sheets * tree.indicators() > MOST_ANSWERS) {
      throw Problem.of(Kind.TOO_LARGE, "subjects.outcome.large", MOST_ANSWERS);
    }
  }

  private Extent extent(String cycle, EvaluatorGroup group) {
    return extents(cycle).getOrDefault(group.code(), nothing(group));
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
