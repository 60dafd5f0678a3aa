package org.baton.methods.composite;

import java.util.List;
import java.util.SortedMap;

/**
 * The record of a run, enough to repeat it.
 *
 * @param edition the edition of the definitions, {@link Pipeline#EDITION}
 * @param input the fingerprint of the raw data
 * @param stages what each step did, in their order
 * @param aggregation every node with its weight and its rule
 * @param scores the scores of all nodes
 */
public record Run(
    String edition,
    String input,
    List<Stage> stages,
    SortedMap<String, String> aggregation,
    Scores scores) {
  /** Copies the list. */
  public Run {
    stages = List.copyOf(stages);
  }
}
