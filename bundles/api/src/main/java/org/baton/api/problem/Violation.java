package org.baton.api.problem;

import java.util.List;
import java.util.Objects;

/**
 * One mistake in what a person gave: where it is, what stands there, what is wrong.
 *
 * @param source the file, sheet or document; empty when there is only one
 * @param line the row or line, counted from 1; 0 when there is none
 * @param field the column, or the path inside a document such as {@code tree/C01/weight}
 * @param value what stands there, shortened to 200 characters
 * @param code the key of the sentence; {@code <code>.remedy} is the key of what to do
 * @param arguments the words put into the sentence
 */
public record Violation(
    String source, int line, String field, String value, String code, List<Object> arguments) {

  private static final int SHOWN = 200;

  /** Checks that nothing is null and shortens the value. */
  public Violation {
    Objects.requireNonNull(source);
    Objects.requireNonNull(field);
    Objects.requireNonNull(code);
    value = value == null ? "" : value;
    value = value.length() > SHOWN ? value.substring(0, SHOWN) + "\u2026" : value;
    arguments = List.copyOf(arguments);
  }

  /** A mistake in a field of a request or document. */
  public static Violation at(String field, Object value, String code, Object... arguments) {
    return new Violation("", 0, field, String.valueOf(value), code, List.of(arguments));
  }

  /** A mistake in a row of a table. */
  public static Violation at(
      String source, int line, String field, Object value, String code, Object... arguments) {
    return new Violation(source, line, field, String.valueOf(value), code, List.of(arguments));
  }
}
