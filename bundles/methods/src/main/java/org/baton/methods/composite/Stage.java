package org.baton.methods.composite;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baton.methods.outlier.Treated;

/**
 * What a step did.
 *
 * @param step its name
 * @param parameters everything that it was told, by name; data by their fingerprints
 * @param defaulted the names of parameters that nobody gave
 * @param after the data after it
 * @param notes every value that it changed by a judgement, and what it left out
 * @param treated for the treatment of outliers the tests and what was done, by indicator
 */
public record Stage(
    String step,
    SortedMap<String, String> parameters,
    SortedSet<String> defaulted,
    Frame after,
    List<Note> notes,
    Map<String, Treated> treated) {
  /** Copies the lists and maps. */
  public Stage {
    parameters = new TreeMap<>(parameters);
    defaulted = new TreeSet<>(defaulted);
    notes = List.copyOf(notes);
    treated = Map.copyOf(treated);
  }
}
