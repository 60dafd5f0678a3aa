package org.baton.core.internal;

import java.util.Objects;
import org.baton.api.problem.Violation;

/**
 * Something a person gave, and where it stood.
 *
 * @param source the file; empty for a request
 * @param line the row counted from 1; 0 when there is none
 * @param item what was given
 * @param <T> its type
 */
public record Placed<T>(String source, int line, T item) {
  /** Checks that nothing is null. */
  public Placed {
    Objects.requireNonNull(source);
    Objects.requireNonNull(item);
  }

  /** Something that stood in no file. */
  public static <T> Placed<T> of(T item) {
    return new Placed<>("", 0, item);
  }

  /** A mistake in it. */
  public Violation violation(String field, Object value, String code, Object... arguments) {
    return Violation.at(source, line, field, value, code, arguments);
  }
}
