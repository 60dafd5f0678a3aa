package org.baton.methods.formula;

import java.util.List;

/** A part of a formula; it holds nothing but numbers, items and parts. */
sealed interface Expression {
  /** A constant. */
  record Constant(double value) implements Expression {}

  /** The value of a data item, so many years back. */
  record Item(String code, int back) implements Expression {}

  /** The opposite sign. */
  record Negative(Expression of) implements Expression {}

  /** Two parts and what joins them: {@code + - * / ^ = <> < <= > >=}. */
  record Pair(String sign, Expression left, Expression right) implements Expression {}

  /** A function of the closed list. */
  record Call(Function function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** The functions there are, with the least and the most arguments. */
  enum Function {
    IF(3, 3),
    MIN(1, 50),
    MAX(1, 50),
    ABS(1, 1),
    ROUND(1, 2),
    SUM(1, 50),
    AVG(1, 50);

    final int least;
    final int most;

    Function(int least, int most) {
      this.least = least;
      this.most = most;
    }
  }
}
