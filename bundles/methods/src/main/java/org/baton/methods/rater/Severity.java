package org.baton.methods.rater;

import java.util.List;
import java.util.OptionalDouble;
import org.baton.methods.agreement.Reason;

/**
 * The two-way additive model, rating = unit + rater + rest, by least squares; designs may be
 * incomplete as long as ratings connect everything. Source: Braun, Understanding Score Reliability:
 * Experiments in Calibrating Essay Readers, Journal of Educational Statistics 13 (1988); for
 * studentised residuals Cook and Weisberg, Residuals and Influence in Regression (1982), section
 * 2.2.
 *
 * @param reason {@link Reason#NONE}, or why nothing can be compared: {@link Reason#NO_VALUES},
 *     {@link Reason#ONE_RATER}, {@link Reason#DISCONNECTED} or {@link Reason#TOO_MANY_RATERS}
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

  /** Fits the model. */
  public static Severity of(Cells cells) {
    List<Component> components = Component.of(cells);
    Reason reason = reason(components);
    if (reason != Reason.NONE) {
      return new Severity(
          reason, components, 0, List.of(), List.of(), OptionalDouble.empty(), 0, List.of());
    }
    return new AdditiveFit(cells, components.get(0)).told(components);
  }

  private static Reason reason(List<Component> components) {
    if (components.size() != 1) {
      return components.isEmpty() ? Reason.NO_VALUES : Reason.DISCONNECTED;
    }
    int raters = components.get(0).raters().size();
    return raters < 2
        ? Reason.ONE_RATER
        : raters > MOST_RATERS ? Reason.TOO_MANY_RATERS : Reason.NONE;
  }

  /** Ratings whose residual is farther than this, the farthest first. */
  public List<PairResidual> beyond(double z) {
    return residuals.stream().filter(r -> Math.abs(r.z()) > z).toList();
  }
}
