package org.baton.methods.composite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tree of an index: indicators at its leaves, one root. Immutable. */
public final class Hierarchy {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Node>> parts = new LinkedHashMap<>();
  private final List<Node> upwards = new ArrayList<>();

  /**
   * A tree of nodes in any order.
   *
   * @throws Misfit with the code of a node: {@code duplicate}; {@code unknown-parent}; {@code
   *     indicator-with-parts}; {@code no-parts}; {@code no-root}; {@code two-roots}; {@code
   *     circle}; {@code weight} for one that is negative or not a number; {@code weights} when all
   *     parts of a node have the weight 0
   */
  public Hierarchy(List<Node> all) {
    for (Node node : all) {
      if (nodes.put(node.code(), node) != null) {
        throw new Misfit("duplicate", node.code());
      }
      if (!(node.weight() >= 0) || Double.isInfinite(node.weight())) {
        throw new Misfit("weight", node.code());
      }
      parts.computeIfAbsent(node.parent(), p -> new ArrayList<>()).add(node);
    }
    for (Node node : all) {
      check(node);
    }
    List<Node> roots = parts.getOrDefault("", List.of());
    if (roots.size() != 1) {
      throw new Misfit(
          roots.isEmpty() ? "no-root" : "two-roots", roots.isEmpty() ? "" : roots.get(1).code());
    }
    climb(roots.get(0));
    Set<Node> reached = new HashSet<>(upwards);
    for (Node node : all) {
      if (!reached.contains(node)) {
        throw new Misfit("circle", node.code());
      }
    }
  }

  private void check(Node node) {
    if (!node.parent().isEmpty() && !nodes.containsKey(node.parent())) {
      throw new Misfit("unknown-parent", node.code());
    }
    List<Node> own = parts(node);
    if (node.rule().isEmpty() && !own.isEmpty()) {
      throw new Misfit("indicator-with-parts", node.code());
    }
    if (node.rule().isPresent() && own.isEmpty()) {
      throw new Misfit("no-parts", node.code());
    }
    if (!own.isEmpty() && own.stream().allMatch(p -> p.weight() == 0)) {
      throw new Misfit("weights", node.code());
    }
  }

  private void climb(Node node) {
    for (Node part : parts(node)) {
      climb(part);
    }
    upwards.add(node);
  }

  /** The parts of a node, in the order in which they were given. */
  public List<Node> parts(Node node) {
    return List.copyOf(parts.getOrDefault(node.code(), List.of()));
  }

  /** All nodes, each after its parts; the root is the last. */
  public List<Node> upwards() {
    return List.copyOf(upwards);
  }

  /** All indicators, in the order of the tree. */
  public List<Node> indicators() {
    return upwards.stream().filter(n -> n.rule().isEmpty()).toList();
  }

  /** The same tree with the same rule for every node, to see what a rule does. */
  public Hierarchy with(Rule rule) {
    return new Hierarchy(
        nodes.values().stream()
            .map(n -> new Node(n.code(), n.parent(), n.weight(), n.rule().map(r -> rule)))
            .toList());
  }
}
