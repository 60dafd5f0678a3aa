package org.baton.indicators.internal.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A part of a formula. */
sealed interface Term {
  /** How it is written, with no more parentheses than it needs. */
  String text();

  /** What it is computed from. */
  default List<Term> operands() {
    return List.of();
  }

  /** How tightly it holds together; see {@link Operator#rank}. */
  default int rank() {
    return Operator.TIGHTEST;
  }

  /** How it is written beside something of this rank. */
  default String within(int rank) {
    return rank() < rank ? "(" + text() + ")" : text();
  }

  /** A number that is written down. */
  record Number(double value) implements Term {
    private static final double LONG = 1e15;
    private static final double SHORT = 1e-9;

    @Override
    public String text() {
      double size = Math.abs(value);
      return size == 0 || size < LONG && size >= SHORT
          ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
          : Double.toString(value);
    }
  }

  /**
   * The value of a data item or indicator.
   *
   * @param code whose
   * @param back how many years before
   */
  record Item(String code, int back) implements Term {
    /** Names that need no quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");

    @Override
    public String text() {
      String name = PLAIN.matcher(code).matches() ? code : "\"" + code + "\"";
      return back == 0 ? name : "PREV(" + name + (back == 1 ? "" : ", " + back) + ")";
    }
  }

  /** The other sign of a number, or the contrary of a condition. */
  record Inverse(Term of, boolean condition) implements Term {
    @Override
    public String text() {
      return (condition ? "!" : "-") + of.within(rank());
    }

    @Override
    public List<Term> operands() {
      return List.of(of);
    }

    @Override
    public int rank() {
      return Operator.POWER.rank() - 1;
    }
  }

  /** Two operands with a sign between them. */
  record Pair(Operator operator, Term left, Term right) implements Term {
    @Override
    public String text() {
      // Powers go together from the right, everything else from the left.
      int before = operator == Operator.POWER ? rank() + 1 : rank();
      return left.within(before) + " " + operator.sign() + " " + right.within(rank() + 1);
    }

    @Override
    public List<Term> operands() {
      return List.of(left, right);
    }

    @Override
    public int rank() {
      return operator.rank();
    }
  }

  /** A function of operands. */
  record Call(Builtin function, List<Term> operands) implements Term {
    /** Copies the list. */
    public Call {
      operands = List.copyOf(operands);
    }

    @Override
    public String text() {
      return function.name()
          + operands.stream().map(Term::text).collect(Collectors.joining(", ", "(", ")"));
    }
  }
}
