package org.baton.methods.aggregate;

import java.util.List;
import java.util.Optional;

/** How the scores of the parts of a node become its score. All of them are weighted. */
public enum Aggregation {
  /** {@link Mean#ARITHMETIC}. */
  ARITHMETIC,
  /** {@link Mean#GEOMETRIC}. */
  GEOMETRIC,
  /** {@link Mean#HARMONIC}. */
  HARMONIC,
  /** {@link Mean#GENERALISED}. */
  GENERALISED,
  /** {@link WeightedMedian}. */
  MEDIAN,
  /** {@link Outranking#copeland}; it compares units and gives whole numbers, not scores. */
  COPELAND;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of("arithmetic", "geometric", "harmonic", "generalised", "median", "copeland");
  }

  /**
   * The aggregation of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Aggregation of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown aggregation: " + name);
    }
    return values()[place];
  }

  /** The mean that it is, empty for the last two. */
  public Optional<Mean> mean() {
    return switch (this) {
      case ARITHMETIC, GEOMETRIC, HARMONIC, GENERALISED ->
          Optional.of(Mean.of(names().get(ordinal())));
      case MEDIAN, COPELAND -> Optional.empty();
    };
  }
}
