package org.baton.methods.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.aggregate.Availability;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.aggregate.Outranking;
import org.baton.methods.aggregate.UndefinedMean;
import org.baton.methods.aggregate.WeightedMedian;
import org.baton.methods.quality.EffectiveWeights;
import org.baton.methods.robustness.Totalling;

/**
 * Totals by the tree of an index from the weights of its indicators in the whole, so that they can
 * be drawn at random: a node weighs what its indicators weigh together. The rules of the nodes are
 * those of {@link Pipeline}, and so are the totals for {@link #weights()}; but a unit for which a
 * mean has no meaning gets no total instead of ending the run, because one draw of many has it.
 */
public final class TreeTotals implements Totalling {
  private static final double TOLERANCE = 1e-9;

  private final List<Part> parts = new ArrayList<>();
  private final double[] weights;
  private final int columns;

  /**
   * A node that is not screened out; its members are places of columns, or of nodes behind them.
   */
  private record Part(Rule rule, int[] members) {}

  /**
   * A tree over the columns of scores.
   *
   * @param hierarchy the tree
   * @param indicators the codes of the columns; indicators of the tree that are not among them were
   *     left out of the data
   * @param instead the rule of every node, to see what it does; empty for the nodes' own
   * @throws Misfit {@code indicator-without-place} for a column that the tree does not know; {@code
   *     no-parts} when nothing is left
   */
  public TreeTotals(Hierarchy hierarchy, List<String> indicators, Optional<Rule> instead) {
    columns = indicators.size();
    Map<String, Integer> places = new LinkedHashMap<>();
    List<String> known = hierarchy.indicators().stream().map(Node::code).toList();
    for (int j = 0; j < columns; j++) {
      if (!known.contains(indicators.get(j))) {
        throw new Misfit("indicator-without-place", indicators.get(j));
      }
      places.put(indicators.get(j), j);
    }
    for (Node node : hierarchy.upwards()) {
      int[] members =
          hierarchy.parts(node).stream()
              .map(Node::code)
              .filter(places::containsKey)
              .mapToInt(places::get)
              .toArray();
      if (members.length > 0) {
        places.put(node.code(), columns + parts.size());
        parts.add(new Part(instead.orElseGet(() -> node.rule().orElseThrow()), members));
      }
    }
    if (parts.isEmpty()) {
      throw new Misfit("no-parts", "");
    }
    weights = effective(hierarchy, places);
  }

  /** From the root down: each node's weight in the whole, those screened out not counted. */
  private double[] effective(Hierarchy hierarchy, Map<String, Integer> places) {
    List<Node> down =
        new ArrayList<>(
            hierarchy.upwards().stream().filter(n -> places.containsKey(n.code())).toList());
    java.util.Collections.reverse(down);
    List<String> codes = down.stream().map(Node::code).toList();
    int[] superiors = down.stream().mapToInt(n -> codes.indexOf(n.parent())).toArray();
    double[] all =
        EffectiveWeights.down(superiors, down.stream().mapToDouble(Node::weight).toArray());
    double[] whole = new double[columns];
    for (int i = 0; i < all.length; i++) {
      int place = places.get(codes.get(i));
      if (place < columns) {
        whole[place] = all[i];
      }
    }
    return whole;
  }

  /** The weight of each column in the whole as the tree gives it; with the sum 1. */
  public double[] weights() {
    return weights.clone();
  }

  /** For each column the number of the node it is a part of, so that siblings have the same. */
  public int[] siblings() {
    int[] siblings = new int[columns];
    for (int p = 0; p < parts.size(); p++) {
      for (int member : parts.get(p).members()) {
        if (member < columns) {
          siblings[member] = Math.min(p, columns - 1);
        }
      }
    }
    return siblings;
  }

  @Override
  public double[] totals(double[][] scores, double[] drawn) {
    double[] weigh = Arrays.copyOf(drawn, columns + parts.size());
    double[][] all = new double[scores.length][];
    for (int i = 0; i < scores.length; i++) {
      all[i] = Arrays.copyOf(scores[i], columns + parts.size());
    }
    for (int p = 0; p < parts.size(); p++) {
      Part part = parts.get(p);
      double[] w = new double[part.members().length];
      for (int k = 0; k < w.length; k++) {
        w[k] = weigh[part.members()[k]];
        weigh[columns + p] += w[k];
      }
      node(all, columns + p, part, w);
    }
    int root = columns + parts.size() - 1;
    return Arrays.stream(all).mapToDouble(row -> row[root]).toArray();
  }

  private static void node(double[][] all, int place, Part part, double... w) {
    double[][] of = new double[all.length][];
    for (int i = 0; i < all.length; i++) {
      double[] row = all[i];
      of[i] = Arrays.stream(part.members()).mapToDouble(m -> row[m]).toArray();
      ready(of[i], w, part.rule());
    }
    boolean weighs = Arrays.stream(w).anyMatch(v -> v > 0);
    if (part.rule().aggregation() == Aggregation.COPELAND && weighs) {
      double[] copeland = Outranking.of(of, w).copeland();
      for (int i = 0; i < all.length; i++) {
        all[i][place] = copeland[i];
      }
      return;
    }
    for (int i = 0; i < all.length; i++) {
      all[i][place] = weighs ? score(part.rule(), of[i], w) : Double.NaN;
    }
  }

  /** Puts in what stands for missing scores, or takes all out when there are too few. */
  private static void ready(double[] of, double[] w, Rule rule) {
    double there = 0;
    double whole = 0;
    double weight = 0;
    int known = 0;
    for (int k = 0; k < of.length; k++) {
      double one = rule.measure() == Availability.COUNT ? 1 : w[k];
      whole += one;
      if (!Double.isNaN(of[k])) {
        there += one;
        weight += w[k];
        known++;
      }
    }
    boolean enough =
        switch (rule.missing()) {
          case RENORMALISE -> weight > 0 && there / whole >= rule.threshold() - TOLERANCE;
          case INSUFFICIENT -> known == of.length;
          case WORST -> true;
          case IMPUTE -> known > 0;
        };
    boolean fill = rule.missing() == Missing.WORST || rule.missing() == Missing.IMPUTE;
    for (int k = 0; k < of.length; k++) {
      double filled = Double.isNaN(of[k]) && fill ? rule.substitute() : of[k];
      double score = filled < rule.floor() ? rule.floor() : filled;
      of[k] = enough ? score : Double.NaN;
    }
  }

  private static double score(Rule rule, double[] of, double... w) {
    double[] there = new double[of.length];
    double[] shares = new double[of.length];
    int n = 0;
    double sum = 0;
    for (int k = 0; k < of.length; k++) {
      if (!Double.isNaN(of[k])) {
        there[n] = of[k];
        shares[n++] = w[k];
        sum += w[k];
      }
    }
    if (n == 0 || sum == 0) {
      return Double.NaN;
    }
    if (rule.aggregation() == Aggregation.MEDIAN) {
      return WeightedMedian.of(there, shares, n);
    }
    Mean mean = rule.aggregation().mean().orElseThrow();
    try {
      return mean.of(there, shares, n, rule.power());
    } catch (UndefinedMean e) {
      return Double.NaN;
    }
  }
}
