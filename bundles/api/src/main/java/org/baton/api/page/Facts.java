package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * A few facts, each with its name.
 *
 * @param facts the facts
 * @param large whether they are figures that the page is about
 */
public record Facts(List<Fact> facts, boolean large) implements Part {
  /** Copies the list. */
  public Facts {
    facts = List.copyOf(facts);
  }

  /**
   * A fact.
   *
   * @param name what it is
   * @param value its value
   * @param detail one more line, such as the own last value; empty for none
   * @param tone what it means
   * @param path where the value leads; empty for nowhere
   */
  public record Fact(String name, String value, String detail, Tone tone, String path) {
    /** Checks that nothing is null. */
    public Fact {
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(tone);
      Objects.requireNonNull(path);
    }

    /** A plain fact. */
    public static Fact of(String name, String value) {
      return new Fact(name, value, "", Tone.PLAIN, "");
    }
  }

  /** Facts in a list. */
  public static Facts of(Fact... facts) {
    return new Facts(List.of(facts), false);
  }

  /** Figures that the page is about. */
  public static Facts figures(Fact... facts) {
    return new Facts(List.of(facts), true);
  }
}
