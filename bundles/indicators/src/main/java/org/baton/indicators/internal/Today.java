package org.baton.indicators.internal;

import java.time.Year;
import java.time.ZoneId;

/** The calendar by which days and years are counted. */
public final class Today {
  /** The zone of the platform. */
  public static final ZoneId ZONE = ZoneId.of(System.getProperty("baton.zone", "Asia/Shanghai"));

  private Today() {}

  /** The year it is. */
  public static int year() {
    return Year.now(ZONE).getValue();
  }
}
