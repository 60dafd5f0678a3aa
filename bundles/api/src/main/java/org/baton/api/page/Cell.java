package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * A cell of a table.
 *
 * @param words what it says
 * @param detail a quiet second line; empty for none
 * @param path where the words lead; empty for nowhere
 * @param badge whether the words are a state, and what it means; null when they are not
 * @param actions what can be done with the row
 * @param number the number behind the words, for charts and sorting; null without one
 */
public record Cell(
    String words, String detail, String path, Tone badge, List<Action> actions, Double number) {
  /** Copies the list. */
  public Cell {
    Objects.requireNonNull(words);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(path);
    actions = List.copyOf(actions);
  }

  /** Words. */
  public static Cell of(String words) {
    return new Cell(words, "", "", null, List.of(), null);
  }

  /** Words that lead somewhere. */
  public static Cell link(String words, String path) {
    return new Cell(words, "", path, null, List.of(), null);
  }

  /** A state. */
  public static Cell badge(Tone tone, String words) {
    return new Cell(words, "", "", tone, List.of(), null);
  }

  /** A number, as the reader writes it. */
  public static Cell number(String words, double number) {
    return new Cell(words, "", "", null, List.of(), number);
  }

  /** What can be done with the row. */
  public static Cell actions(Action... actions) {
    return new Cell("", "", "", null, List.of(actions), null);
  }

  /** The same with a quiet second line. */
  public Cell detail(String line) {
    return new Cell(words, line, path, badge, actions, number);
  }

  /** The same with something to do behind the words. */
  public Cell with(Action... given) {
    return new Cell(words, detail, path, badge, List.of(given), number);
  }
}
