package org.baton.indicators.internal.negotiation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.baton.api.observation.Observed;
import org.baton.methods.past.NaturalLimits;

/**
 * What a unit reached in the years before, beside which a new target is looked at.
 *
 * @param unit the unit
 * @param years what was reported, in order
 * @param limits the natural limits of the values; null when there are fewer than {@value #FEWEST}
 */
public record Past(String unit, List<Observed> years, NaturalLimits limits) {
  /** From how many values limits are drawn. */
  public static final int FEWEST = 4;

  /** Reads the past of a unit. */
  static Past of(String unit, List<Observed> years) {
    double[] values =
        years.stream().filter(o -> o.value().isPresent()).mapToDouble(Past::value).toArray();
    return new Past(unit, years, values.length < FEWEST ? null : NaturalLimits.of(values));
  }

  private static double value(Observed o) {
    return o.value().getAsDouble();
  }

  /** Checks that nothing but the limits is null. */
  public Past {
    Objects.requireNonNull(unit);
    years = List.copyOf(years);
  }

  /** The last value that was reported; empty when there is none. */
  public OptionalDouble last() {
    for (int i = years.size() - 1; i >= 0; i--) {
      if (years.get(i).value().isPresent()) {
        return years.get(i).value();
      }
    }
    return OptionalDouble.empty();
  }

  /** Whether the last value was better than the target it had. */
  boolean isOverPerformed(boolean down) {
    for (int i = years.size() - 1; i >= 0; i--) {
      Observed o = years.get(i);
      if (o.value().isPresent()) {
        return o.target().isPresent() && better(value(o), o.target().getAsDouble(), down);
      }
    }
    return false;
  }

  /**
   * Whether a target asks for more than was reached last, of a unit that did more than it had to.
   *
   * @param down whether less is better
   */
  public boolean isRatchet(double target, boolean down) {
    OptionalDouble last = last();
    return last.isPresent() && isOverPerformed(down) && better(target, last.getAsDouble(), down);
  }

  private static boolean better(double one, double other, boolean down) {
    return down ? one < other : one > other;
  }
}
