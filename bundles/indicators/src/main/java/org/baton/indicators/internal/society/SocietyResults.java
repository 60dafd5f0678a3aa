package org.baton.indicators.internal.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.indicators.internal.society.Consultation.Question;

/**
 * What the public said, as far as it may be shown.
 *
 * @param answers how many answered
 * @param flagged how many of these are flagged
 * @param all of everybody
 * @param sound of those that are not flagged
 * @param groups of each group of those that are not flagged
 */
public record SocietyResults(int answers, int flagged, Part all, Part sound, List<Part> groups) {
  /**
   * What some of them said.
   *
   * @param who the group; empty for all
   * @param count how many; -1 when the group is too small to be shown
   * @param means a row an indicator, a column a question; empty where too few answered
   */
  public record Part(String who, int count, List<List<OptionalDouble>> means) {}

  static SocietyResults of(List<PublicAnswer> given, int items, int minimum) {
    List<PublicAnswer> sound = given.stream().filter(a -> a.flags().isEmpty()).toList();
    Set<String> hidden = hidden(sound, minimum);
    List<Part> groups = new ArrayList<>();
    for (String who : Consultation.GROUPS) {
      List<PublicAnswer> of = of(sound, who);
      // A group that is hidden so that another cannot be told from the rest is hidden the same way.
      groups.add(
          hidden.contains(who) ? new Part(who, -1, List.of()) : part(who, of, items, minimum));
    }
    return new SocietyResults(
        given.size(),
        given.size() - sound.size(),
        part("", given, items, minimum),
        part("", sound, items, minimum),
        groups);
  }

  private static List<PublicAnswer> of(List<PublicAnswer> answers, String who) {
    return answers.stream().filter(a -> a.who().equals(who)).toList();
  }

  /** Groups below the minimum; with a single one of these, the smallest other one too. */
  private static Set<String> hidden(List<PublicAnswer> sound, int minimum) {
    Set<String> hidden = new HashSet<>();
    List<String> present =
        Consultation.GROUPS.stream().filter(g -> !of(sound, g).isEmpty()).toList();
    present.stream().filter(g -> of(sound, g).size() < minimum).forEach(hidden::add);
    if (hidden.size() == 1) {
      present.stream()
          .filter(g -> !hidden.contains(g))
          .min(Comparator.comparingInt(g -> of(sound, g).size()))
          .ifPresent(hidden::add);
    }
    return hidden;
  }

  private static Part part(String who, List<PublicAnswer> of, int items, int minimum) {
    if (of.size() < minimum) {
      return new Part(who, of.isEmpty() ? 0 : -1, List.of());
    }
    List<List<OptionalDouble>> means = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      List<OptionalDouble> row = new ArrayList<>();
      for (Question question : Question.values()) {
        row.add(mean(of, i, question, minimum));
      }
      means.add(row);
    }
    return new Part(who, of.size(), means);
  }

  private static OptionalDouble mean(
      List<PublicAnswer> of, int place, Question question, int minimum) {
    List<Integer> marks =
        of.stream()
            .map(a -> a.marks().getOrDefault(place, java.util.Map.of()).get(question))
            .filter(java.util.Objects::nonNull)
            .toList();
    return marks.size() < minimum
        ? OptionalDouble.empty()
        : marks.stream().mapToInt(Integer::intValue).average();
  }
}
