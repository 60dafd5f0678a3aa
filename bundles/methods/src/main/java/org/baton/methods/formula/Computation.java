package org.baton.methods.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.baton.methods.formula.Expression.Call;
import org.baton.methods.formula.Expression.Constant;
import org.baton.methods.formula.Expression.Function;
import org.baton.methods.formula.Expression.Item;
import org.baton.methods.formula.Expression.Negative;
import org.baton.methods.formula.Expression.Pair;
import org.baton.methods.formula.Formula.DivideByZero;
import org.baton.methods.formula.Formula.Result;
import org.baton.methods.formula.Formula.Values;

/** One computation of a formula. The first part without a value ends it. */
final class Computation {
  private static final int MOST_DIGITS = 12;

  /** Ends a computation; it is made without a stack, as missing values are no accident. */
  private static final class NoValue extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Result result;

    NoValue(String reason, String about, boolean error) {
      super(reason, null, false, false);
      result = new Result(OptionalDouble.empty(), reason, about, error);
    }
  }

  private final Values values;
  private final DivideByZero policy;

  Computation(Values values, DivideByZero policy) {
    this.values = values;
    this.policy = policy;
  }

  Result result(Expression expression) {
    try {
      return new Result(OptionalDouble.of(value(expression)), "", "", false);
    } catch (NoValue none) {
      return none.result;
    }
  }

  private double value(Expression part) {
    double value;
    if (part instanceof Constant constant) {
      value = constant.value();
    } else if (part instanceof Item item) {
      value = item(item);
    } else if (part instanceof Negative negative) {
      value = -value(negative.of());
    } else if (part instanceof Pair pair) {
      value = pair(pair.sign(), value(pair.left()), value(pair.right()));
    } else {
      value = call((Call) part);
    }
    if (!Double.isFinite(value)) {
      throw new NoValue("no-number", "", policy == DivideByZero.ERROR);
    }
    return value;
  }

  private double item(Item item) {
    return values
        .of(item.code(), item.back())
        .orElseThrow(
            () ->
                new NoValue(
                    "missing",
                    item.back() == 0 ? item.code() : item.code() + ":" + item.back(),
                    false));
  }

  private double pair(String sign, double left, double right) {
    return switch (sign) {
      case "+" -> left + right;
      case "-" -> left - right;
      case "*" -> left * right;
      case "/" -> divided(left, right);
      case "^" -> left == 0 && right < 0 ? divided(1, 0) : Math.pow(left, right);
      case "=" -> left == right ? 1 : 0;
      case "<>" -> left != right ? 1 : 0;
      case "<" -> left < right ? 1 : 0;
      case "<=" -> left <= right ? 1 : 0;
      case ">" -> left > right ? 1 : 0;
      case ">=" -> left >= right ? 1 : 0;
      default -> throw new IllegalStateException(sign);
    };
  }

  private double divided(double left, double right) {
    if (right != 0) {
      return left / right;
    }
    if (policy == DivideByZero.ZERO) {
      return 0;
    }
    throw new NoValue("division-by-zero", "", policy == DivideByZero.ERROR);
  }

  /** Only the branch of an IF that counts is computed. */
  private double call(Call call) {
    if (call.function() == Function.IF) {
      return value(call.arguments().get(value(call.arguments().get(0)) != 0 ? 1 : 2));
    }
    double[] given = call.arguments().stream().mapToDouble(this::value).toArray();
    return switch (call.function()) {
      case MIN -> java.util.Arrays.stream(given).min().orElseThrow();
      case MAX -> java.util.Arrays.stream(given).max().orElseThrow();
      case SUM -> java.util.Arrays.stream(given).sum();
      case AVG -> java.util.Arrays.stream(given).average().orElseThrow();
      case ABS -> Math.abs(given[0]);
      case ROUND -> rounded(given[0], given.length > 1 ? given[1] : 0);
      case IF -> throw new IllegalStateException();
    };
  }

  private double rounded(double value, double digits) {
    if (digits != Math.rint(digits) || Math.abs(digits) > MOST_DIGITS) {
      throw new NoValue("no-number", "", policy == DivideByZero.ERROR);
    }
    return BigDecimal.valueOf(value).setScale((int) digits, RoundingMode.HALF_UP).doubleValue();
  }
}
