package org.baton.methods.formula;

import java.util.List;
import java.util.Map;
import org.baton.methods.formula.Expression.Call;
import org.baton.methods.formula.Expression.Constant;
import org.baton.methods.formula.Expression.Function;
import org.baton.methods.formula.Expression.Item;
import org.baton.methods.formula.Expression.Negative;
import org.baton.methods.formula.Expression.Pair;

/** The units of measure of the parts of a formula. */
final class Dimensions {
  private static final int MOST_POWER = 9;

  private final Map<String, String> units;

  Dimensions(Map<String, String> units) {
    this.units = units;
  }

  Dimension of(Expression part) {
    if (part instanceof Item item) {
      return Dimension.read(units.getOrDefault(item.code(), ""));
    }
    if (part instanceof Negative negative) {
      return of(negative.of());
    }
    if (part instanceof Pair pair) {
      return pair(pair);
    }
    return part instanceof Call call ? call(call) : Dimension.PLAIN;
  }

  private Dimension pair(Pair pair) {
    Dimension left = of(pair.left());
    Dimension right = of(pair.right());
    return switch (pair.sign()) {
      case "+", "-" -> like(left, right);
      case "*" -> left.times(right, 1);
      case "/" -> left.times(right, -1);
      case "^" -> power(left, pair.right(), right);
      default -> {
        like(left, right);
        yield Dimension.PLAIN;
      }
    };
  }

  private static Dimension power(Dimension base, Expression exponent, Dimension of) {
    if (base.isPlain() && of.isPlain()) {
      return base;
    }
    if (exponent instanceof Constant c
        && c.value() == Math.rint(c.value())
        && Math.abs(c.value()) <= MOST_POWER) {
      return Dimension.PLAIN.times(base, (int) c.value());
    }
    throw new FormulaMistake("exponent", 0, base.toString());
  }

  /** A plain number fits any unit. */
  private static Dimension like(Dimension left, Dimension right) {
    if (left.isPlain() || right.isPlain() || left.equals(right)) {
      return left.isPlain() ? right : left;
    }
    throw new FormulaMistake("units", 0, left + " <> " + right);
  }

  private Dimension call(Call call) {
    List<Expression> all = call.arguments();
    Function function = call.function();
    if (function == Function.ROUND || function == Function.ABS) {
      return of(all.get(0));
    }
    Dimension common = Dimension.PLAIN;
    for (Expression one : function == Function.IF ? all.subList(1, all.size()) : all) {
      common = like(common, of(one));
    }
    if (function == Function.IF) {
      of(all.get(0));
    }
    return common;
  }
}
