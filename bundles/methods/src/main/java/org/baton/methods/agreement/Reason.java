package org.baton.methods.agreement;

import java.util.Locale;

/** Why a figure is undefined, or is what it is by convention. */
public enum Reason {
  /** Nothing to say: the figure follows from its formula. */
  NONE,
  /** The figure is 1 because all ratings are the same; they agree, and tell no units apart. */
  ALL_EQUAL,
  /** There are no ratings. */
  NO_VALUES,
  /** Only one rater rated. */
  ONE_RATER,
  /** Only one unit can be used. */
  ONE_UNIT,
  /** No unit has two ratings. */
  NO_PAIRS,
  /** No unit has the ratings of all raters. */
  NO_WHOLE_UNIT,
  /** All ratings are the same, and the figure asks how units differ. */
  NO_VARIANCE,
  /** Units do not differ, or less than chance makes them. */
  SAME_UNITS,
  /** Nobody told units apart, so that there are no orders to compare. */
  ALL_TIED,
  /** Groups of raters and units without a rating between them cannot be compared. */
  DISCONNECTED,
  /** The work would grow beyond bounds. */
  TOO_MANY_RATERS;

  /** The word that stands for it in documents, such as {@code one-rater}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
