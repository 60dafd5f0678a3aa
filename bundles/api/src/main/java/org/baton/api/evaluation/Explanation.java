package org.baton.api.evaluation;

import org.osgi.annotation.versioning.ProviderType;

/** Collects, in words, how a number came about. */
@ProviderType
public interface Explanation {
  /**
   * Adds a sentence.
   *
   * @param key a key of the step's module's texts, in both languages
   * @param words what is put into the sentence: numbers, words and {@link org.baton.api.text.Text}
   */
  void say(String key, Object... words);
}
