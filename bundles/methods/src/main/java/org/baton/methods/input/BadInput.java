package org.baton.methods.input;

import java.util.ArrayList;
import java.util.List;

/** An input that is refused, with everything that is wrong with it. */
public final class BadInput extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  /**
   * Refuses an input.
   *
   * @param faults what is wrong, at least one thing
   */
  public BadInput(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  /** Refuses an input for one thing. */
  public BadInput(Fault fault) {
    this(List.of(fault));
  }

  /** What is wrong, in the order of the input. */
  public List<Fault> faults() {
    return faults;
  }

  /** Refuses the input when there are faults. */
  public static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new BadInput(faults);
    }
  }

  /**
   * Refuses a matrix that is not rectangular or has a cell that is no finite number.
   *
   * @throws BadInput with {@code ragged} (value: the row's length), {@code missing} for NaN and
   *     {@code not-finite}
   */
  public static void refuseHoles(double[][] matrix) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < matrix.length; i++) {
      if (matrix[i].length != matrix[0].length) {
        faults.add(Fault.at("ragged", i, Fault.NOWHERE, matrix[i].length));
        continue;
      }
      for (int j = 0; j < matrix[i].length; j++) {
        if (!Double.isFinite(matrix[i][j])) {
          String code = Double.isNaN(matrix[i][j]) ? "missing" : "not-finite";
          faults.add(Fault.at(code, i, j, matrix[i][j]));
        }
      }
    }
    refuse(faults);
  }
}
