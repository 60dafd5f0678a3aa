package org.baton.api.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a plan in depth-first order, each known by its index: the root is 0, children come
 * after their parent, and indicators have a dense index of their own.
 */
public final class PlanTree {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<int[]> children = new ArrayList<>();
  private final List<Integer> indicators = new ArrayList<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private final int[] indicatorOfNode;

  /** Indexes the tree of a plan. */
  public PlanTree(Plan plan) {
    add(plan.root(), -1);
    indicatorOfNode = new int[nodes.size()];
    java.util.Arrays.fill(indicatorOfNode, -1);
    for (int i = 0; i < indicators.size(); i++) {
      indicatorOfNode[indicators.get(i)] = i;
    }
  }

  private int add(Node node, int parent) {
    int index = nodes.size();
    nodes.add(node);
    parents.add(parent);
    children.add(new int[node.children().size()]);
    byCode.putIfAbsent(node.code(), index);
    if (node.isIndicator()) {
      indicators.add(index);
    }
    for (int i = 0; i < node.children().size(); i++) {
      children.get(index)[i] = add(node.children().get(i), index);
    }
    return index;
  }

  /** How many nodes there are. */
  public int size() {
    return nodes.size();
  }

  /** The node with this index. */
  public Node node(int index) {
    return nodes.get(index);
  }

  /** The index of the node above, or -1 for the root. */
  public int parent(int index) {
    return parents.get(index);
  }

  /** The indexes of the nodes below. */
  public int[] children(int index) {
    return children.get(index).clone();
  }

  /** The index of the node with this code, or -1. */
  public int indexOf(String code) {
    return byCode.getOrDefault(code, -1);
  }

  /** How many indicators there are. */
  public int indicators() {
    return indicators.size();
  }

  /** The node index of the indicator with this dense index. */
  public int nodeOfIndicator(int indicator) {
    return indicators.get(indicator);
  }

  /** The dense index of the indicator at this node, or -1 for an aggregate. */
  public int indicatorOfNode(int node) {
    return indicatorOfNode[node];
  }
}
