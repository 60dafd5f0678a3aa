package org.baton.operations.internal.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.log.LogLevel;

/** How grave a line of the log is, the gravest first. */
public enum Severity {
  /** An administrator must do something. */
  ERROR,
  /** Something will become an error. */
  WARN,
  /** Something happened as it should. */
  INFO,
  /** For whoever looks for a mistake. */
  DEBUG,
  /** Every step, for whoever looks for a mistake. */
  TRACE;

  /** The severity with this name, in any case of letters. */
  public static Optional<Severity> of(String name) {
    String wanted = name == null ? "" : name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(s -> s.name().equals(wanted)).findFirst();
  }

  static Severity of(LogLevel level) {
    return switch (level) {
      case ERROR -> ERROR;
      case WARN -> WARN;
      case DEBUG -> DEBUG;
      case TRACE -> TRACE;
      default -> INFO;
    };
  }

  /** Whether it is as grave as the other, or graver. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
