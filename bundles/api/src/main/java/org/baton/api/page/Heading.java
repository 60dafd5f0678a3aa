package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * The head of a page: where one is, what this is, where it stands, what to do next.
 *
 * @param back the way up, outermost first
 * @param title what this is
 * @param status where it stands, in one or two words; null for nothing to say
 * @param lead one sentence below; empty for none
 * @param actions what can be done, the main one first
 */
public record Heading(
    List<Action> back, String title, Badge status, String lead, List<Action> actions)
    implements Part {
  /** Copies the lists. */
  public Heading {
    back = List.copyOf(back);
    Objects.requireNonNull(title);
    Objects.requireNonNull(lead);
    actions = List.copyOf(actions);
  }

  /** A head with a title and a sentence. */
  public static Heading of(String title, String lead) {
    return new Heading(List.of(), title, null, lead, List.of());
  }

  /** The same with the way up. */
  public Heading below(Action... way) {
    return new Heading(List.of(way), title, status, lead, actions);
  }

  /** The same with where it stands. */
  public Heading status(Tone tone, String words) {
    return new Heading(back, title, new Badge(tone, words), lead, actions);
  }

  /** The same with what can be done. */
  public Heading actions(Action... given) {
    return new Heading(back, title, status, lead, List.of(given));
  }
}
