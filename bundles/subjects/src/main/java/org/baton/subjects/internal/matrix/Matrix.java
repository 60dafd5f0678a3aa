package org.baton.subjects.internal.matrix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Who evaluates what, from a day on.
 *
 * @param id its number
 * @param from the first day
 * @param note where it comes from or what is new in it
 * @param version grows with every change
 * @param changedAt when it was changed last
 * @param changedBy by whom
 * @param cells the parts of the groups in the elements
 */
public record Matrix(
    long id,
    LocalDate from,
    String note,
    int version,
    Instant changedAt,
    String changedBy,
    List<Cell> cells) {
  /** Checks that nothing is null and copies the list. */
  public Matrix {
    Objects.requireNonNull(from);
    Objects.requireNonNull(note);
    cells = List.copyOf(cells);
  }

  /** The parts of the groups in an element. */
  public List<Cell> of(String element) {
    return cells.stream().filter(c -> c.element().equals(element)).toList();
  }
}
