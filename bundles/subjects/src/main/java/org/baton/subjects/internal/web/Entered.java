package org.baton.subjects.internal.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
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
  public List<String> chosen(String name) {
    return form.getOrDefault(name, List.of());
  }

  /** What was typed as a list, with any sign or blank between. */
  public List<String> words(String name) {
    return list(word(name));
  }

  /** Words with any sign or blank between. */
  public static List<String> list(String words) {
    return Arrays.stream(words.split("[\\s,;，；、\\u3000]+")).filter(w -> !w.isEmpty()).toList();
  }

  /** Whether a box was ticked. */
  public boolean ticked(String name) {
    return !word(name).isEmpty();
  }

  /**
   * A whole number; what is to be taken when nothing was typed.
   *
   * @throws Problem when something else was typed
   */
  public int whole(String name, int usual) {
    try {
      return word(name).isEmpty() ? usual : Integer.parseInt(word(name));
    } catch (NumberFormatException e) {
      throw wrong(name, "subjects.typed.whole").causedBy(e);
    }
  }

  /**
   * A number; what is to be taken when nothing was typed.
   *
   * @throws Problem when something else was typed
   */
  public double number(String name, double usual) {
    try {
      return word(name).isEmpty() ? usual : Double.parseDouble(word(name));
    } catch (NumberFormatException e) {
      throw wrong(name, "subjects.typed.number").causedBy(e);
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
      throw wrong(name, "subjects.typed.day").causedBy(e);
    }
  }

  /**
   * One of a closed set, by its name.
   *
   * @throws Problem when it is none of them
   */
  public <E extends Enum<E>> E one(String name, Class<E> of) {
    return one(of, name, word(name));
  }

  /** One of a closed set, by its name, as somebody wrote it in a field. */
  public static <E extends Enum<E>> E one(Class<E> of, String field, String name) {
    Optional<E> found =
        Arrays.stream(of.getEnumConstants())
            .filter(e -> e.name().equalsIgnoreCase(name))
            .findFirst();
    return found.orElseThrow(
        () -> {
          String all =
              String.join(", ", Arrays.stream(of.getEnumConstants()).map(Enum::name).toList());
          Violation wrong = Violation.at(field, name, "subjects.typed.one", all);
          return Problem.invalid("subjects.wrong", List.of(wrong), 1);
        });
  }

  private Problem wrong(String name, String code) {
    return Problem.invalid("subjects.wrong", List.of(Violation.at(name, word(name), code)), 1);
  }

  /** A number in an address; {@code usual} when there is none. */
  public static long place(String words, long usual) {
    try {
      return words.isEmpty() ? usual : Long.parseLong(words);
    } catch (NumberFormatException e) {
      throw Problem.of(Kind.INVALID, "subjects.typed.place", words).causedBy(e);
    }
  }
}
