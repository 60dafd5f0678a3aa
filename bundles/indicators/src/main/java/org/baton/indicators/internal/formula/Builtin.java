package org.baton.indicators.internal.formula;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.FunctionIfc;
import com.ezylang.evalex.functions.FunctionParameterDefinition;
import com.ezylang.evalex.parser.Token;
import java.util.List;
import java.util.stream.DoubleStream;
import org.baton.methods.rounding.Round;

/** The functions of formulas. The parser knows their names; values are computed here only. */
enum Builtin implements FunctionIfc {
  /** The second operand when the condition holds, otherwise the third. */
  IF(3, 3),
  /** The least. */
  MIN(1, 50),
  /** The greatest. */
  MAX(1, 50),
  /** Without its sign. */
  ABS(1, 1),
  /** To so many decimals, halves away from zero. */
  ROUND(1, 2),
  /** The sum. */
  SUM(1, 50),
  /** The arithmetic mean. */
  AVG(1, 50),
  /** The value of an item one or more years before. */
  PREV(1, 2);

  private final int fewest;
  private final int most;

  Builtin(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  int fewest() {
    return fewest;
  }

  int most() {
    return most;
  }

  /** The result for numbers that are all there; of {@link #IF} and {@link #PREV} there is none. */
  double apply(double[] values) {
    return switch (this) {
      case MIN -> DoubleStream.of(values).min().orElse(Double.NaN);
      case MAX -> DoubleStream.of(values).max().orElse(Double.NaN);
      case ABS -> Math.abs(values[0]);
      case ROUND -> Round.of("half_up").apply(values[0], values.length > 1 ? (int) values[1] : 0);
      case SUM -> sum(values);
      case AVG -> sum(values) / values.length;
      case IF, PREV -> throw new IllegalStateException(name());
    };
  }

  /** From left to right, as the formula is written. */
  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  @Override
  public List<FunctionParameterDefinition> getFunctionParameterDefinitions() {
    return List.of(FunctionParameterDefinition.builder().name("value").isVarArg(true).build());
  }

  @Override
  public boolean hasVarArgs() {
    return true;
  }

  @Override
  public EvaluationValue evaluate(Expression all, Token name, EvaluationValue... values) {
    throw new UnsupportedOperationException("Formulas are only read by the parser");
  }

  @Override
  public void validatePreEvaluation(Token name, EvaluationValue... values) {
    throw new UnsupportedOperationException("Formulas are only read by the parser");
  }
}
