package org.baton.indicators.internal.negotiation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.baton.indicators.internal.Today;

/** What day it is where the platform is used: a last day runs to 24:00 there. */
public record Timepiece(Clock clock) {
  /** The real time. */
  public static Timepiece real() {
    return new Timepiece(Clock.systemUTC());
  }

  /** The day. */
  public LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), Today.ZONE);
  }

  /** The moment, to the millisecond. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
