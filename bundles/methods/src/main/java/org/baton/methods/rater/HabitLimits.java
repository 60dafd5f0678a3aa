package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.List;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * From where on a rater's way of using the scale is worth a look.
 *
 * @param low the scale's lowest value
 * @param high its highest
 * @param items sheets with fewer answers are neither straight nor identical
 * @param sheets raters with fewer sheets are not judged
 * @param straight the share of straight sheets above which it is told
 * @param halo the mean correlation between criteria above which it is told
 * @param spread the rater's deviation as a share of the usual one below which it is told
 */
public record HabitLimits(
    double low, double high, int items, int sheets, double straight, double halo, double spread) {
  /**
   * Refuses impossible limits.
   *
   * @throws BadInput with {@code scale}, {@code items}, {@code sheets}, {@code straight}, {@code
   *     halo} or {@code spread}
   */
  public HabitLimits {
    List<Fault> faults = new ArrayList<>();
    check(low < high && Double.isFinite(high - low), "scale", high, faults);
    check(items >= 2, "items", items, faults);
    check(sheets >= 1, "sheets", sheets, faults);
    check(straight >= 0 && straight <= 1, "straight", straight, faults);
    check(halo >= 0 && halo <= 1, "halo", halo, faults);
    check(spread >= 0 && spread <= 1, "spread", spread, faults);
    BadInput.refuse(faults);
  }

  private static void check(boolean right, String code, double value, List<Fault> faults) {
    if (!right) {
      faults.add(Fault.of(code, value));
    }
  }

  /** The defaults of a plan, for a scale. */
  public static HabitLimits of(double low, double high) {
    return new HabitLimits(low, high, 3, 5, .5, .9, .5);
  }
}
