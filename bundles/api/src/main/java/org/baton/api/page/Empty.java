package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * What stands where nothing is yet: what will be here, and the first step.
 *
 * @param title what will be here
 * @param words one sentence more; empty for none
 * @param actions the first step
 */
public record Empty(String title, String words, List<Action> actions) implements Part {
  /** Copies the list. */
  public Empty {
    Objects.requireNonNull(title);
    Objects.requireNonNull(words);
    actions = List.copyOf(actions);
  }

  /** Nothing yet. */
  public static Empty of(String title, String words, Action... actions) {
    return new Empty(title, words, List.of(actions));
  }
}
