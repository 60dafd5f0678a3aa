package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * A field of a form.
 *
 * @param name what it is sent as
 * @param kind what can be entered
 * @param label its label; always shown
 * @param hint one sentence below the label; empty for none
 * @param value what is in it; for a set of boxes, the chosen ones separated by commas
 * @param required whether it must be filled in
 * @param options what can be chosen, for kinds that choose
 * @param most the most characters or MiB; 0 for the platform's own limit
 * @param error what is wrong with it and what to do; empty when nothing is
 */
public record Field(
    String name,
    Kind kind,
    String label,
    String hint,
    String value,
    boolean required,
    List<Option> options,
    int most,
    String error) {

  /** What can be entered. */
  public enum Kind {
    /** A line of text. */
    TEXT,
    /** Several lines of text. */
    AREA,
    /** A number; kept as it was typed until it is checked. */
    NUMBER,
    /** A day. */
    DATE,
    /** A search for words. */
    SEARCH,
    /** A new password. */
    PASSWORD,
    /** One of several, in a list that opens. */
    SELECT,
    /** One of a few, all to be seen. */
    RADIO,
    /** Any of several. */
    BOXES,
    /** Yes or no; sent as {@code on}. */
    BOX,
    /** A file. */
    FILE,
    /** Not shown. */
    HIDDEN
  }

  /**
   * Something to choose.
   *
   * @param value what is sent
   * @param label what is shown
   * @param hint one sentence; empty for none
   */
  public record Option(String value, String label, String hint) {
    /** Checks that nothing is null. */
    public Option {
      Objects.requireNonNull(value);
      Objects.requireNonNull(label);
      Objects.requireNonNull(hint);
    }

    /** Something without a hint. */
    public static Option of(String value, String label) {
      return new Option(value, label, "");
    }
  }

  /** Copies the list. */
  public Field {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(label);
    Objects.requireNonNull(hint);
    Objects.requireNonNull(value);
    options = List.copyOf(options);
    Objects.requireNonNull(error);
  }

  /** A field of a kind, neither required nor filled. */
  public static Field of(String name, Kind kind, String label) {
    return new Field(name, kind, label, "", "", false, List.of(), 0, "");
  }

  /** One of several. */
  public static Field choice(String name, Kind kind, String label, List<Option> options) {
    return new Field(name, kind, label, "", "", false, options, 0, "");
  }

  /** A field that is not shown. */
  public static Field hidden(String name, String value) {
    return new Field(name, Kind.HIDDEN, "", "", value, false, List.of(), 0, "");
  }

  /** The same with a hint. */
  public Field hint(String words) {
    return new Field(name, kind, label, words, value, required, options, most, error);
  }

  /** The same with something in it; null for nothing. */
  public Field value(String given) {
    String in = given == null ? "" : given;
    return new Field(name, kind, label, hint, in, required, options, most, error);
  }

  /** The same, to be filled in. */
  public Field require() {
    return new Field(name, kind, label, hint, value, true, options, most, error);
  }

  /** The same with a limit of characters or MiB. */
  public Field most(int limit) {
    return new Field(name, kind, label, hint, value, required, options, limit, error);
  }

  /** The same with what is wrong with it. */
  public Field error(String words) {
    return new Field(name, kind, label, hint, value, required, options, most, words);
  }
}
