package org.baton.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a page needs to speak to its reader. Every template is given it as the parameter {@code
 * reader}; a method of a page resource asks for it with {@code @Context Reader reader}.
 */
@ProviderType
public interface Reader {
  /** The reader's language. */
  Locale locale();

  /** The reader's language as the two letters of HTML's {@code lang}: zh or en. */
  String lang();

  /** The sentence under a key, in the reader's language. */
  String t(String key, Object... arguments);

  /** The text in the reader's language. */
  default String t(Text text) {
    return text.in(locale());
  }

  /**
   * Draws a part, for templates that mix parts with markup of their own. The answer is markup with
   * all words escaped; it is the one thing that a template may put out as it is.
   */
  String draw(Part part);

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

  /** The address of the page with its query, such as {@code /core/units/?q=water}. */
  String address();

  /** Where people reach the platform from outside, for links that leave it. */
  default Site site() {
    return Site.UNKNOWN;
  }

  /** The code of the cycle chosen in the bar, or of the newest one; empty when there is none. */
  String cycle();

  /**
   * Whether the reader holds the permission for the unit; see {@link org.baton.api.access.Access}.
   */
  boolean may(String permission, String unit);

  /**
   * Whether the reader holds the permission for the unit in a cycle: by a role held for every
   * cycle, or for this one. What belongs to a cycle asks this way, or those whose role is held for
   * one cycle find no way to what they may do.
   *
   * @param cycle the cycle's code
   */
  boolean may(String permission, String unit, String cycle);
}
