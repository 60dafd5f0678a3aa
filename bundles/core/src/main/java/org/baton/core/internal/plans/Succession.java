package org.baton.core.internal.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.PlanTree;

/**
 * How answers given under one version of a plan are read under another: an indicator that stayed
 * keeps its answers, by its code and its group; one that is new has none; one that is gone, or is
 * not asked of the group any more, does not count.
 */
public final class Succession {
  /** The place of an indicator that does not count. */
  public static final int NOWHERE = -1;

  private final FrozenPlan given;
  private final FrozenPlan under;
  private final int[][] places;

  /** The way from the version under which answers were given to the one under which they count. */
  public Succession(FrozenPlan given, FrozenPlan under) {
    this.given = given;
    this.under = under;
    List<EvaluatorGroup> groups = under.plan().groups();
    this.places = new int[groups.size()][];
    for (int g = 0; g < places.length; g++) {
      places[g] = places(groups.get(g).code());
    }
  }

  private int[] places(String group) {
    PlanTree before = given.tree();
    int[] of = new int[before.indicators()];
    Arrays.fill(of, NOWHERE);
    for (int i = 0; i < of.length; i++) {
      int node = under.tree().indexOf(before.node(before.nodeOfIndicator(i)).code());
      if (node >= 0 && under.tree().node(node).measure().filter(m -> m.asks(group)).isPresent()) {
        of[i] = under.tree().indicatorOfNode(node);
      }
    }
    return of;
  }

  /**
   * Where an answer counts.
   *
   * @param indicator the dense index under which it was given
   * @param group the group's place in the later version
   * @return the dense index under which it counts, or {@link #NOWHERE}
   */
  public int place(int indicator, int group) {
    int[] of = places[group];
    return indicator < of.length ? of[indicator] : NOWHERE;
  }

  /** Indicators whose answers are taken over. */
  public List<Node> kept() {
    List<Node> kept = new ArrayList<>(answered(under));
    kept.removeIf(n -> !isAnswered(given, n.code()));
    return kept;
  }

  /** Indicators that nobody was asked yet. */
  public List<Node> added() {
    List<Node> added = new ArrayList<>(answered(under));
    added.removeIf(n -> isAnswered(given, n.code()));
    return added;
  }

  /** Indicators whose answers do not count any more. */
  public List<Node> gone() {
    List<Node> gone = new ArrayList<>(answered(given));
    gone.removeIf(n -> isAnswered(under, n.code()));
    return gone;
  }

  private static boolean isAnswered(FrozenPlan plan, String code) {
    int node = plan.tree().indexOf(code);
    return node >= 0 && isAnswered(plan.tree().node(node));
  }

  private static boolean isAnswered(Node node) {
    return node.measure().filter(m -> m.source() == Measure.Source.SHEETS).isPresent();
  }

  private static List<Node> answered(FrozenPlan plan) {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < plan.tree().indicators(); i++) {
      Node node = plan.tree().node(plan.tree().nodeOfIndicator(i));
      if (isAnswered(node)) {
        nodes.add(node);
      }
    }
    return nodes;
  }
}
