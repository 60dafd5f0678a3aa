package org.baton.subjects.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What day it is where the platform is used: a last day runs to 24:00 there. */
public record Timepiece(Clock clock) {
  private static final ZoneId ZONE = ZoneId.of(System.getProperty("baton.zone", "Asia/Shanghai"));

  /** The real time. */
  public static Timepiece real() {
    return new Timepiece(Clock.systemUTC());
  }

  /** The day. */
  public LocalDate day() {
    return dayOf(clock.instant());
  }

  /** The day on which a moment is. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The moment, to the millisecond. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
