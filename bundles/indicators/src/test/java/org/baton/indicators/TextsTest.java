package org.baton.indicators;

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
import org.baton.api.table.Column;
import org.baton.indicators.internal.library.GroupImport;
import org.baton.indicators.internal.library.LibraryImport;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern CODE = Pattern.compile("\"(indicators\\.[a-z-]+)\"");
  private static final Set<String> NO_PROBLEM =
      Set.of("indicators.view", "indicators.edit", "indicators.import", "indicators.groups");

  private static Properties texts(String language) throws IOException {
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/indicators_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    properties.values().forEach(pattern -> new MessageFormat(pattern.toString()));
    return properties;
  }

  @Test
  void everyProblemAndColumnHasItsWordsInBothLanguages() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/main/java/org/baton/indicators/internal/library"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher m = CODE.matcher(Files.readString(file));
        while (m.find()) {
          codes.add(m.group(1));
        }
      }
    }
    codes.removeAll(NO_PROBLEM);
    assertThat(codes).hasSizeGreaterThan(12);
    for (String language : new String[] {"zh", "en"}) {
      Properties texts = texts(language);
      for (String code : codes) {
        assertThat(texts).containsKeys(code, code + ".remedy");
      }
      for (Column column : new LibraryImport(null).columns()) {
        assertThat(texts).containsKey(column.title());
      }
      for (Column column : new GroupImport(null).columns()) {
        assertThat(texts).containsKey(column.title());
      }
    }
    assertThat(texts("zh").keySet()).isEqualTo(texts("en").keySet());
  }
}
