package org.baton.methods.agreement;

import java.util.Optional;

/**
 * An intraclass correlation.
 *
 * @param form which one
 * @param estimate the coefficient; without standard error, its limits are exact for normal errors
 *     in forms 1 and 3, and after Satterthwaite in form 2
 * @param test of the coefficient against 0; empty when it cannot be made
 */
public record Icc(Form form, Estimate estimate, Optional<FTest> test) {
  /**
   * The forms of Shrout and Fleiss. Form 1: raters differ from unit to unit. Form 2: the same
   * raters, a sample of those who could rate, and their severity counts as error. Form 3: these
   * raters and no others, and severity does not count.
   */
  public enum Form {
    /** One rater's rating, form 1. */
    ONE_SINGLE("1,1"),
    /** One rater's rating, form 2; ICC(A,1) of McGraw and Wong. */
    TWO_SINGLE("2,1"),
    /** One rater's rating, form 3; ICC(C,1). */
    THREE_SINGLE("3,1"),
    /** The mean of the raters, form 1. */
    ONE_MEAN("1,k"),
    /** The mean of the raters, form 2; ICC(A,k). */
    TWO_MEAN("2,k"),
    /** The mean of the raters, form 3; ICC(C,k), the same as Cronbach's alpha. */
    THREE_MEAN("3,k");

    private final String code;

    Form(String code) {
      this.code = code;
    }

    /** As Shrout and Fleiss write it, such as {@code 2,k}. */
    public String code() {
      return code;
    }
  }
}
