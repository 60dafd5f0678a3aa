package org.baton.indicators.internal.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baton.api.table.Column;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.rounding.Round;
import org.junit.jupiter.api.Test;

class LibraryTextsTest {
  private static final Path MAIN = Path.of("src/main/java/org/baton/indicators/internal");
  private static final Pattern KEY =
      Pattern.compile("\"(indicators\\.[a-z-]+(?:\\.[a-zA-Z-]+)*)\"");

  private static Properties texts(String language) throws IOException {
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/indicators_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> found(Pattern pattern, String... folders) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(MAIN.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher m = pattern.matcher(Files.readString(file));
          while (m.find()) {
            keys.add(m.group(1));
          }
        }
      }
    }
    return keys;
  }

  @Test
  void everyWordOfThePagesIsThere() throws IOException {
    List<String> keys = new ArrayList<>(found(KEY, "web/library"));
    keys.removeIf(k -> k.endsWith(".") || k.matches("indicators\\.(view|edit|negotiate|csv)"));
    for (Descent.Kind kind : Descent.Kind.values()) {
      keys.add("indicators.lineage.kind." + kind.name().toLowerCase(Locale.ROOT));
    }
    for (Descent.Comparability c : Descent.Comparability.values()) {
      keys.add("indicators.lineage.comparability." + c.name().toLowerCase(Locale.ROOT));
    }
    Choices.STATES.forEach(s -> keys.add("indicators.state." + s.toLowerCase(Locale.ROOT)));
    Mean.names().forEach(n -> keys.add("indicators.aggregation." + n));
    Missing.names().forEach(n -> keys.add("indicators.missing." + n));
    Round.names().forEach(n -> keys.add("indicators.rounding." + n));
    EntryWords.of(LibraryFileTest.FULL_ENTRY)
        .keySet()
        .forEach(f -> keys.add("indicators.field." + f));
    for (String language : List.of("zh", "en")) {
      assertThat(texts(language).keySet()).containsAll(keys);
    }
  }

  @Test
  void noWordOfAHeaderStandsForTwoColumns() throws IOException {
    List<Column> columns = new LibraryImport(null).columns();
    List<String> words = new ArrayList<>();
    for (Column column : columns) {
      Set<String> of = new TreeSet<>(Set.of(column.name()));
      for (String language : List.of("zh", "en")) {
        for (String word : texts(language).getProperty(column.title()).split("\\|")) {
          of.add(word.strip().toLowerCase(Locale.ROOT));
        }
      }
      words.addAll(of);
    }
    assertThat(words).doesNotHaveDuplicates().hasSizeGreaterThan(columns.size() * 2);
  }
}
