package org.baton.operations.internal.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.baton.api.metric.Metric;
import org.baton.api.metric.Sample;

/** Figures of one moment, to be looked up and added up. */
public final class Figures {
  private final Map<String, Metric> metrics = new HashMap<>();

  /** Those that were gathered. */
  public Figures(List<Metric> gathered) {
    gathered.forEach(m -> metrics.put(m.name(), m));
  }

  /** Whether anybody tells it. */
  public boolean has(String name) {
    return metrics.containsKey(name) && !metrics.get(name).samples().isEmpty();
  }

  /** The sum over all labels; 0 when nobody tells it. */
  public double sum(String name) {
    return sum(name, s -> true);
  }

  /** The sum of those with a label; 0 when nobody tells it. */
  public double sum(String name, String label, String word) {
    return sum(name, Map.of(label, word));
  }

  /** The sum of those with all of these labels; 0 when nobody tells it. */
  public double sum(String name, Map<String, String> labels) {
    return sum(name, s -> s.labels().entrySet().containsAll(labels.entrySet()));
  }

  private double sum(String name, Predicate<Sample> which) {
    return samples(name).filter(which).mapToDouble(Figures::value).sum();
  }

  private Stream<Sample> samples(String name) {
    Metric metric = metrics.get(name);
    return metric == null ? Stream.empty() : metric.samples().stream();
  }

  private static double value(Sample sample) {
    return sample instanceof Sample.Spread spread
        ? spread.count()
        : ((Sample.Value) sample).value();
  }

  /** The words of a label, sorted. */
  public List<String> words(String name, String label) {
    TreeSet<String> words = new TreeSet<>();
    samples(name).map(s -> s.labels().get(label)).forEach(words::add);
    return List.copyOf(words);
  }

  /**
   * The bound that a share of the measured values does not exceed.
   *
   * @param share from 0 to 1
   * @param label the label that must have the word; empty for all
   * @return infinite when it is greater than every bound; 0 when nothing was measured
   */
  public double within(String name, double share, String label, String word) {
    List<Sample.Spread> spreads = new ArrayList<>();
    samples(name)
        .filter(s -> label.isEmpty() || word.equals(s.labels().get(label)))
        .map(Sample.Spread.class::cast)
        .forEach(spreads::add);
    long all = spreads.stream().mapToLong(Sample.Spread::count).sum();
    if (all == 0) {
      return 0;
    }
    List<Double> bounds = spreads.get(0).bounds();
    long sum = 0;
    for (int i = 0; i < bounds.size(); i++) {
      int at = i;
      sum += spreads.stream().mapToLong(s -> s.counts().get(at)).sum();
      if (sum >= share * all) {
        return bounds.get(i);
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
