package org.baton.modules.internal.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** For how long data of removed modules are kept, unless somebody decides otherwise. */
@Component(service = KeepTime.class)
public final class KeepTime {
  private static final Logger LOG = LoggerFactory.getLogger(KeepTime.class);
  private static final ZoneId ZONE = ZoneId.of(System.getProperty("baton.zone", "Asia/Shanghai"));
  private static final String SETTING = "BATON_KEEP_YEARS";
  private static final int YEARS = 10;

  /** The longest time that can be set, in years. */
  public static final int MOST_YEARS = 100;

  private final int years;
  private final Clock clock;

  /** Takes the setting of the environment. */
  @Activate
  public KeepTime() {
    this(System.getenv(SETTING), Clock.systemUTC());
  }

  /**
   * Keeps for so many years.
   *
   * @param setting a whole number; null for the usual time
   */
  public KeepTime(String setting, Clock clock) {
    this.years = years(setting);
    this.clock = clock;
  }

  private static int years(String setting) {
    if (setting == null || setting.isBlank()) {
      return YEARS;
    }
    try {
      int years = Integer.parseInt(setting.strip());
      if (years >= 1 && years <= MOST_YEARS) {
        return years;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    LOG.warn(
        "{} is not a whole number from 1 to {}: data are kept for {} years",
        SETTING,
        MOST_YEARS,
        YEARS);
    return YEARS;
  }

  /** The last day of keeping what is removed now. */
  public LocalDate until() {
    return today().plusYears(years);
  }

  /** The day it is where the platform is. */
  public LocalDate today() {
    return day(clock.instant());
  }

  /** The day of a moment where the platform is. */
  static LocalDate day(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }
}
