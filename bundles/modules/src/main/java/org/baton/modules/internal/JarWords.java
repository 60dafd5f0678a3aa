package org.baton.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a module that is not installed yet calls itself and its permissions, in the languages of its
 * jar.
 *
 * @param byLanguage the texts by language and key
 */
public record JarWords(Map<String, Map<String, String>> byLanguage) {
  /** No texts. */
  public static final JarWords NONE = new JarWords(Map.of());

  private static final Pattern FILE = Pattern.compile("OSGI-INF/l10n/[^/]+_(zh|en)\\.properties");
  private static final Pattern KEY = Pattern.compile("permission\\..+|[a-z0-9]+\\.module\\.title");
  private static final int LONGEST = 200;
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_FILES = 50;
  private static final int MOST_KEYS = 500;

  static JarWords of(JarFile jar) throws IOException {
    Map<String, Map<String, String>> found = new HashMap<>();
    int files = 0;
    for (JarEntry entry : jar.stream().toList()) {
      Matcher file = FILE.matcher(entry.getName());
      if (file.matches() && files++ < MOST_FILES) {
        Map<String, String> words = found.computeIfAbsent(file.group(1), l -> new HashMap<>());
        read(jar, entry)
            .forEach(
                (key, text) -> {
                  String name = key.toString();
                  if (name.length() <= LONGEST
                      && KEY.matcher(name).matches()
                      && words.size() < MOST_KEYS) {
                    words.put(name, shown(text.toString()));
                  }
                });
      }
    }
    return new JarWords(found);
  }

  private static Properties read(JarFile jar, JarEntry entry) throws IOException {
    Properties texts = new Properties();
    try (InputStream in = jar.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      Reader characters =
          new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
      texts.load(characters);
    } catch (IllegalArgumentException e) {
      // Not a file of texts: its module will say so when its texts are checked.
      return new Properties();
    }
    return texts;
  }

  private static String shown(String text) {
    String one = text.strip();
    return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
  }

  /** A text in a language; empty when the jar has none in it. */
  public Optional<String> in(Locale locale, String key) {
    return Optional.ofNullable(byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key))
        .filter(t -> !t.isEmpty());
  }
}
