package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(sentences("zh").stringPropertyNames())
        .hasSizeGreaterThan(30)
        .isEqualTo(sentences("en").stringPropertyNames());
  }

  @Test
  void wordsArePutIntoTheSentence() {
    assertThat(new Words(Locale.ENGLISH).say("demo.imported", "units.csv", 22))
        .isEqualTo("units.csv: 22 rows read");
    assertThat(new Words(Locale.SIMPLIFIED_CHINESE).say("demo.imported", "units.csv", 22))
        .isEqualTo("units.csv：读入 22 行");
  }

  private static Properties sentences(String language) throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Words.class.getResourceAsStream("/OSGI-INF/l10n/demo_" + language + ".properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
