package org.baton.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a page's template needs to speak to its reader. Every template is given it as the parameter
 * {@code reader}.
 */
@ProviderType
public interface Reader {
  /** The reader's language. */
  Locale locale();

  /** The reader's language as the two letters of HTML's {@code lang}: zh or en. */
  String lang();

  /** The sentence under a key, in the reader's language. */
  String t(String key, Object... arguments);

  /** A number with a fixed count of decimals, in the reader's way of writing. */
  String number(double value, int decimals);

  /** A whole number, in the reader's way of writing. */
  String number(long value);

  /** A day, in the reader's way of writing. */
  String date(LocalDate day);

  /** A moment to the minute, in the platform's time zone and the reader's way of writing. */
  String time(Instant moment);

  /** What a form carries in its hidden field {@code csrf}; empty when nobody is signed in. */
  String csrf();

  /** The reader's account; empty when nobody is signed in. */
  String account();

  /**
   * Whether the reader holds the permission for the unit; see {@link org.baton.api.access.Access}.
   */
  boolean may(String permission, String unit);
}
