package org.baton.api.metric;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a figure says for one combination of labels. A label is a word of the program (a kind, a
 * state, a job), never a person, a unit or a cycle: everybody who watches a server sees it, and
 * each new value costs the monitoring system memory for ever.
 */
public sealed interface Sample {
  /** The labels, sorted by name. */
  Map<String, String> labels();

  /**
   * A number.
   *
   * @param labels the labels
   * @param value the number, in the unit that the figure's name says
   */
  record Value(Map<String, String> labels, double value) implements Sample {
    /** Checks the labels and copies them. */
    public Value {
      labels = Labels.checked(labels);
    }
  }

  /**
   * How measured values spread.
   *
   * @param labels the labels
   * @param bounds the upper bounds of the classes, ascending
   * @param counts how many values fell into each class, one more than there are bounds: the last is
   *     for what is greater than all of them
   * @param sum the sum of all values
   */
  record Spread(Map<String, String> labels, List<Double> bounds, List<Long> counts, double sum)
      implements Sample {
    /** Checks the labels and copies what it is given. */
    public Spread {
      labels = Labels.checked(labels);
      bounds = List.copyOf(bounds);
      counts = List.copyOf(counts);
      if (counts.size() != bounds.size() + 1) {
        throw new IllegalArgumentException(bounds.size() + " bounds, " + counts.size() + " counts");
      }
    }

    /** How many values there were. */
    public long count() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** A number without labels. */
  static Value of(double value) {
    return new Value(Map.of(), value);
  }

  /** A number with one label. */
  static Value of(String label, String word, double value) {
    return new Value(Map.of(label, word), value);
  }

  /** The rules for labels. */
  final class Labels {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9_.:+-]{0,99}");

    private Labels() {}

    private static Map<String, String> checked(Map<String, String> labels) {
      labels.forEach(
          (name, word) -> {
            if (!NAME.matcher(name).matches() || name.equals("le")) {
              throw new IllegalArgumentException("No name of a label: " + name);
            }
            if (!WORD.matcher(word).matches()) {
              throw new IllegalArgumentException(
                  "The label " + name + " is no lower-case word of the program: " + word);
            }
          });
      return Collections.unmodifiableMap(new TreeMap<>(labels));
    }
  }
}
