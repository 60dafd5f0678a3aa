package org.baton.methods.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.aggregate.Availability;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.aggregate.Outranking;
import org.baton.methods.aggregate.UndefinedMean;
import org.baton.methods.aggregate.WeightedMedian;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;

/** Makes the scores of all nodes from those of the indicators. For one use. */
final class Aggregator {
  /** Sums of weights that differ by less than this share of the whole are the same. */
  private static final double TOLERANCE = 1e-9;

  private final Frame normalised;
  private final Hierarchy hierarchy;
  private final Map<String, double[]> scores = new LinkedHashMap<>();
  private final List<Scores.Gap> gaps = new ArrayList<>();
  private final List<Scores.Substituted> substituted = new ArrayList<>();
  private final Map<String, Outranking> outrankings = new LinkedHashMap<>();

  Aggregator(Frame normalised, Hierarchy hierarchy) {
    this.normalised = normalised;
    this.hierarchy = hierarchy;
  }

  /** Parts that were left out of the data are no parts any more, and are not missing. */
  Scores run() {
    for (int j = 0; j < normalised.indicators().size(); j++) {
      scores.put(normalised.indicators().get(j), Matrix.column(normalised.values(), j));
    }
    for (String code : normalised.indicators()) {
      if (hierarchy.indicators().stream().noneMatch(n -> n.code().equals(code))) {
        throw new Misfit("indicator-without-place", code);
      }
    }
    for (Node node : hierarchy.upwards()) {
      if (node.rule().isPresent()) {
        node(node, node.rule().get());
      }
    }
    List<String> nodes = List.copyOf(scores.keySet());
    double[][] all = new double[normalised.units().size()][nodes.size()];
    for (int j = 0; j < nodes.size(); j++) {
      Matrix.set(all, j, scores.get(nodes.get(j)));
    }
    Frame frame = new Frame(normalised.units(), nodes, all);
    return new Scores(frame, gaps, substituted, outrankings);
  }

  private void node(Node node, Rule rule) {
    List<Node> parts =
        hierarchy.parts(node).stream().filter(p -> scores.containsKey(p.code())).toList();
    double[] weights = parts.stream().mapToDouble(Node::weight).toArray();
    if (parts.isEmpty()) {
      // All its indicators were screened out: it is no part of its own parent either.
      if (node.parent().isEmpty()) {
        throw new Misfit("no-parts", node.code());
      }
      return;
    }
    if (Arrays.stream(weights).allMatch(w -> w == 0)) {
      throw new Misfit("weights", node.code());
    }
    int units = normalised.units().size();
    double[][] of = new double[units][];
    for (int i = 0; i < units; i++) {
      of[i] = ready(i, node, rule, parts, weights);
    }
    double[] result = new double[units];
    if (rule.aggregation() == Aggregation.COPELAND) {
      Outranking outranking = compared(node, of, weights);
      outrankings.put(node.code(), outranking);
      result = outranking.copeland();
    } else {
      for (int i = 0; i < units; i++) {
        result[i] = score(i, node, rule, of[i], parts, weights);
      }
    }
    scores.put(node.code(), result);
  }

  private static Outranking compared(Node node, double[][] of, double[] weights) {
    try {
      return Outranking.of(of, weights);
    } catch (Refused e) {
      throw new Failed("aggregate", e.code(), "", node.code(), e.value(), e);
    }
  }

  /** The scores of the parts for a unit, after the rule for missing ones; all NaN when too few. */
  private double[] ready(int unit, Node node, Rule rule, List<Node> parts, double[] weights) {
    double[] of = parts.stream().mapToDouble(p -> scores.get(p.code())[unit]).toArray();
    double available = available(of, weights, rule.measure());
    boolean any = Arrays.stream(of).anyMatch(v -> !Double.isNaN(v));
    boolean worst = rule.missing() == Missing.WORST;
    boolean enough =
        switch (rule.missing()) {
          case RENORMALISE ->
              any && available >= rule.threshold() - TOLERANCE && weighs(of, weights);
          case INSUFFICIENT -> Matrix.known(of).length == of.length;
          case WORST -> true;
          case IMPUTE -> any;
        };
    String name = normalised.units().get(unit);
    if (!enough) {
      Scores.Reason why = any ? Scores.Reason.INSUFFICIENT : Scores.Reason.NOTHING;
      gaps.add(new Scores.Gap(name, node.code(), why, available));
      Arrays.fill(of, Double.NaN);
      return of;
    }
    for (int k = 0; k < of.length; k++) {
      double before = of[k];
      if (Double.isNaN(before) && (worst || rule.missing() == Missing.IMPUTE)) {
        of[k] = rule.substitute();
      }
      of[k] = of[k] < rule.floor() ? rule.floor() : of[k];
      if (Double.compare(before, of[k]) != 0) {
        String part = parts.get(k).code();
        substituted.add(new Scores.Substituted(name, node.code(), part, before, of[k]));
      }
    }
    return of;
  }

  private static boolean weighs(double[] of, double[] weights) {
    return available(of, weights, Availability.WEIGHT) > 0;
  }

  private static double available(double[] of, double[] weights, Availability measure) {
    double there = 0;
    double whole = 0;
    for (int k = 0; k < of.length; k++) {
      double part = measure == Availability.COUNT ? 1 : weights[k];
      whole += part;
      there += Double.isNaN(of[k]) ? 0 : part;
    }
    return there / whole;
  }

  private double score(
      int unit, Node node, Rule rule, double[] of, List<Node> parts, double[] weights) {
    double[] there = new double[of.length];
    double[] shares = new double[of.length];
    int[] places = new int[of.length];
    int n = 0;
    for (int k = 0; k < of.length; k++) {
      if (!Double.isNaN(of[k])) {
        there[n] = of[k];
        shares[n] = weights[k];
        places[n++] = k;
      }
    }
    if (n == 0) {
      return Double.NaN;
    }
    if (rule.aggregation() == Aggregation.MEDIAN) {
      return WeightedMedian.of(there, shares, n);
    }
    Mean mean = rule.aggregation().mean().orElseThrow();
    try {
      return mean.of(there, shares, n, rule.power());
    } catch (UndefinedMean e) {
      Node part = parts.get(places[e.place()]);
      throw new Failed(
          "aggregate", "not-positive", normalised.units().get(unit), part.code(), e.score(), e);
    }
  }
}
