package org.baton.methods.aggregate;

/** A score of 0 or less in a mean that is defined for scores above 0 only. */
public final class UndefinedMean extends ArithmeticException {
  private static final long serialVersionUID = 1L;
  private final int place;
  private final double score;

  UndefinedMean(int place, double score) {
    super("score " + score + " at place " + place + " has no such mean");
    this.place = place;
    this.score = score;
  }

  /** The place of the score in the array. */
  public int place() {
    return place;
  }

  /** The score. */
  public double score() {
    return score;
  }
}
