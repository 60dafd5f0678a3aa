package org.baton.sdk.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;

/** The texts of one module. */
public final class MemoryTexts implements Texts {
  private final Properties zh;
  private final Properties en;

  MemoryTexts(Properties zh, Properties en) {
    this.zh = zh;
    this.en = en;
  }

  static MemoryTexts of(BuiltModule module) {
    return new MemoryTexts(
        module.texts("zh").orElseGet(Properties::new),
        module.texts("en").orElseGet(Properties::new));
  }

  @Override
  public Optional<String> find(Locale locale, String key, Object... arguments) {
    Object[] words = arguments.clone();
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i] instanceof Text text ? text.in(locale) : words[i];
    }
    String language = new Text("zh", "en").in(locale);
    return Optional.ofNullable((language.equals("zh") ? zh : en).getProperty(key))
        .map(pattern -> new MessageFormat(pattern, locale).format(words));
  }
}
