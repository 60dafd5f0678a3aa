package org.baton.subjects.internal.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.baton.api.plan.Adjustments;
import org.baton.api.plan.Aggregation;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Measure;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.Plans;
import org.baton.api.plan.Ranking;
import org.baton.api.plan.Rounding;
import org.baton.api.plan.Scale;
import org.baton.api.plan.Standard;
import org.baton.api.plan.Trim;
import org.baton.api.sheet.SubmittedSheets;
import org.baton.api.text.Text;

/** A cycle in memory: two elements, of which the groups "public" and "self" are asked both. */
public final class PretendedCycle implements SubmittedSheets, Plans {
  private final Map<String, List<Submitted>> sheets = new TreeMap<>();
  private long last;
  int pages;
  String hash = "hash";

  /** What the plan trims. */
  Trim trim = Trim.NONE;

  /** The codes of the two elements. */
  public String first = "E1";

  public String second = "E2";

  /** Whether the plan declares fair scores. */
  public boolean fair;

  /** How many sheets each group is said to have; those that are there when it is 0. */
  long claimed;

  private final Runnable asked;

  /** Sheets that anybody may ask for. */
  public PretendedCycle() {
    this(() -> {});
  }

  /** The same, telling when it is asked how many there are. */
  public PretendedCycle(Runnable asked) {
    this.asked = asked;
  }

  /** Four units, three of the public who differ in severity, and three units about themselves. */
  public PretendedCycle fill() {
    double[] truth = {50, 60, 70, 80};
    for (int unit = 0; unit < 4; unit++) {
      for (int e = 0; e < 3; e++) {
        double severity = 2.0 * e - 2;
        double second = unit == 3 && e > 0 ? Double.NaN : truth[unit] + (unit + e) % 2;
        lock("public", "U" + unit, "p" + e, truth[unit] + severity, second);
      }
    }
    lock("self", "U0", "s0", 75, 0);
    lock("self", "U1", "s1", 61, 40);
    lock("self", "U3", "s3", 90, 90);
    return this;
  }

  /** Locks a sheet. */
  public void lock(String group, String unit, String evaluator, double... answers) {
    last++;
    sheets
        .computeIfAbsent(group, g -> new ArrayList<>())
        .add(new Submitted(last, unit, evaluator, Instant.ofEpochSecond(last), answers));
  }

  /** How many sheets about a unit are locked. */
  int answers(String group, String unit) {
    return (int) sheets.get(group).stream().filter(s -> s.unit().equals(unit)).count();
  }

  @Override
  public List<Extent> extents(String cycle) {
    asked.run();
    return sheets.entrySet().stream()
        .map(
            e ->
                new Extent(
                    e.getKey(),
                    claimed > 0 ? claimed : e.getValue().size(),
                    e.getValue().get(e.getValue().size() - 1).id()))
        .toList();
  }

  @Override
  public List<Submitted> page(String cycle, String group, long after, int limit) {
    pages++;
    return sheets.getOrDefault(group, List.of()).stream()
        .filter(s -> s.id() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Saved> newest(String cycle) {
    throw new UnsupportedOperationException("It may be one that is still to come");
  }

  @Override
  public Optional<Saved> current(String cycle) {
    return Optional.of(new Saved(1, hash, true, "{}"));
  }

  @Override
  public Optional<Plan> plan(String cycle) {
    List<GroupShare> shares =
        List.of(new GroupShare("public", 70, true), new GroupShare("self", 30, false));
    List<Node> elements = List.of(node(first, shares), node(second, shares));
    Node root =
        new Node(
            "T",
            Text.same("T"),
            1,
            new Aggregation("arithmetic", 1),
            new MissingRule("insufficient", 0, 0),
            new Rounding("none", 0),
            Optional.empty(),
            elements);
    return cycle.equals("none")
        ? Optional.empty()
        : Optional.of(
            new Plan(
                "P",
                Text.same("P"),
                2026,
                new Scale(0, 100, 1),
                List.of(group("public", Side.EXTERNAL, 3), group("self", Side.INTERNAL, 1)),
                root,
                Adjustments.NONE,
                List.of(),
                new Ranking("min", 8)));
  }

  private EvaluatorGroup group(String code, Side side, int minimum) {
    return new EvaluatorGroup(code, Text.same("Group " + code), 1, side, minimum, fair);
  }

  private Node node(String code, List<GroupShare> shares) {
    Measure measure =
        new Measure(
            Measure.Source.SHEETS,
            Measure.Channel.CONSTRAINED,
            "",
            "up",
            OptionalDouble.empty(),
            new Standard("none", Map.of()),
            shares,
            trim,
            code.equals(second),
            false);
    return new Node(
        code,
        Text.same(code),
        1,
        new Aggregation("arithmetic", 1),
        new MissingRule("insufficient", 0, 0),
        new Rounding("none", 0),
        Optional.of(measure),
        List.of());
  }

  @Override
  public Saved save(String cycle, String json, String note) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved freeze(String cycle, int number) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved share(
      String cycle,
      int number,
      List<EvaluatorGroup> groups,
      Map<String, List<GroupShare>> shares,
      String note) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Saved amend(String cycle, String json, int base, PlanAmendment amendment) {
    throw new UnsupportedOperationException();
  }
}
