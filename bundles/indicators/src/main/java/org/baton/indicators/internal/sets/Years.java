package org.baton.indicators.internal.sets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.baton.api.cycle.Cycles;

/** The years that cycles evaluate, read once. */
public final class Years {
  private final Map<String, Integer> years = new LinkedHashMap<>();

  /** Reads the cycles that the caller may see. */
  public Years(Cycles cycles) {
    cycles.list().forEach(c -> years.put(c.code(), c.year()));
  }

  /** The year of a cycle; empty when it is not known. */
  public OptionalInt of(String cycle) {
    Integer year = years.get(cycle);
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }

  /** The cycles of a year. */
  public List<String> cycles(int year) {
    return years.entrySet().stream()
        .filter(c -> c.getValue() == year)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The cycles of the years before a year. */
  public List<String> before(int year) {
    return years.entrySet().stream()
        .filter(c -> c.getValue() < year)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** All years, the newest first. */
  public List<Integer> all() {
    return List.copyOf(new TreeSet<>(years.values()).descendingSet());
  }
}
