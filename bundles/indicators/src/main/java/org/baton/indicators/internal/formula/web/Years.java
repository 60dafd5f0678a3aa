package org.baton.indicators.internal.formula.web;

import org.baton.indicators.internal.library.Numerals;

/** Years as they are chosen in forms. */
final class Years {
  private Years() {}

  /** The year that was written; another one when it is none. */
  static int or(int otherwise, String written) {
    return Numerals.count(written.strip()).orElse(otherwise);
  }
}
