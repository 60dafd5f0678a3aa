package org.baton.indicators.internal.formula.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Year;
import java.time.ZoneId;
import java.util.Objects;

/** What was entered in a form. */
public final class Entered {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final MultivaluedMap<String, String> form;

  /** Reads a form. */
  public Entered(MultivaluedMap<String, String> form) {
    this.form = form;
  }

  /** The words in a field; empty when it was not sent. */
  public String word(String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "").strip();
  }

  /** The whole number in a field; another one when there is none. */
  public int whole(String field, int otherwise) {
    return whole(otherwise, word(field));
  }

  /** The whole number that was written; another one when it is none. */
  public static int whole(int otherwise, String written) {
    try {
      return Integer.parseInt(written.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The year it is. */
  public static int thisYear() {
    return Year.now(ZONE).getValue();
  }
}
