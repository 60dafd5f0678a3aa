package org.baton.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path CODE = Path.of("src/main/java/org/baton/subjects");
  private static final Pattern KEY = Pattern.compile("\"((?:menu\\.)?subjects\\.[a-z.-]+[a-z])\"");

  private static Properties texts(String language) throws IOException {
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/subjects_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    properties.values().forEach(pattern -> new MessageFormat(pattern.toString()));
    return properties;
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (var files = Files.walk(CODE)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = pattern.matcher(Files.readString(file));
        while (m.find()) {
          keys.add(m.group(1));
        }
      }
    }
    return keys;
  }

  @Test
  void everyKeyInTheCodeIsATextOrTheBeginningOfSome() throws IOException {
    Set<Object> keys = texts("zh").keySet();
    Set<String> missing = new TreeSet<>();
    for (String key : found(KEY)) {
      boolean begins = keys.stream().anyMatch(k -> k.toString().startsWith(key + "."));
      boolean permission = keys.contains("permission." + key);
      boolean recorded =
          key.matches("subjects\\.[a-z-]+\\.(kept|changed|made|recorded|taken)")
              || key.matches("subjects\\.(form|survey|bank)\\.[a-z]+(ed|un|en)");
      if (!keys.contains(key) && !begins && !permission && !recorded && !key.endsWith(".nobody")) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }
}
