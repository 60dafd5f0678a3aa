package org.baton.subjects.internal.matrix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Plans;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.Faults;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.GroupRegister;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives the indicators of a cycle's plan the evaluator groups that a matrix says. */
@Component(service = PlanFilling.class)
public final class PlanFilling {
  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final Plans plans;
  private final MatrixBook book;
  private final Regimes regimes;
  private final GroupRegister groups;
  private final KnownElements cards;
  private final Timepiece time = Timepiece.real();

  /** Works on the module's schema and on the plans of cycles. */
  @Activate
  public PlanFilling(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Plans plans,
      @Reference MatrixBook book,
      @Reference Regimes regimes,
      @Reference GroupRegister groups,
      @Reference KnownElements cards) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.plans = plans;
    this.book = book;
    this.regimes = regimes;
    this.groups = groups;
    this.cards = cards;
  }

  /**
   * What a matrix would make of a cycle's plan; nothing is written.
   *
   * @throws Problem when there is no such matrix, or the cycle has no plan
   */
  public Filling preview(long matrix, String cycle) {
    access.require(Rights.VIEW, Access.EVERYWHERE);
    Plan plan = plan(cycle);
    int number = plans.newest(cycle).orElseThrow().number();
    MatrixBook.Standing standing = underRegime(book.get(matrix).matrix(), plan);
    Map<String, String> said = said(cycle, standing.elements());
    Map<String, String> written = cards.of(cycle);
    List<Filling.Line> lines = new ArrayList<>();
    weights(plan)
        .forEach((node, weight) -> lines.add(line(node, weight, standing.matrix(), said, written)));
    List<EvaluatorGroup> after = groups(plan, lines, standing.matrix());
    List<Violation> faults = new ArrayList<>(standing.faults());
    if (lines.stream().noneMatch(l -> !l.element().isEmpty())) {
      faults.add(Violation.at("elements", "", "subjects.filling.no-element"));
    }
    return new Filling(
        matrix,
        number,
        lines,
        after,
        external(sums(lines, Filling.Line::before), plan.groups()),
        external(sums(lines, Filling.Line::after), after),
        faults);
  }

  private Plan plan(String cycle) {
    return plans
        .plan(cycle)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "subjects.filling.no-plan", cycle));
  }

  /**
   * The matrix under the regime at the beginning of the plan's year, or today when that is over.
   */
  private MatrixBook.Standing underRegime(Matrix matrix, Plan plan) {
    LocalDate first = LocalDate.of(plan.year(), 1, 1);
    LocalDate day = first.isBefore(time.day()) ? time.day() : first;
    return book.standing(matrix, regimes.on(day));
  }

  /** The elements that indicators stand for: as the office said, else as their cards say. */
  private Map<String, String> said(String cycle, List<Element> elements) {
    Map<String, String> said = new LinkedHashMap<>();
    cards
        .of(cycle)
        .forEach(
            (indicator, words) ->
                Element.meant(elements, words).ifPresent(e -> said.put(indicator, e.code())));
    said.putAll(database.read(c -> new MatrixTable(c, database.dialect()).elementsOf(cycle)));
    return said;
  }

  private static Filling.Line line(
      Node node,
      double weight,
      Matrix matrix,
      Map<String, String> said,
      Map<String, String> written) {
    String element = said.getOrDefault(node.code(), "");
    List<GroupShare> before = node.measure().orElseThrow().groups();
    List<GroupShare> after =
        matrix.of(element).stream()
            .map(c -> new GroupShare(c.group(), c.weight(), c.main()))
            .toList();
    return new Filling.Line(
        node.code(),
        node.title(),
        weight,
        element,
        written.getOrDefault(node.code(), ""),
        before,
        after.isEmpty() ? before : after);
  }

  /**
   * The indicators that evaluators answer, each with its share in the whole, in the plan's order.
   */
  private static Map<Node, Double> weights(Plan plan) {
    Map<Node, Double> found = new LinkedHashMap<>();
    weigh(plan.root(), 1, found);
    return found;
  }

  private static void weigh(Node node, double share, Map<Node, Double> found) {
    if (node.measure().filter(m -> m.source() == Measure.Source.SHEETS).isPresent()) {
      found.put(node, share);
    }
    double all = node.children().stream().mapToDouble(Node::weight).sum();
    for (Node child : node.children()) {
      weigh(child, all > 0 ? share * child.weight() / all : 0, found);
    }
  }

  /** The plan's groups and those that the matrix adds, with the largest minimum that it names. */
  private List<EvaluatorGroup> groups(Plan plan, List<Filling.Line> lines, Matrix matrix) {
    Map<String, Integer> minimum = new TreeMap<>();
    for (Filling.Line line : lines) {
      matrix.of(line.element()).forEach(c -> minimum.merge(c.group(), c.minimum(), Math::max));
    }
    List<Group> known = groups.read();
    List<EvaluatorGroup> after = new ArrayList<>();
    for (EvaluatorGroup g : plan.groups()) {
      Integer least = minimum.remove(g.code());
      after.add(
          least == null
              ? g
              : new EvaluatorGroup(
                  g.code(),
                  g.title(),
                  g.weight(),
                  GroupRegister.find(known, g.code()).side(),
                  least,
                  g.fair()));
    }
    minimum.forEach(
        (code, least) -> {
          Group g = GroupRegister.find(known, code);
          after.add(new EvaluatorGroup(code, g.title(), 0, g.side(), least));
        });
    return after;
  }

  /** The share of each group in all answers: the shares in an indicator times its weight. */
  private static Map<String, Double> sums(
      List<Filling.Line> lines, Function<Filling.Line, List<GroupShare>> shares) {
    Map<String, Double> sums = new TreeMap<>();
    for (Filling.Line line : lines) {
      double all = shares.apply(line).stream().mapToDouble(GroupShare::weight).sum();
      for (GroupShare s : shares.apply(line)) {
        sums.merge(s.group(), all > 0 ? line.weight() * s.weight() / all : 0, Double::sum);
      }
    }
    return sums;
  }

  /** The external share of all, 0 to 1; empty when there is nothing to share. */
  static OptionalDouble external(Map<String, Double> shares, List<EvaluatorGroup> groups) {
    double all = 0;
    double outside = 0;
    for (EvaluatorGroup group : groups) {
      double share = shares.getOrDefault(group.code(), 0.0);
      all += share;
      outside += group.side() == Side.EXTERNAL ? share : 0;
    }
    return all > 0 ? OptionalDouble.of(outside / all) : OptionalDouble.empty();
  }

  /**
   * Says which elements the indicators of a cycle's plan stand for; what is not said follows the
   * cards.
   *
   * @throws Problem with all that is wrong; then nothing is written
   */
  public void say(String cycle, Map<String, String> elements) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    List<String> known = book.elements().stream().map(Element::code).toList();
    List<String> asked = weights(plan(cycle)).keySet().stream().map(Node::code).toList();
    Faults faults = new Faults();
    elements.forEach(
        (indicator, element) -> {
          faults.when(
              !asked.contains(indicator), indicator, indicator, "subjects.filling.indicator");
          faults.when(
              !known.contains(element), indicator, element, "subjects.matrix.element", element);
        });
    faults.refuse();
    database.<Void, RuntimeException>tx(
        c -> {
          new MatrixTable(c, database.dialect()).writeElementsOf(cycle, elements);
          audit.record("subjects.elements.kept", "cycle:" + cycle, "", elements);
          return null;
        });
  }

  /**
   * Takes a matrix into a cycle's plan as a new version.
   *
   * @param number the version of the plan that was looked at
   * @throws Problem when the matrix has faults, such as a broken regime; when the plan was changed
   *     in between; or when the caller may not change it
   */
  public Plans.Saved take(long matrix, String cycle, int number) {
    access.require(Rights.MANAGE, Access.EVERYWHERE);
    Filling filling = preview(matrix, cycle);
    if (!filling.faults().isEmpty()) {
      throw Problem.conflict("subjects.filling.refused", filling.faults(), filling.faults().size());
    }
    Map<String, List<GroupShare>> shares = new LinkedHashMap<>();
    filling.lines().stream()
        .filter(l -> !l.element().isEmpty())
        .forEach(l -> shares.put(l.code(), l.after()));
    Plans.Saved saved =
        plans.share(cycle, number, filling.groups(), shares, note(book.get(matrix).matrix()));
    audit.record(
        "subjects.matrix.taken",
        "cycle:" + cycle,
        "",
        Map.of("matrix", Long.toString(matrix), "plan", Integer.toString(saved.number())));
    return saved;
  }

  private static String note(Matrix matrix) {
    String title = "评估要素与主体对应表 / Matrix of elements and groups";
    return title + " #" + matrix.id() + " (" + matrix.from() + ")";
  }
}
