package org.baton.indicators.internal.formula;

/** Why a formula has no value. */
public enum Gap {
  /** It has one. */
  NONE,
  /** Something it is computed from is missing. */
  MISSING,
  /** It was divided by zero. */
  ZERO_DIVISION,
  /** The result is no finite number. */
  NOT_FINITE
}
