package org.baton.indicators.internal.weighing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A way to weights. */
public enum Method {
  /** The same for all. */
  EQUAL,
  /** As somebody typed them, or as a template says. */
  MANUAL,
  /** Several people share out points. */
  BUDGET,
  /** From pairwise judgments of experts. */
  AHP,
  /** From data, by entropy. */
  ENTROPY,
  /** From data, by spread and conflict. */
  CRITIC,
  /** From data, by spread alone. */
  DEVIATION,
  /** From data, as information: weights only by a decision that is named. */
  COMPONENTS,
  /** What experts say with what data say. */
  COMBINATION;

  /** The name as requests and records write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All names. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Method::word).toList();
  }

  /** The method of this name, if there is one. */
  public static Optional<Method> of(String word) {
    return Arrays.stream(values()).filter(m -> m.word().equals(word)).findFirst();
  }

  /** Whether it looks at values of units. */
  public boolean isFromData() {
    return switch (this) {
      case ENTROPY, CRITIC, DEVIATION, COMPONENTS -> true;
      default -> false;
    };
  }
}
