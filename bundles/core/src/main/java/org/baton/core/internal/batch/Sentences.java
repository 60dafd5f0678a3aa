package org.baton.core.internal.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.baton.api.text.Text;

/** The texts of the modules on the class path in one language. */
final class Sentences {
  private final Locale locale;
  private final Map<String, Properties> modules = new HashMap<>();

  Sentences(Locale locale) {
    this.locale = locale;
  }

  String say(String key, Object... words) {
    return say(key.substring(0, Math.max(0, key.indexOf('.'))), key, List.of(words));
  }

  String say(String module, String key, List<Object> words) {
    String pattern = modules.computeIfAbsent(module, this::load).getProperty(key);
    if (pattern == null) {
      return key + " " + words;
    }
    Object[] said = words.stream().map(w -> w instanceof Text t ? t.in(locale) : w).toArray();
    return new MessageFormat(pattern, locale).format(said);
  }

  private Properties load(String module) {
    Properties texts = new Properties();
    String name = "/OSGI-INF/l10n/" + module + "_" + locale.getLanguage() + ".properties";
    try (InputStream in = Sentences.class.getResourceAsStream(name)) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
