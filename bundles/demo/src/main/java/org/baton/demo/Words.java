package org.baton.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The sentences of the demonstration in one language. */
final class Words {
  private final Locale locale;
  private final Properties sentences = new Properties();

  Words(Locale locale) {
    this.locale = locale;
    String file = "/OSGI-INF/l10n/demo_" + language() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code zh} or {@code en}. */
  String language() {
    return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? "zh" : "en";
  }

  /** The locale of numbers. */
  Locale locale() {
    return locale;
  }

  /** The sentence under this key with words put in. */
  String say(String key, Object... words) {
    String pattern = sentences.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + language());
    }
    return new MessageFormat(pattern, locale).format(words);
  }
}
