package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baton.methods.agreement.Ratings;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * Ratings as a list, for designs in which few raters rate each unit.
 *
 * @param units how many units there are
 * @param raters how many raters there are
 * @param unit the unit of each rating, from 0
 * @param rater the rater of each rating, from 0
 * @param value each rating, finite
 */
public record Cells(int units, int raters, int[] unit, int[] rater, double[] value) {
  /**
   * Checks and copies.
   *
   * @throws BadInput with {@code count} when lists differ in length; and for each rating, with its
   *     place in the list as row, {@code place} (no such unit or rater), {@code not-finite} or
   *     {@code duplicate} (the same rater rated the unit before)
   */
  public Cells {
    if (unit.length != value.length || rater.length != value.length) {
      throw new BadInput(Fault.of("count", value.length));
    }
    List<Fault> faults = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int c = 0; c < value.length; c++) {
      if (unit[c] < 0 || unit[c] >= units || rater[c] < 0 || rater[c] >= raters) {
        faults.add(Fault.at("place", c, Fault.NOWHERE, value[c]));
      } else if (Double.isNaN(value[c]) || Ratings.isTooLarge(value[c])) {
        faults.add(Fault.at("not-finite", c, Fault.NOWHERE, value[c]));
      } else if (!seen.add((long) unit[c] * raters + rater[c])) {
        faults.add(Fault.at("duplicate", c, Fault.NOWHERE, value[c]));
      }
    }
    BadInput.refuse(faults);
    unit = unit.clone();
    rater = rater.clone();
    value = value.clone();
  }

  /** The known ratings of a matrix. */
  public static Cells of(Ratings ratings) {
    List<int[]> places = new ArrayList<>();
    for (int i = 0; i < ratings.units(); i++) {
      for (int j = 0; j < ratings.raters(); j++) {
        if (!Double.isNaN(ratings.values()[i][j])) {
          places.add(new int[] {i, j});
        }
      }
    }
    return new Cells(
        ratings.units(),
        ratings.raters(),
        places.stream().mapToInt(p -> p[0]).toArray(),
        places.stream().mapToInt(p -> p[1]).toArray(),
        places.stream().mapToDouble(p -> ratings.values()[p[0]][p[1]]).toArray());
  }

  /** How many ratings there are. */
  public int count() {
    return value.length;
  }
}
