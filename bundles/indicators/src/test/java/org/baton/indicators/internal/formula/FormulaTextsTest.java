package org.baton.indicators.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baton.api.table.Column;
import org.baton.indicators.internal.standard.RuleShape;
import org.baton.methods.score.ScoringRules;
import org.junit.jupiter.api.Test;

class FormulaTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/baton/indicators/internal");
  private static final Pattern PROBLEM =
      Pattern.compile("\"(indicators\\.(?:formula|items|standard)\\.[a-z-]+)\"");
  private static final Pattern WORDS =
      Pattern.compile("\"((?:menu\\.)?indicators(?:\\.[a-z-]+)+)\"");

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/indicators_" + language + ".properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }

  private static Set<String> found(Pattern pattern, boolean pages) throws IOException {
    Set<String> found = new TreeSet<>();
    for (String folder : new String[] {"formula", "standard"}) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(folder))) {
        for (Path file : files.filter(f -> isSearched(f, pages)).toList()) {
          Matcher m = pattern.matcher(Files.readString(file));
          while (m.find()) {
            found.add(m.group(1));
          }
        }
      }
    }
    return found;
  }

  /** Outside of the pages, every sentence is one of a problem. */
  private static boolean isSearched(Path file, boolean pages) {
    return Files.isRegularFile(file) && (pages || !file.toString().contains("/web/"));
  }

  @Test
  void everyProblemSaysWhatToDo() throws IOException {
    Set<String> problems = found(PROBLEM, false);
    problems.remove("indicators.items.import");
    problems.addAll(Set.of("indicators.items.body"));
    problems.add("indicators.items.unknown");
    assertThat(problems).hasSizeGreaterThan(25);
    for (String mistake :
        List.of("missing", "order", "unknown-rule", "unknown-parameter", "not-a-number")) {
      problems.add("indicators.standard." + mistake);
    }
    for (String language : new String[] {"zh", "en"}) {
      for (String code : problems) {
        assertThat(texts(language)).containsKeys(code, code + ".remedy");
      }
    }
  }

  @Test
  void everySentenceIsThere() throws IOException {
    Set<String> permissions = Set.of("indicators.view", "indicators.edit", "indicators.analyse");
    for (String language : new String[] {"zh", "en"}) {
      Properties texts = texts(language);
      Set<String> keys = found(WORDS, true);
      keys.removeAll(permissions);
      keys.removeIf(k -> k.equals("indicators.formulas.computed") || k.endsWith("items.changed"));
      assertThat(texts.keySet()).containsAll(keys);
      for (String rule : ScoringRules.names()) {
        String key = "indicators.standard.rule." + rule;
        assertThat(texts).containsKeys(key, key + ".about");
        RuleShape.of(rule)
            .forEach(
                p -> assertThat(texts).containsKey("indicators.standard.parameter." + p.name()));
      }
      for (Column column : new DataItemImport(null).columns()) {
        assertThat(texts).containsKey(column.title());
      }
      for (Gap gap : Gap.values()) {
        String word = gap.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertThat(gap == Gap.NONE || texts.containsKey("indicators.formula.gap." + word)).isTrue();
      }
    }
  }
}
