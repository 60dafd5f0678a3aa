package org.baton.methods.formula;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A unit of measure as powers of its words: {@code yuan/person} is yuan^1 person^-1. */
record Dimension(Map<String, Integer> powers) {
  /** A plain number. */
  static final Dimension PLAIN = new Dimension(Map.of());

  Dimension {
    powers = new TreeMap<>(powers);
    powers.values().removeIf(p -> p == 0);
  }

  /** Reads a unit such as {@code yuan/person}; empty or 1 is a plain number. */
  static Dimension read(String unit) {
    Map<String, Integer> powers = new TreeMap<>();
    int power = 1;
    for (String word : unit.strip().split("(?=[/*\u00b7])|(?<=[/*\u00b7])")) {
      if (word.equals("/")) {
        power = -1;
      } else if (!word.isBlank() && !"*\u00b71".contains(word)) {
        powers.merge(word.strip(), power, Integer::sum);
      }
    }
    return new Dimension(powers);
  }

  boolean isPlain() {
    return powers.isEmpty();
  }

  /** The product of this and a power of another. */
  Dimension times(Dimension other, int power) {
    Map<String, Integer> product = new TreeMap<>(powers);
    other.powers.forEach((word, p) -> product.merge(word, p * power, Integer::sum));
    return new Dimension(product);
  }

  @Override
  public String toString() {
    return powers.isEmpty()
        ? "1"
        : powers.entrySet().stream()
            .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + "^" + e.getValue())
            .collect(Collectors.joining("*"));
  }
}
