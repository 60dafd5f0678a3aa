package org.baton.sdk.platform;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.baton.api.evaluation.Observations;
import org.baton.api.evaluation.SheetColumns;

/** What was observed and answered in a run in memory; what a test does not set is missing. */
public final class MemoryInput implements Observations, SheetColumns {
  private static final int YEARS_BACK = 5;

  private final Map<String, Double> numbers = new TreeMap<>();
  private final Map<String, Answers> answers = new TreeMap<>();

  /** What a cell of answers has. */
  private record Answers(long count, double sum, double squares) {
    double mean() {
      return sum / count;
    }
  }

  MemoryInput() {}

  /** Sets an actual value. */
  public MemoryInput observe(int unit, int indicator, int yearsBack, double value) {
    return number("value", unit, indicator, yearsBack, value);
  }

  /** Sets a target. */
  public MemoryInput aim(int unit, int indicator, double target) {
    return number("target", unit, indicator, 0, target);
  }

  /** Sets the reported amount of an adjustment item. */
  public MemoryInput adjust(int unit, int item, double amount) {
    return number("adjustment", unit, item, 0, amount);
  }

  /** Sets the answers of a group about one indicator of a unit. */
  public MemoryInput answer(int unit, int indicator, int group, double... given) {
    double sum = 0;
    double squares = 0;
    for (double answer : given) {
      sum += answer;
      squares += answer * answer;
    }
    answers.put(key("", unit, indicator, group), new Answers(given.length, sum, squares));
    return this;
  }

  private MemoryInput number(String what, int unit, int column, int year, double number) {
    numbers.put(key(what, unit, column, year), number);
    return this;
  }

  private double number(String what, int unit, int column, int year) {
    return numbers.getOrDefault(key(what, unit, column, year), Double.NaN);
  }

  private static String key(String what, int unit, int column, int third) {
    return Objects.requireNonNull(what) + "/" + unit + "/" + column + "/" + third;
  }

  private Answers answers(int unit, int indicator, int group) {
    return answers.getOrDefault(key("", unit, indicator, group), new Answers(0, 0, 0));
  }

  @Override
  public double value(int unit, int indicator, int yearsBack) {
    return number("value", unit, indicator, yearsBack);
  }

  @Override
  public int yearsBack() {
    return YEARS_BACK;
  }

  @Override
  public double target(int unit, int indicator) {
    return number("target", unit, indicator, 0);
  }

  @Override
  public double adjustment(int unit, int item) {
    return number("adjustment", unit, item, 0);
  }

  @Override
  public long count(int unit, int indicator, int group) {
    return answers(unit, indicator, group).count();
  }

  @Override
  public double sum(int unit, int indicator, int group) {
    return answers(unit, indicator, group).sum();
  }

  @Override
  public double sumOfSquares(int unit, int indicator, int group) {
    return answers(unit, indicator, group).squares();
  }

  /** The mean without any trimming; NaN when there is no answer. */
  @Override
  public double mean(int unit, int indicator, int group) {
    return answers(unit, indicator, group).mean();
  }
}
