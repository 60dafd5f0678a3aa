package org.baton.indicators.internal.formula;

import java.util.Optional;

/** Signs between two operands. */
enum Operator {
  /** One of two conditions holds. */
  OR("||", 1),
  /** Two conditions hold. */
  AND("&&", 2),
  /** Equal. */
  EQUAL("=", 3),
  /** Not equal. */
  UNEQUAL("<>", 3),
  /** Less. */
  LESS("<", 4),
  /** At most. */
  AT_MOST("<=", 4),
  /** More. */
  MORE(">", 4),
  /** At least. */
  AT_LEAST(">=", 4),
  /** Sum. */
  PLUS("+", 5),
  /** Difference. */
  MINUS("-", 5),
  /** Product. */
  TIMES("*", 6),
  /** Quotient. */
  OVER("/", 6),
  /** Power. */
  POWER("^", 8);

  /** The rank of what is never taken apart. */
  static final int TIGHTEST = 10;

  private final String sign;
  private final int rank;

  Operator(String sign, int rank) {
    this.sign = sign;
    this.rank = rank;
  }

  /** How it is written. */
  String sign() {
    return sign;
  }

  /** Higher ranks are computed first. */
  int rank() {
    return rank;
  }

  boolean isLogical() {
    return rank <= AND.rank;
  }

  /** Whether it makes a condition of two numbers. */
  boolean isComparison() {
    return rank >= EQUAL.rank && rank <= AT_LEAST.rank;
  }

  /** The one that is written so; two signs have a second way. */
  static Optional<Operator> of(String sign) {
    String usual = sign.equals("==") ? "=" : sign.equals("!=") ? "<>" : sign;
    for (Operator o : values()) {
      if (o.sign.equals(usual)) {
        return Optional.of(o);
      }
    }
    return Optional.empty();
  }

  /** The result; NaN when it is no number. A condition is 1 when it holds, otherwise 0. */
  double apply(double left, double right) {
    return switch (this) {
      case OR -> left != 0 || right != 0 ? 1 : 0;
      case AND -> left != 0 && right != 0 ? 1 : 0;
      case EQUAL -> left == right ? 1 : 0;
      case UNEQUAL -> left == right ? 0 : 1;
      case LESS -> left < right ? 1 : 0;
      case AT_MOST -> left <= right ? 1 : 0;
      case MORE -> left > right ? 1 : 0;
      case AT_LEAST -> left >= right ? 1 : 0;
      case PLUS -> left + right;
      case MINUS -> left - right;
      case TIMES -> left * right;
      case OVER -> left / right;
      case POWER -> StrictMath.pow(left, right);
    };
  }

  /** Whether the operands ask for a division by zero: also a negative power of zero does. */
  boolean dividesByZero(double left, double right) {
    return this == OVER && right == 0 || this == POWER && left == 0 && right < 0;
  }
}
