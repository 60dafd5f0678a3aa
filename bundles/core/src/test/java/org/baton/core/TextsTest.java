package org.baton.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern CODE =
      Pattern.compile("\"(core\\.(?:table|import|audit|evidence)\\.[a-z-]+)\"");
  private static final Set<String> NO_PROBLEM =
      Set.of(
          "core.audit.view",
          "core.evidence.add",
          "core.evidence.view",
          "core.evidence.stored",
          "core.import.observations",
          "core.import.sheets",
          "core.import.sheets-wide",
          "core.import.targets",
          "core.import.units");

  private final PropertiesTexts texts = new PropertiesTexts();

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = CODE.matcher(Files.readString(file));
        while (m.find()) {
          codes.add(m.group(1));
        }
      }
    }
    codes.removeAll(NO_PROBLEM);
    return codes;
  }

  @Test
  void everyProblemHasASentenceAndARemedyInBothLanguages() throws IOException {
    assertThat(codes()).hasSizeGreaterThan(50);
    for (String code : codes()) {
      for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        assertThat(texts.find(locale, code)).as(code).isPresent();
        assertThat(texts.find(locale, code + ".remedy")).as(code + ".remedy").isPresent();
      }
    }
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    Properties zh = texts.all(Locale.CHINESE);
    assertThat(zh.keySet()).isEqualTo(texts.all(Locale.ENGLISH).keySet());
    zh.forEach((key, text) -> new MessageFormat(text.toString()));
    texts.all(Locale.ENGLISH).forEach((key, text) -> new MessageFormat(text.toString()));
  }
}
