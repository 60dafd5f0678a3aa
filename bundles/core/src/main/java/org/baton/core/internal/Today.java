package org.baton.core.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is where the platform is used. */
public final class Today {
  private static final ZoneId ZONE = ZoneId.of(System.getProperty("baton.zone", "Asia/Shanghai"));

  private Today() {}

  /** The day it is now. */
  public static LocalDate day() {
    return LocalDate.now(ZONE);
  }

  /** The moment at which a day begins. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The day it was at a moment. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
