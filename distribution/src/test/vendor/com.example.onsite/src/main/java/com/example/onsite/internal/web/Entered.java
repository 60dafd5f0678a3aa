package com.example.onsite.internal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.OptionalDouble;

/** What people typed; what is none is told by whoever needs it. */
final class Entered {
  private Entered() {}

  /** A number of a visit; the largest when none was given. */
  static long number(String words) {
    return words.matches("\\d{1,18}") ? Long.parseLong(words) : Long.MAX_VALUE;
  }

  /** A year; 0 when none was given. */
  static int year(String words) {
    return words.strip().matches("\\d{4}") ? Integer.parseInt(words.strip()) : 0;
  }

  /** A day; null when none was given. */
  static LocalDate day(String words) {
    try {
      return LocalDate.parse(words.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** A figure; empty when none was given. */
  static OptionalDouble figure(String words) {
    return words.strip().matches("-?\\d{1,15}(\\.\\d{1,10})?")
        ? OptionalDouble.of(Double.parseDouble(words.strip()))
        : OptionalDouble.empty();
  }
}
