package org.baton.core;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.baton.api.text.Texts;

/** The texts of this module, read from its files. */
public final class PropertiesTexts implements Texts {
  private final Properties zh = read("zh");
  private final Properties en = read("en");

  private static Properties read(String language) {
    String file = "/OSGI-INF/l10n/core_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            PropertiesTexts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All texts of a language. */
  public Properties all(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }

  @Override
  public Optional<String> find(Locale locale, String key, Object... arguments) {
    return Optional.ofNullable(all(locale).getProperty(key))
        .map(pattern -> new MessageFormat(pattern, locale).format(arguments));
  }
}
