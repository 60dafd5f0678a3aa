package org.baton.core.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Ranking;
import org.baton.core.internal.plan.PlanChange.About;
import org.baton.core.internal.plan.PlanChange.Kind;
import org.baton.core.internal.plan.PlanChange.Thing;
import org.baton.core.internal.plan.PlanChange.Value;

/** Tells two versions of a plan apart, in the order of the later one; what is gone comes last. */
public final class PlanDifference {
  private PlanDifference() {}

  /** Every difference that can change a number or a word somebody reads. */
  public static List<PlanChange> between(Plan before, Plan after) {
    Map<String, Thing> earlier = things(before);
    List<PlanChange> changes = new ArrayList<>();
    things(after)
        .forEach(
            (key, is) -> {
              Thing was = earlier.remove(key);
              if (was == null) {
                changes.add(whole(Kind.ADDED, is));
              } else {
                compare(was, is, changes);
              }
            });
    earlier.values().forEach(was -> changes.add(whole(Kind.REMOVED, was)));
    return changes;
  }

  private static PlanChange whole(Kind kind, Thing thing) {
    return new PlanChange(kind, thing.about(), thing.code(), thing.title(), "", null, null);
  }

  private static void compare(Thing was, Thing is, List<PlanChange> changes) {
    Map<String, Object> before = values(was);
    Map<String, Object> after = values(is);
    List<String> fields = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(f -> !before.containsKey(f)).forEach(fields::add);
    for (String field : fields) {
      Object from = before.get(field);
      Object to = after.get(field);
      if (!java.util.Objects.equals(from, to)) {
        changes.add(
            new PlanChange(Kind.CHANGED, is.about(), is.code(), is.title(), field, from, to));
      }
    }
  }

  private static Map<String, Object> values(Thing thing) {
    Map<String, Object> values = new LinkedHashMap<>();
    thing.values().forEach(v -> values.put(v.field(), v.is()));
    return values;
  }

  private static Map<String, Thing> things(Plan plan) {
    Map<String, Thing> things = new LinkedHashMap<>();
    put(things, plan(plan));
    plan.groups()
        .forEach(
            g ->
                put(
                    things,
                    new Thing(
                        About.GROUP,
                        g.code(),
                        g.title(),
                        List.of(
                            new Value("title", g.title()),
                            new Value("weight", g.weight()),
                            new Value("side", word(g.side())),
                            new Value("minimum", (double) g.minimum()),
                            new Value("fair", Boolean.toString(g.fair()))))));
    node(things, plan.root(), null);
    plan.adjustments()
        .items()
        .forEach(
            i ->
                put(
                    things,
                    new Thing(
                        About.ADJUSTMENT,
                        i.code(),
                        i.title(),
                        List.of(
                            new Value("title", i.title()),
                            new Value("points", i.pointsPerUnit())))));
    plan.grades()
        .forEach(
            g ->
                put(
                    things,
                    new Thing(
                        About.GRADE,
                        g.code(),
                        g.title(),
                        List.of(new Value("title", g.title()), new Value("from", g.from())))));
    return things;
  }

  private static void put(Map<String, Thing> things, Thing thing) {
    // A node that became a criterion is still the same node.
    About about = thing.about() == About.CRITERION ? About.INDICATOR : thing.about();
    things.put(about + "/" + (about == About.PLAN ? "" : thing.code()), thing);
  }

  private static Thing plan(Plan plan) {
    return new Thing(
        About.PLAN,
        plan.code(),
        plan.title(),
        List.of(
            new Value("code", plan.code()),
            new Value("title", plan.title()),
            new Value("year", (double) plan.year()),
            new Value("scale.min", plan.scale().min()),
            new Value("scale.max", plan.scale().max()),
            new Value("scale.digits", (double) plan.scale().digits()),
            new Value("bonus-cap", plan.adjustments().bonusCap()),
            new Value("deduction-cap", plan.adjustments().deductionCap()),
            new Value("ranking", ranking(plan.ranking()))));
  }

  private static String ranking(Ranking ranking) {
    return Stream.concat(
            Stream.of(ranking.ties(), Integer.toString(ranking.digits())),
            ranking.tieBreak().stream())
        .collect(Collectors.joining(" "));
  }

  private static void node(Map<String, Thing> things, Node node, Node above) {
    List<Value> values = new ArrayList<>();
    values.add(new Value("title", node.title()));
    values.add(new Value("weight", node.weight()));
    if (above != null) {
      values.add(new Value("parent", above.title()));
    }
    values.add(new Value("rounding", node.rounding()));
    if (node.isIndicator()) {
      measure(values, node.measure().orElseThrow());
    } else {
      values.add(new Value("aggregation", node.aggregation()));
      values.add(new Value("missing", node.missing()));
    }
    About about = node.isIndicator() ? About.INDICATOR : About.CRITERION;
    put(things, new Thing(about, node.code(), node.title(), values));
    node.children().forEach(c -> node(things, c, node));
  }

  private static void measure(List<Value> values, Measure m) {
    values.add(new Value("source", word(m.source())));
    values.add(new Value("channel", word(m.channel())));
    values.add(new Value("unit", m.unit()));
    values.add(new Value("direction", m.direction()));
    values.add(new Value("target", m.target().isPresent() ? m.target().getAsDouble() : null));
    values.add(new Value("standard", m.standard()));
    values.add(
        new Value(
            "groups",
            m.groups().stream()
                .collect(Collectors.toMap(g -> g.group(), g -> g, (a, b) -> a, TreeMap::new))));
    values.add(new Value("trim", m.trim()));
    values.add(new Value("zero", Boolean.toString(m.zeroIsMissing())));
    values.add(new Value("veto", Boolean.toString(m.veto())));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }
}
