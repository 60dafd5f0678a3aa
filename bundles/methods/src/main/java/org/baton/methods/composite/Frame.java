package org.baton.methods.composite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.methods.matrix.Matrix;

/**
 * A matrix with names.
 *
 * @param units the codes of its rows, no two the same
 * @param indicators the codes of its columns, no two the same
 * @param values units by indicators, NaN for missing
 */
public record Frame(List<String> units, List<String> indicators, double[][] values) {
  /**
   * Copies and checks.
   *
   * @throws Misfit {@code duplicate} with the code, {@code shape} when names and matrix differ
   * @throws org.baton.methods.matrix.Refused what {@link Matrix#copy} refuses
   */
  public Frame {
    units = distinct(units);
    indicators = distinct(indicators);
    values = Matrix.copy(values);
    if (values.length != units.size()) {
      throw new Misfit("shape", values.length + " rows");
    }
    if (values.length > 0 && values[0].length != indicators.size()) {
      throw new Misfit("shape", values[0].length + " columns");
    }
  }

  private static List<String> distinct(List<String> codes) {
    Set<String> seen = new HashSet<>();
    for (String code : codes) {
      if (!seen.add(code)) {
        throw new Misfit("duplicate", code);
      }
    }
    return List.copyOf(codes);
  }

  /** The same units and indicators with other values. */
  Frame with(double[][] other) {
    return new Frame(units, indicators, other);
  }

  /** Some rows and columns, in the order given. */
  Frame part(int[] rows, int[] columns) {
    return new Frame(
        names(units, rows), names(indicators, columns), Matrix.part(values, rows, columns));
  }

  private static List<String> names(List<String> all, int[] places) {
    return java.util.Arrays.stream(places).mapToObj(all::get).toList();
  }

  /**
   * The place of an indicator.
   *
   * @throws Misfit {@code unknown-indicator}
   */
  public int indicator(String code) {
    int place = indicators.indexOf(code);
    if (place < 0) {
      throw new Misfit("unknown-indicator", code);
    }
    return place;
  }

  /**
   * The place of a unit.
   *
   * @throws Misfit {@code unknown-unit}
   */
  public int unit(String code) {
    int place = units.indexOf(code);
    if (place < 0) {
      throw new Misfit("unknown-unit", code);
    }
    return place;
  }
}
