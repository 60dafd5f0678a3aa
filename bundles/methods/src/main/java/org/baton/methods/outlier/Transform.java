package org.baton.methods.outlier;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.baton.methods.matrix.Matrix;
import org.baton.methods.matrix.Refused;
import org.baton.methods.score.Bounds;
import org.baton.methods.statistics.Shape;

/** A transform that draws a long tail in. Natural logarithms; min and max are of known values. */
public enum Transform {
  /** None. */
  NONE,
  /** ln x; x must be above 0. */
  LOG,
  /** ln(x - min + 0.01 (max - min)). */
  LOG_RANGE,
  /** ln(x - min + 1). */
  LOG_ONE,
  /** As {@link #LOG_RANGE} for a tail to the right, -ln(max - x + 0.01 (max - min)) to the left. */
  LOG_TAIL,
  /**
   * ln((max - 1)(x - min) / (max - min) + 1), as in the Global Innovation Index; max must be above
   * 1, or the indicator would be turned round.
   */
  LOG_GII,
  /** (x^lambda - 1) / lambda, or ln x for lambda 0 (Box and Cox 1964); x must be above 0. */
  BOX_COX,
  /** As {@link #BOX_COX} of x - min + 1. */
  BOX_COX_SHIFTED;

  private static final double SHARE = 0.01;

  /** The names as a plan writes them. */
  public static List<String> names() {
    return List.of(
        "none", "log", "log-range", "log-one", "log-tail", "log-gii", "box-cox", "box-cox-shifted");
  }

  /**
   * The transform of this name.
   *
   * @throws IllegalArgumentException for an unknown name; there is no fallback
   */
  public static Transform of(String name) {
    int place = names().indexOf(name);
    if (place < 0) {
      throw new IllegalArgumentException("unknown transform: " + name);
    }
    return values()[place];
  }

  /**
   * Transforms an indicator.
   *
   * @param column its values; missing ones stay missing
   * @param lambda the exponent of Box and Cox, finite; read by these two only
   * @throws Refused {@code constant} when all values are the same and the transform has no meaning
   *     then; {@code not-positive} with the row of a value that must be above 0; {@code
   *     log-gii-maximum} with the maximum; {@code lambda}
   */
  public double[] apply(double[] column, double lambda) {
    if (this == NONE) {
      return column.clone();
    }
    DoubleUnaryOperator curve = curve(column, lambda);
    double[] transformed = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      if ((this == LOG || this == BOX_COX) && column[i] <= 0) {
        throw new Refused("not-positive", i, Refused.ALL, column[i]);
      }
      transformed[i] = curve.applyAsDouble(column[i]);
    }
    return transformed;
  }

  private DoubleUnaryOperator curve(double[] column, double lambda) {
    Bounds b = Matrix.bounds(column);
    double range = b.max() - b.min();
    double away = SHARE * range;
    if (b.isConstant() && (this == LOG_RANGE || this == LOG_TAIL || this == LOG_GII)) {
      throw new Refused("constant", Refused.ALL, Refused.ALL, b.min());
    }
    return switch (this) {
      case NONE -> x -> x;
      case LOG -> StrictMath::log;
      case LOG_RANGE -> x -> StrictMath.log(x - b.min() + away);
      case LOG_ONE -> x -> StrictMath.log(x - b.min() + 1);
      case LOG_TAIL ->
          Shape.of(Matrix.known(column)).skewness() > 0
              ? x -> StrictMath.log(x - b.min() + away)
              : x -> -StrictMath.log(b.max() + away - x);
      case LOG_GII -> gii(b);
      case BOX_COX -> x -> boxCox(x, checked(lambda));
      case BOX_COX_SHIFTED -> x -> boxCox(x - b.min() + 1, checked(lambda));
    };
  }

  private static DoubleUnaryOperator gii(Bounds b) {
    if (b.max() <= 1) {
      throw new Refused("log-gii-maximum", Refused.ALL, Refused.ALL, b.max());
    }
    return x -> StrictMath.log((b.max() - 1) * (x - b.min()) / (b.max() - b.min()) + 1);
  }

  private static double checked(double lambda) {
    if (!Double.isFinite(lambda)) {
      throw new Refused("lambda", Refused.ALL, Refused.ALL, lambda);
    }
    return lambda;
  }

  private static double boxCox(double x, double lambda) {
    return lambda == 0 ? StrictMath.log(x) : (StrictMath.pow(x, lambda) - 1) / lambda;
  }
}
