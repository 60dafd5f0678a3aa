package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * Something the reader should know before anything else.
 *
 * @param tone what it means; BAD ones are read out at once
 * @param title one sentence
 * @param lines more sentences, such as reasons with what to do
 * @param actions what can be done about it
 */
public record Notice(Tone tone, String title, List<String> lines, List<Action> actions)
    implements Part {
  /** Copies the lists. */
  public Notice {
    Objects.requireNonNull(tone);
    Objects.requireNonNull(title);
    lines = List.copyOf(lines);
    actions = List.copyOf(actions);
  }

  /** A notice of one sentence and more below. */
  public static Notice of(Tone tone, String title, String... lines) {
    return new Notice(tone, title, List.of(lines), List.of());
  }

  /** The same with what can be done. */
  public Notice actions(Action... given) {
    return new Notice(tone, title, lines, List.of(given));
  }
}
