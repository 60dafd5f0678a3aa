package org.baton.indicators.internal.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern KEY =
      Pattern.compile("\"(indicators\\.weigh\\.[a-z0-9.-]*[a-z0-9])\"");
  private static final Pattern FAULT =
      Pattern.compile("(?:Fault\\.(?:of|at)|new Fault)\\(\\s*\"([a-z-]+)\"");

  private static Properties texts(String language) throws IOException {
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/indicators_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> found(Path folder, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher m = pattern.matcher(Files.readString(file));
        while (m.find()) {
          found.add(m.group(1));
        }
      }
    }
    return found;
  }

  @Test
  void everyKeyHasItsWords() throws IOException {
    Set<String> keys = found(Path.of("src/main/java/org/baton/indicators/internal/weighing"), KEY);
    assertThat(keys).hasSizeGreaterThan(45);
    for (String language : new String[] {"zh", "en"}) {
      assertThat(texts(language)).containsKeys(keys.toArray());
    }
  }

  /** Whatever the mathematics refuse has a sentence and a remedy. */
  @Test
  void everyFaultOfTheMathematicsHasItsWords() throws IOException {
    Path methods = Path.of("../methods/src/main/java/org/baton/methods");
    Set<String> faults = found(methods.resolve("ahp"), FAULT);
    faults.addAll(found(methods.resolve("weight"), FAULT));
    faults.addAll(found(methods.resolve("input"), FAULT));
    assertThat(faults).hasSizeGreaterThan(20);
    for (String fault : faults) {
      String key = "indicators.weigh.fault." + fault;
      assertThat(texts("en")).containsKeys(key, key + ".remedy");
    }
  }
}
