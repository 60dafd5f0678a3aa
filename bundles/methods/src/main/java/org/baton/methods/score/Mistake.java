package org.baton.methods.score;

import java.util.List;

/**
 * A mistake in a rule or its parameters.
 *
 * @param parameter the parameter's name, or {@code rule}
 * @param value what stands there
 * @param code what is wrong, as a word: {@code unknown-rule}, {@code unknown-parameter}, {@code
 *     missing}, {@code not-a-number}, {@code not-a-list}, {@code not-a-choice}, {@code order},
 *     {@code not-a-whole-number}, {@code not-a-truth-value}, {@code not-a-word}, {@code not-a-map}
 * @param expected what would be right, in short
 */
public record Mistake(String parameter, String value, String code, List<String> expected) {
  /** Copies the list. */
  public Mistake {
    expected = List.copyOf(expected);
  }
}
