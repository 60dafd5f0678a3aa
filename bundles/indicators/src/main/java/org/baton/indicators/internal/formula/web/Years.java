package org.baton.indicators.internal.formula.web;

import java.time.Year;
import java.time.ZoneId;

/** Years as they are chosen in forms. */
final class Years {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Years() {}

  /** The year that was written; another one when it is none. */
  static int or(int otherwise, String written) {
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The year it is. */
  static int now() {
    return Year.now(ZONE).getValue();
  }
}
