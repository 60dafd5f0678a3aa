package org.baton.indicators.internal.web.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Numerals;

/** What somebody entered in a form. */
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

  /** The words that stand in one field, divided by blanks, commas or lines. */
  public List<String> parts(String name) {
    return Arrays.stream(word(name).split("[\\s,;，；、\\u3000]+")).filter(w -> !w.isEmpty()).toList();
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
    return word(name).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Numerals.whole(word(name)).orElseThrow(() -> wrong(name, "indicators.fields.whole")));
  }

  /**
   * A whole number of things, if there is one.
   *
   * @throws Problem when something else was typed, or more than Java counts
   */
  public Optional<Integer> count(String name) {
    return word(name).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Numerals.count(word(name)).orElseThrow(() -> wrong(name, "indicators.fields.whole")));
  }

  /** The version that was looked at; 0 when the form does not tell. */
  public int version(String name) {
    return count(name).orElse(0);
  }

  /**
   * A number, if there is one.
   *
   * @throws Problem when something else was typed
   */
  public Optional<Double> number(String name) {
    return word(name).isEmpty()
        ? Optional.empty()
        : Optional.of(
            Numerals.number(word(name)).orElseThrow(() -> wrong(name, "indicators.fields.number")));
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
      throw wrong(name, "indicators.fields.day").causedBy(e);
    }
  }

  /** A day that must be there. */
  public LocalDate needed(String name) {
    LocalDate day = day(name);
    if (day == null) {
      throw wrong(name, "indicators.fields.day");
    }
    return day;
  }

  private Problem wrong(String name, String code) {
    return Problem.invalid(
        "indicators.fields.invalid", List.of(Violation.at(name, word(name), code)), 1);
  }
}
