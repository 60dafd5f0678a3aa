package org.baton.core.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.core.internal.engine.UnitResult.NodeResult;

/** What a later run changed. Numbers are compared bit by bit: repeated runs must be equal. */
public final class Differences {
  private Differences() {}

  /**
   * What changed for a unit. A side that does not exist has no result.
   *
   * @param nodes the nodes whose score, state, weight or presence changed
   */
  public record UnitDifference(
      String code,
      Optional<UnitResult> earlier,
      Optional<UnitResult> later,
      List<NodeDifference> nodes) {}

  /** What changed for a node. */
  public record NodeDifference(
      String code, Optional<NodeResult> earlier, Optional<NodeResult> later) {}

  /**
   * Compares two results of the same unit, one of which may not be there.
   *
   * @return empty when nothing changed
   */
  public static Optional<UnitDifference> between(
      Optional<UnitResult> earlier, Optional<UnitResult> later) {
    Map<String, NodeResult> before = nodes(earlier);
    Map<String, NodeResult> after = nodes(later);
    List<NodeDifference> changed = new ArrayList<>();
    for (Map.Entry<String, NodeResult> e : before.entrySet()) {
      Optional<NodeResult> now = Optional.ofNullable(after.remove(e.getKey()));
      if (now.isEmpty() || !same(e.getValue(), now.get())) {
        changed.add(new NodeDifference(e.getKey(), Optional.of(e.getValue()), now));
      }
    }
    after.forEach(
        (code, node) -> changed.add(new NodeDifference(code, Optional.empty(), Optional.of(node))));
    if (changed.isEmpty() && sameTop(earlier, later)) {
      return Optional.empty();
    }
    String code = earlier.or(() -> later).map(UnitResult::code).orElse("");
    return Optional.of(new UnitDifference(code, earlier, later, List.copyOf(changed)));
  }

  private static boolean sameTop(Optional<UnitResult> earlier, Optional<UnitResult> later) {
    if (earlier.isEmpty() || later.isEmpty()) {
      return earlier.isEmpty() && later.isEmpty();
    }
    UnitResult a = earlier.get();
    UnitResult b = later.get();
    return Double.compare(a.total(), b.total()) == 0
        && Double.compare(a.points(), b.points()) == 0
        && a.state() == b.state()
        && a.grade().equals(b.grade())
        && a.figures().equals(b.figures());
  }

  private static boolean same(NodeResult a, NodeResult b) {
    return Double.compare(a.score(), b.score()) == 0
        && Double.compare(a.value(), b.value()) == 0
        && Double.compare(a.weight(), b.weight()) == 0
        && a.state() == b.state();
  }

  private static Map<String, NodeResult> nodes(Optional<UnitResult> result) {
    Map<String, NodeResult> nodes = new LinkedHashMap<>();
    result.ifPresent(r -> collect(r.root(), nodes));
    return nodes;
  }

  private static void collect(NodeResult node, Map<String, NodeResult> nodes) {
    nodes.put(node.code(), node);
    node.children().forEach(child -> collect(child, nodes));
  }
}
