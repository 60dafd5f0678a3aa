package org.baton.core.internal.results.block;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanTree;
import org.baton.core.internal.results.StoredTree.Name;
import org.baton.core.internal.store.Json;

/** What is the same in the trees of all units of a run: a copy of the plan's nodes, depth first. */
public record Outline(List<Entry> nodes) {
  /**
   * A node.
   *
   * @param parent the place of the node above; -1 for the root
   * @param measure the unit of measure; empty for an aggregate
   */
  public record Entry(int parent, String code, Name title, String measure, double weight) {}

  /** Copies the list. */
  public Outline {
    nodes = List.copyOf(nodes);
  }

  /** The nodes of a plan. */
  public static Outline of(PlanTree tree) {
    List<Entry> nodes = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      Node node = tree.node(i);
      nodes.add(
          new Entry(
              tree.parent(i),
              node.code(),
              new Name(node.title().zh(), node.title().en()),
              node.measure().map(Measure::unit).orElse(""),
              node.weight()));
    }
    return new Outline(nodes);
  }

  /** As it is stored with the run. */
  public String json() {
    return Json.write(nodes);
  }

  /** Reads what {@link #json()} wrote. */
  public static Outline read(String json) {
    return new Outline(Json.read(json, new TypeReference<List<Entry>>() {}));
  }

  /** The places of the nodes below each. */
  List<List<Integer>> children() {
    List<List<Integer>> children = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      children.add(new ArrayList<>());
      if (i > 0) {
        children.get(nodes.get(i).parent()).add(i);
      }
    }
    return children;
  }
}
