package org.baton.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @Test
  void theFirstCauseIsTheOneThatIsNamed() {
    assertThat(
            Components.rootCause(
                """
                java.lang.reflect.InvocationTargetException
                \tat java.base/jdk.internal.reflect.X.y(X.java:1)
                Caused by: java.lang.IllegalStateException: outer
                \tat a.B.c(B.java:2)
                Caused by: java.io.IOException: no paper in the printer
                \t... 5 more
                """))
        .isEqualTo("IOException: no paper in the printer");
    assertThat(Components.rootCause("java.lang.IllegalStateException: alone\n\tat a.B.c"))
        .isEqualTo("IllegalStateException: alone");
    assertThat(Components.rootCause(null)).isEqualTo("?");
  }

  @Test
  void theModuleOfAPackageIsKnownByItsName() {
    assertThat(Missing.module("org.baton.indicators.library")).contains("indicators");
    assertThat(Missing.module("org.baton.indicators")).contains("indicators");
    assertThat(Missing.module("com.example.print")).isEmpty();
  }

  @Test
  void filtersAreTakenApart() {
    String filter = "(&(osgi.wiring.package=com.example)(version>=1.2.0)(!(version>=2.0.0)))";
    assertThat(Missing.value(filter, "osgi.wiring.package")).isEqualTo("com.example");
    assertThat(Missing.least(filter)).isEqualTo("1.2.0");
    assertThat(Missing.least("(&(osgi.ee=JavaSE)(version=21))")).isEqualTo("21");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void everyProblemHasASentenceAndARemedyThatCanBeFormatted(String language) throws IOException {
    Properties texts = texts(language);
    TreeSet<String> codes = codes();
    assertThat(codes).hasSizeGreaterThan(30);
    for (String code : codes) {
      for (String key : List.of(code, code + ".remedy")) {
        assertThat(texts).containsKey(key);
        assertThat(new MessageFormat(texts.getProperty(key)).format(new Object[] {"a", "b", "c"}))
            .isNotBlank();
      }
    }
  }

  private static TreeSet<String> codes() throws IOException {
    Pattern code =
        Pattern.compile(
            "\"(modules\\.(?:state|booting|missing|start\\.failed|component|jar|kar|refused|unknown"
                + "|platform|update\\.(?:other|used|failed)|remove\\.(?:used|failed)"
                + "|install\\.failed|stop\\.failed|busy|folder|file)[a-z.-]*)\"");
    TreeSet<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = code.matcher(Files.readString(source));
        while (m.find()) {
          codes.add(m.group(1));
        }
      }
    }
    return codes;
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            SentencesTest.class.getResourceAsStream(
                "/OSGI-INF/l10n/modules_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
