package org.baton.methods.statistics;

/** Student's t distribution, whose square is F with one degree of freedom above the line. */
public final class Student {
  private Student() {}

  /**
   * The probability of being this far or farther from 0, on either side.
   *
   * @param t also infinite
   * @param freedom more than 0
   */
  public static double beyond(double t, double freedom) {
    return FisherF.above(t * t, 1, freedom);
  }

  /**
   * How far from 0 values are with a probability, on both sides together.
   *
   * @param confidence more than 0 and less than 1
   * @param freedom more than 0
   */
  public static double within(double confidence, double freedom) {
    return Math.sqrt(FisherF.exceeded(1 - confidence, 1, freedom));
  }
}
