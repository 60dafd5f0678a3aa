package org.baton.subjects.internal.matrix;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.text.Text;

/**
 * An element of performance.
 *
 * @param code its code
 * @param title its name
 * @param place its place in lists
 * @param whole whether it is the performance as a whole, to which the regime applies
 */
public record Element(String code, Text title, int place, boolean whole) {
  /** Checks that nothing is null. */
  public Element {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
  }

  /** The element that words on a card mean: its code or its name in either language. */
  static Optional<Element> meant(List<Element> elements, String words) {
    String plain = words.strip();
    return elements.stream()
        .filter(
            e ->
                e.code().equalsIgnoreCase(plain)
                    || e.title().zh().equals(plain)
                    || e.title().en().equalsIgnoreCase(plain))
        .findFirst();
  }
}
