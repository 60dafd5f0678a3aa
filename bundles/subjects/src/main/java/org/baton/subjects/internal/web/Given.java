package org.baton.subjects.internal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/** What a caller of the interface sent, which may lack anything. */
public final class Given {
  private Given() {}

  /**
   * The body of a request that must bring one.
   *
   * @throws Problem when there is none
   */
  public static <T> T body(T body) {
    if (body == null) {
      throw Problem.of(Kind.INVALID, "subjects.body.missing");
    }
    return body;
  }

  /** Words without blanks around them; empty when there are none. */
  public static String words(String given) {
    return Objects.requireNonNullElse(given, "").strip();
  }

  /**
   * A list; empty when there is none.
   *
   * @throws Problem when one of it is nothing
   */
  public static <T> List<T> all(String field, List<T> given) {
    List<T> all = Objects.requireNonNullElse(given, List.of());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) == null) {
        throw missing(field + "/" + i, "subjects.typed.nothing");
      }
    }
    return all;
  }

  /**
   * Things by their names; none when there are none.
   *
   * @throws Problem when a name stands for nothing
   */
  public static <T> Map<String, T> all(String field, Map<String, T> given) {
    Map<String, T> all = Objects.requireNonNullElse(given, Map.of());
    all.forEach(
        (name, one) -> {
          if (one == null) {
            throw missing(field + "/" + name, "subjects.typed.nothing");
          }
        });
    return all;
  }

  /**
   * A day that must be there.
   *
   * @throws Problem when it is not
   */
  public static LocalDate day(String field, LocalDate given) {
    if (given == null) {
      throw missing(field, "subjects.typed.day");
    }
    return given;
  }

  private static Problem missing(String field, String code) {
    return Problem.invalid("subjects.wrong", List.of(Violation.at(field, "", code)), 1);
  }
}
