package org.baton.subjects.internal.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalDouble;
import org.baton.methods.agreement.Confidence;
import org.baton.methods.agreement.Estimate;

/**
 * A figure as a document carries it; what is unknown is left out.
 *
 * @param defined whether there is a value
 * @param value the value
 * @param standardError its standard error
 * @param low the lower limit
 * @param high the upper limit
 * @param p the probability of as much by chance
 * @param reason {@code none}, or the word for why it is undefined or 1 by convention
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figure(
    boolean defined,
    Double value,
    Double standardError,
    Double low,
    Double high,
    Double p,
    String reason) {
  /** A figure of so few answers that it is not shown. */
  public static final Figure FEW = new Figure(false, null, null, null, null, null, "few");

  /** What was estimated. */
  public static Figure of(Estimate e) {
    return new Figure(
        e.defined(),
        known(e.value()),
        known(e.standardError()),
        e.limits().map(Confidence::low).map(Figure::known).orElse(null),
        e.limits().map(Confidence::high).map(Figure::known).orElse(null),
        known(e.p()),
        e.reason().code());
  }

  /** The same with two decimals, where more would tell too much. */
  public Figure rounded() {
    return new Figure(
        defined,
        rounded(value),
        rounded(standardError),
        rounded(low),
        rounded(high),
        rounded(p),
        reason);
  }

  private static Double rounded(Double number) {
    return number == null ? null : (Double) (Math.rint(number * 100) / 100);
  }

  /** A number; null when there is none. */
  public static Double known(OptionalDouble number) {
    return number.isPresent() ? known(number.getAsDouble()) : null;
  }

  /** A number as JSON can write it; null for what is none. */
  static Double known(double number) {
    return Double.isFinite(number) ? number : null;
  }
}
