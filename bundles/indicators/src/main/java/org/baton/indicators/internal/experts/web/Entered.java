package org.baton.indicators.internal.experts.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;

/** What somebody typed into a form. */
public record Entered(MultivaluedMap<String, String> form) {
  /** The words in a field; empty when there are none. */
  public String word(String name) {
    String value = form.getFirst(name);
    return value == null ? "" : value.strip();
  }

  /** What was chosen in boxes. */
  public List<String> words(String name) {
    return form.getOrDefault(name, List.of());
  }

  /** Whether a box was ticked. */
  public boolean ticked(String name) {
    return !word(name).isEmpty();
  }

  /**
   * A whole number, if there is one.
   *
   * @throws Problem when something else was typed
   */
  public Optional<Long> whole(String name) {
    try {
      return word(name).isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(word(name)));
    } catch (NumberFormatException e) {
      throw wrong(name, "indicators.consult-whole").causedBy(e);
    }
  }

  /**
   * A number, if there is one.
   *
   * @throws Problem when something else was typed
   */
  public Optional<Double> number(String name) {
    try {
      return word(name).isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(word(name)));
    } catch (NumberFormatException e) {
      throw wrong(name, "indicators.consult-whole").causedBy(e);
    }
  }

  /**
   * A day; null when there is none.
   *
   * @throws Problem when something else was typed
   */
  public LocalDate day(String name) {
    try {
      return word(name).isEmpty() ? null : LocalDate.parse(word(name));
    } catch (DateTimeParseException e) {
      throw wrong(name, "indicators.consult-day").causedBy(e);
    }
  }

  /** A day that must be there. */
  public LocalDate needed(String name) {
    LocalDate day = day(name);
    if (day == null) {
      throw wrong(name, "indicators.consult-day");
    }
    return day;
  }

  private Problem wrong(String name, String code) {
    return Problem.invalid(
        "indicators.consult-wrong", List.of(Violation.at(name, word(name), code)), 1);
  }

  /** A number in an address; the last page of a list begins behind {@code usual}. */
  public static long place(String words, long usual) {
    try {
      return words.isEmpty() ? usual : Long.parseLong(words);
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "indicators.consult-place", words).causedBy(e);
    }
  }
}
