package org.baton.subjects.internal.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/**
 * The named parameters of a question: those that nobody gave have their defaults and are listed.
 */
final class Named {
  private final Map<String, Object> used = new TreeMap<>();
  private final List<String> defaulted = new ArrayList<>();
  private final List<Violation> mistakes = new ArrayList<>();

  /** A parameter, or its default. */
  <T> T given(String name, T value, T byDefault) {
    if (value == null) {
      defaulted.add(name);
    }
    T taken = value == null ? byDefault : value;
    used.put(name, taken);
    return taken;
  }

  /** Writes down a shorter word for what was used. */
  void used(String name, String word) {
    used.put(name, word);
  }

  /** One of several words, as what it stands for. */
  <T> T one(
      String name,
      String value,
      List<String> words,
      String byDefault,
      Function<String, T> meaning) {
    String word = given(name, value, byDefault);
    if (!words.contains(word)) {
      String all = String.join(", ", words);
      mistakes.add(Violation.at(name, word, "subjects.reliability.word", all));
      return meaning.apply(byDefault);
    }
    return meaning.apply(word);
  }

  /** Notes a value that cannot be. */
  void when(boolean wrong, String name, Object value, String code) {
    if (wrong) {
      mistakes.add(Violation.at(name, value, code));
    }
  }

  /** Notes the first of several numbers that is none. */
  void finite(String name, List<Double> values, String code) {
    for (int i = 0; i < values.size(); i++) {
      Double v = values.get(i);
      if (v == null || !Double.isFinite(v)) {
        mistakes.add(Violation.at(name + "/#" + (i + 1), v == null ? "" : v, code));
        return;
      }
    }
  }

  /**
   * Ends the reading.
   *
   * @throws Problem with every mistake
   */
  void refuse() {
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.reliability.invalid", mistakes, mistakes.size());
    }
  }

  Map<String, Object> used() {
    return Collections.unmodifiableMap(used);
  }

  List<String> defaulted() {
    return List.copyOf(defaulted);
  }
}
