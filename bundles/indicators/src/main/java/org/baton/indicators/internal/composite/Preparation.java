package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.baton.methods.composite.Frame;
import org.baton.methods.composite.Hierarchy;
import org.baton.methods.composite.Misfit;
import org.baton.methods.composite.Node;
import org.baton.methods.composite.Recipe;
import org.baton.methods.composite.Recipes;
import org.baton.methods.composite.Rule;
import org.baton.methods.composite.Step;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Direction;

/** Reads a document; all mistakes are told at once. For one use. */
final class Preparation {
  private static final int MOST_UNITS = 5_000;
  private static final int MOST_INDICATORS = 1_000;

  private final Document document;
  private final Faults faults = new Faults();
  private final SortedMap<String, SortedSet<String>> defaulted = new TreeMap<>();

  private Preparation(Document document) {
    this.document = document;
  }

  /**
   * What a document says.
   *
   * @throws org.baton.api.problem.Problem with every mistake
   */
  static Prepared of(Document document) {
    return new Preparation(document).prepared();
  }

  private Prepared prepared() {
    bound("units", document.units().size(), MOST_UNITS);
    bound("indicators", document.indicators().size(), MOST_INDICATORS);
    faults.refuse();
    List<String> codes = document.indicators().stream().map(Document.Indicator::code).toList();
    Map<String, Direction> directions = directions();
    List<Node> nodes = nodes();
    faults.refuse();
    try {
      Frame raw = frame(document.units(), codes, document.values());
      Hierarchy hierarchy = new Hierarchy(nodes);
      Recipes.Material material =
          new Recipes.Material(
              hierarchy, directions, document.groups(), earlier(codes), sizes(), divisions());
      Recipes.Made made = Recipes.of(document.steps(), material);
      faults.add(made.mistakes());
      faults.refuse();
      Recipe recipe = made.recipe().orElseThrow();
      return new Prepared(raw, recipe, directions, defaulted);
    } catch (Misfit | Refused e) {
      throw Faults.of(e);
    }
  }

  private void bound(String field, int count, int most) {
    if (count == 0) {
      faults.add(field, "", "empty", "");
    } else if (count > most) {
      faults.add(field, count, "too-large", "<= " + most);
    }
  }

  private Map<String, Direction> directions() {
    Map<String, Direction> directions = new HashMap<>();
    for (Document.Indicator indicator : document.indicators()) {
      String given = indicator.direction() == null ? "" : indicator.direction();
      Optional<Direction> direction = Direction.of(given);
      if (direction.isEmpty()) {
        faults.add("indicators." + indicator.code() + ".direction", given, "direction", "");
      }
      direction.ifPresent(d -> directions.put(indicator.code(), d));
    }
    return directions;
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    for (Document.Indicator i : document.indicators()) {
      nodes.add(Node.indicator(i.code(), orEmpty(i.parent()), orOne(i.weight())));
    }
    for (Document.Group g : document.nodes()) {
      rule(g)
          .ifPresent(
              r -> nodes.add(Node.group(g.code(), orEmpty(g.parent()), orOne(g.weight()), r)));
    }
    return nodes;
  }

  private Optional<Rule> rule(Document.Group group) {
    GroupRule rule = GroupRule.read(group.code(), group.rule(), faults);
    defaulted.put(group.code(), rule.defaulted());
    return rule.rule();
  }

  private static String orEmpty(String word) {
    return word == null ? "" : word;
  }

  private static double orOne(Double weight) {
    return weight == null ? 1 : weight;
  }

  static Frame frame(List<String> units, List<String> columns, List<List<Double>> values) {
    double[][] matrix = new double[values.size()][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = values.get(i).stream().mapToDouble(v -> v == null ? Double.NaN : v).toArray();
    }
    return new Frame(units, columns, matrix);
  }

  private List<Frame> earlier(List<String> codes) {
    return document.earlier().stream().map(e -> frame(e.units(), codes, e.values())).toList();
  }

  private Optional<Frame> sizes() {
    return Optional.ofNullable(document.sizes())
        .map(s -> frame(document.units(), s.codes(), s.values()));
  }

  private List<Step.Division> divisions() {
    return document.indicators().stream()
        .filter(i -> i.denominator() != null && !i.denominator().isEmpty())
        .map(i -> new Step.Division(i.code(), i.denominator(), orOne(i.scale())))
        .toList();
  }
}
