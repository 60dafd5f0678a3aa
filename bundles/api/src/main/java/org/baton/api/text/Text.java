package org.baton.api.text;

import java.util.Locale;
import java.util.Objects;

/**
 * A name or a sentence in both languages of the platform.
 *
 * @param zh Chinese
 * @param en English
 */
public record Text(String zh, String en) {
  /** Checks that nothing is null. */
  public Text {
    Objects.requireNonNull(zh);
    Objects.requireNonNull(en);
  }

  /** The same words in both languages, for names and codes that have no translation. */
  public static Text same(String words) {
    return new Text(words, words);
  }

  /** The text in a reader's language: Chinese for any Chinese locale, English otherwise. */
  public String in(Locale locale) {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? zh : en;
  }
}
