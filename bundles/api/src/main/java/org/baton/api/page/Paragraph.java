package org.baton.api.page;

import java.util.Objects;

/**
 * Running words.
 *
 * @param words the words
 * @param quiet whether they matter less than what is around them
 */
public record Paragraph(String words, boolean quiet) implements Part {
  /** Checks that nothing is null. */
  public Paragraph {
    Objects.requireNonNull(words);
  }

  /** Words that matter. */
  public static Paragraph of(String words) {
    return new Paragraph(words, false);
  }

  /** Words that matter less. */
  public static Paragraph quiet(String words) {
    return new Paragraph(words, true);
  }
}
