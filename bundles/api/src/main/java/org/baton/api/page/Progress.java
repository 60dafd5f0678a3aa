package org.baton.api.page;

import java.util.Objects;

/**
 * How far long work has come. While {@code poll} is given, the page asks it again every few seconds
 * and replaces this part with the answer; the work can be left and found again at its address.
 *
 * @param label what is being done
 * @param percent how far, from 0 to 100; -1 when nobody can tell
 * @param detail such as rows done; empty for none
 * @param poll where this part is asked for again, as a page with a Progress or what follows it;
 *     empty when the work has ended
 * @param cancel what ends the work early; null when that cannot be
 */
public record Progress(String label, int percent, String detail, String poll, Action cancel)
    implements Part {
  /** Checks the range. */
  public Progress {
    Objects.requireNonNull(label);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(poll);
    if (percent < -1 || percent > 100) {
      throw new IllegalArgumentException("percent is " + percent);
    }
  }
}
