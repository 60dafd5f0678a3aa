package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * Things side by side, each with its state and what can be done.
 *
 * @param label what they are
 * @param cards the things
 */
public record Cards(String label, List<Card> cards) implements Part {
  /** Copies the list. */
  public Cards {
    Objects.requireNonNull(label);
    cards = List.copyOf(cards);
  }

  /**
   * A thing.
   *
   * @param title its name
   * @param path where the name leads; empty for nowhere
   * @param badge its state; null for none
   * @param lines what is to know about it, in short sentences
   * @param actions what can be done
   */
  public record Card(
      String title, String path, Badge badge, List<String> lines, List<Action> actions) {
    /** Copies the lists. */
    public Card {
      Objects.requireNonNull(title);
      Objects.requireNonNull(path);
      lines = List.copyOf(lines);
      actions = List.copyOf(actions);
    }
  }
}
