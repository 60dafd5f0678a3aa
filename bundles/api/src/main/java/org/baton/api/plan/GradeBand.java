package org.baton.api.plan;

import java.util.Objects;
import org.baton.api.text.Text;

/**
 * A grade and the total from which it is given: criterion-referenced, never by a quota.
 *
 * @param code the grade's code
 * @param title its name
 * @param from the least total of the band
 */
public record GradeBand(String code, Text title, double from) {
  /** Checks that nothing is null. */
  public GradeBand {
    Objects.requireNonNull(code);
    Objects.requireNonNull(title);
  }
}
