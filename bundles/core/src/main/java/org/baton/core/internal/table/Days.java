package org.baton.core.internal.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days: 2024-01-02 (with or without a time behind it), 2024/1/2, 2024.1.2, 20240102,
 * 2024\u5e741\u67082\u65e5, and the day numbers of spreadsheets. Day and month first is refused: it
 * is read differently in different places.
 */
final class Days {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|\u5e74(\\d{1,2})\u6708(\\d{1,2})\u65e5?)"
              + "(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}");
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private Days() {}

  static LocalDate read(String plain) throws CellFault {
    try {
      Matcher m = DAY.matcher(plain);
      if (m.matches()) {
        boolean words = m.group(5) != null;
        return day(m.group(1), m.group(words ? 5 : 3), m.group(words ? 6 : 4));
      }
      m = COMPACT.matcher(plain);
      if (m.matches()) {
        return day(m.group(1), m.group(2), m.group(3));
      }
      if (SERIAL.matcher(plain).matches()) {
        return SERIAL_ZERO.plusDays(Integer.parseInt(plain));
      }
    } catch (DateTimeException e) {
      throw new CellFault("core.table.no-such-day");
    }
    throw new CellFault("core.table.date");
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
