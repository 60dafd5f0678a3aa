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

  /**
   * Ends the reading.
   *
   * @throws Problem with every word that is none
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
