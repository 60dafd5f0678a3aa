package org.baton.api.page;

import java.util.List;

/**
 * Actions in a row.
 *
 * @param actions the actions
 */
public record Buttons(List<Action> actions) implements Part {
  /** Copies the list. */
  public Buttons {
    actions = List.copyOf(actions);
  }

  /** Actions in a row. */
  public static Buttons of(Action... actions) {
    return new Buttons(List.of(actions));
  }
}
