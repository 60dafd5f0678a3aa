package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.baton.methods.agreement.Reason;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;

/**
 * The two-way additive model, rating = unit + rater + rest, by least squares; designs may be
 * incomplete as long as ratings connect everything. Source: Braun, Understanding Score Reliability:
 * Experiments in Calibrating Essay Readers, Journal of Educational Statistics 13 (1988); for
 * studentised residuals Cook and Weisberg, Residuals and Influence in Regression (1982), section
 * 2.2.
 *
 * @param reason {@link Reason#NONE}, or why nothing can be compared: {@link Reason#NO_VALUES},
 *     {@link Reason#ONE_RATER} or {@link Reason#DISCONNECTED}
 * @param components what ratings connect; more than one when disconnected
 * @param mean the mean of the fair scores of all units; 0 when there are none
 * @param units each unit with ratings; empty when nothing can be compared
 * @param raters each rater with ratings; empty likewise
 * @param deviation of the rest; empty without degrees of freedom
 * @param freedom degrees of freedom, ratings - units - raters + 1
 * @param residuals of all ratings that have one, the farthest first
 */
public record Severity(
    Reason reason,
    List<Component> components,
    double mean,
    List<UnitEffect> units,
    List<RaterEffect> raters,
    OptionalDouble deviation,
    int freedom,
    List<PairResidual> residuals) {
  /** The most raters, since the work grows with their third power. */
  public static final int MOST_RATERS = 1000;

  /** Copies the lists. */
  public Severity {
    components = List.copyOf(components);
    units = List.copyOf(units);
    raters = List.copyOf(raters);
    residuals = List.copyOf(residuals);
  }

  /**
   * Fits the model.
   *
   * @throws BadInput with {@code too-many-raters} (value: how many)
   */
  public static Severity of(Cells cells) {
    if (cells.raters() > MOST_RATERS) {
      throw new BadInput(Fault.of("too-many-raters", cells.raters()));
    }
    List<Component> components = Component.of(cells);
    if (components.size() != 1 || components.get(0).raters().size() < 2) {
      Reason reason =
          components.isEmpty()
              ? Reason.NO_VALUES
              : components.size() > 1 ? Reason.DISCONNECTED : Reason.ONE_RATER;
      return new Severity(
          reason, components, 0, List.of(), List.of(), OptionalDouble.empty(), 0, List.of());
    }
    return new AdditiveFit(cells, components.get(0)).told(components);
  }

  /** Ratings whose residual is farther than this, the farthest first. */
  public List<PairResidual> beyond(double z) {
    List<PairResidual> found = new ArrayList<>();
    for (PairResidual r : residuals) {
      if (Math.abs(r.z()) > z) {
        found.add(r);
      }
    }
    found.sort(Comparator.comparingDouble((PairResidual r) -> -Math.abs(r.z())));
    return found;
  }
}
