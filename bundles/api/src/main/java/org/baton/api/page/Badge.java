package org.baton.api.page;

import java.util.Objects;

/**
 * A state in one or two words.
 *
 * @param tone what it means
 * @param words the words
 */
public record Badge(Tone tone, String words) {
  /** Checks that nothing is null. */
  public Badge {
    Objects.requireNonNull(tone);
    Objects.requireNonNull(words);
  }
}
