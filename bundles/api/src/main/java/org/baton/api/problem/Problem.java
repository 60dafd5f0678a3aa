package org.baton.api.problem;

import java.util.List;
import java.util.Objects;

/**
 * An error a person can act on. The code is the key of one sentence and, with {@code .remedy}
 * behind it, of what to do about it; both are in the texts of the module that the code's first part
 * names. One place in the platform turns it into HTTP.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of error it is; decides the HTTP status. */
  public enum Kind {
    /** The input is wrong: 422. */
    INVALID,
    /** Nobody is signed in: 401. */
    UNAUTHENTICATED,
    /** The caller may not do this: 403. */
    DENIED,
    /** What is asked for does not exist, or the caller may not know that it does: 404. */
    NOT_FOUND,
    /** The state of things forbids it now: 409. */
    CONFLICT,
    /** Somebody changed it in between: 412. */
    STALE,
    /** More than is accepted: 413. */
    TOO_LARGE,
    /** Too many tries: 429. */
    TOO_MANY,
    /** Something the answer needs is not there now: 503. */
    UNAVAILABLE
  }

  private final transient List<Object> arguments;
  private final transient List<Violation> violations;
  private final Kind kind;
  private final String code;

  private Problem(
      Kind kind, String code, List<Object> arguments, List<Violation> violations, Throwable cause) {
    super(code + (arguments.isEmpty() ? "" : " " + arguments), cause);
    this.kind = Objects.requireNonNull(kind);
    this.code = Objects.requireNonNull(code);
    this.arguments = List.copyOf(arguments);
    this.violations = List.copyOf(violations);
  }

  /** A problem with the words that are put into its sentence. */
  public static Problem of(Kind kind, String code, Object... arguments) {
    return new Problem(kind, code, List.of(arguments), List.of(), null);
  }

  /** Wrong input, with all mistakes found. */
  public static Problem invalid(String code, List<Violation> violations, Object... arguments) {
    return new Problem(Kind.INVALID, code, List.of(arguments), violations, null);
  }

  /** A conflict with the state of things, with all reasons found. */
  public static Problem conflict(String code, List<Violation> reasons, Object... arguments) {
    return new Problem(Kind.CONFLICT, code, List.of(arguments), reasons, null);
  }

  /** The same problem with the error that led to it. */
  public Problem causedBy(Throwable cause) {
    return new Problem(kind, code, arguments, violations, cause);
  }

  /** What kind of error it is. */
  public Kind kind() {
    return kind;
  }

  /** The key of the sentence. */
  public String code() {
    return code;
  }

  /** The words put into the sentence. */
  public List<Object> arguments() {
    return arguments;
  }

  /** All mistakes found, in the order of the input. */
  public List<Violation> violations() {
    return violations;
  }
}
