package org.baton.subjects.internal.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.methods.agreement.Ratings;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * Ratings as a request carries them.
 *
 * @param units the names of the rows; numbered where there are none
 * @param raters the names of the columns; numbered likewise
 * @param ratings row by row; null for a missing rating
 */
public record Table(List<String> units, List<String> raters, List<List<Double>> ratings) {
  /** The most ratings, missing ones among them. */
  public static final int MOST = 200_000;

  private static final int MOST_TOLD = 200;

  /** Puts empty lists where nothing was given. */
  public Table {
    units = names(units);
    raters = names(raters);
    ratings = Objects.requireNonNullElse(ratings, List.of());
  }

  /** A name may be null; its place is numbered then. */
  private static List<String> names(List<String> given) {
    return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
  }

  /**
   * The matrix.
   *
   * @throws Problem when it is too large or impossible, with every place that is wrong
   */
  Ratings matrix() {
    long cells = ratings.stream().mapToLong(r -> r == null ? 0 : r.size()).sum();
    if (cells > MOST) {
      throw Problem.of(Kind.TOO_LARGE, "subjects.reliability.large", cells, MOST);
    }
    List<double[]> rows = new ArrayList<>();
    for (List<Double> row : ratings) {
      rows.add(numbers(row));
    }
    return named("ratings", () -> new Ratings(rows.toArray(double[][]::new)));
  }

  /** Numbers, NaN for what is null. */
  static double[] numbers(List<Double> given) {
    return Objects.requireNonNullElse(given, List.<Double>of()).stream()
        .mapToDouble(v -> v == null ? Double.NaN : v)
        .toArray();
  }

  /**
   * Computes, and names places when that is refused.
   *
   * @throws Problem with every fault
   */
  <T> T named(String where, Supplier<T> computation) {
    return named(where, units, raters, computation);
  }

  /** The same with other names of rows and columns. */
  static <T> T named(
      String where, List<String> rows, List<String> columns, Supplier<T> computation) {
    try {
      return computation.get();
    } catch (BadInput e) {
      List<Violation> mistakes =
          e.faults().stream()
              .limit(MOST_TOLD)
              .map(f -> violation(where, f, rows, columns))
              .toList();
      int count = e.faults().size();
      throw Problem.invalid("subjects.reliability.invalid", mistakes, count).causedBy(e);
    }
  }

  private static Violation violation(
      String where, Fault fault, List<String> rows, List<String> columns) {
    String row = fault.row() == Fault.NOWHERE ? "" : name(rows, fault.row());
    String column = fault.column() == Fault.NOWHERE ? "" : name(columns, fault.column());
    String place =
        where + (row.isEmpty() ? "" : "/" + row) + (column.isEmpty() ? "" : "/" + column);
    String code = "subjects.reliability.fault." + fault.code();
    return Violation.at(
        place, Double.isNaN(fault.value()) ? "" : fault.value(), code, row, column, fault.value());
  }

  /** The name of a row or column, or its number from 1. */
  static String name(List<String> names, int at) {
    return at < names.size() && names.get(at) != null ? names.get(at) : "#" + (at + 1);
  }
}
