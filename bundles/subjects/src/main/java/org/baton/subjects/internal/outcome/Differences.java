package org.baton.subjects.internal.outcome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baton.subjects.internal.outcome.Profile.UnitMean;
import org.baton.subjects.internal.survey.Survey;

/**
 * What counted surveys may tell beside the means of all answers and of units. From two means
 * follows that of the answers which are in one of them only, such as flagged ones and those of
 * people who answered elsewhere: they are none, or as many as may be shown.
 */
final class Differences {
  private final Map<String, Integer> all = new TreeMap<>();
  private final Set<String> hidden = new TreeSet<>();
  private final int minimum;

  /**
   * Beside these means.
   *
   * @param profile with all units
   */
  Differences(Profile profile) {
    minimum = profile.shown();
    for (UnitMean unit : profile.units()) {
      all.put(unit.unit(), unit.answers());
      if (unit.mean() == null) {
        hidden.add(unit.unit());
      }
    }
  }

  /**
   * A survey by itself.
   *
   * @param counts how many of its answers each unit has
   * @param enough whether there are enough answers of every kind of people. Then it may be weighted
   *     by shares that somebody knows, though it has no quotas, and counts as told
   * @param weights by its quotas
   */
  record Sample(
      Survey survey, Map<String, Integer> counts, boolean enough, SurveyWeights weights) {}

  /** The numbers of the surveys that may tell figures. */
  Set<Long> told(List<Sample> samples) {
    List<Sample> told = new ArrayList<>(samples.stream().filter(Sample::enough).toList());
    told.sort(Comparator.comparingInt(s -> s.weights().answered()));
    // With the answers of the smallest the rest is no longer small, and the others may tell more.
    Optional<Sample> few = few(told);
    while (few.isPresent()) {
      told.remove(few.get());
      few = few(told);
    }
    return told.stream().map(s -> s.survey().id()).collect(Collectors.toSet());
  }

  private Optional<Sample> few(List<Sample> told) {
    return told.stream().filter(s -> leavesFew(s, told)).findFirst();
  }

  private boolean leavesFew(Sample sample, List<Sample> told) {
    Set<String> own = sample.counts().keySet();
    List<Sample> within = told.stream().filter(t -> own.containsAll(t.counts().keySet())).toList();
    Set<String> every = new TreeSet<>(all.keySet());
    every.addAll(own);
    long inside = answers(hidden.stream().filter(own::contains).toList());
    long outside = answers(List.copyOf(hidden)) - inside;
    int least = Math.max(minimum, sample.survey().minimum());
    return isFew(apart(every, told), least)
        || isFew(apart(own, within), least)
        || isFew(inside, least)
        || isFew(outside, least);
  }

  private static boolean isFew(long count, int least) {
    return count > 0 && count < least;
  }

  private long answers(List<String> units) {
    return units.stream().mapToLong(all::get).sum();
  }

  /** How many answers about units are either among all or among those of the surveys only. */
  private long apart(Set<String> units, List<Sample> surveys) {
    return units.stream()
        .mapToLong(
            unit -> {
              int sampled = surveys.stream().mapToInt(s -> s.counts().getOrDefault(unit, 0)).sum();
              return Math.abs(all.getOrDefault(unit, 0) - sampled);
            })
        .sum();
  }
}
