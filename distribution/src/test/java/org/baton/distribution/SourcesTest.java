package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be seen in the sources alone: names, sizes, texts in both languages. */
class SourcesTest {
  private static final int LONGEST_FILE = 400;
  private static final Pattern WORD = Pattern.compile("\\{\\d+");

  @Test
  void oneNameForOneThing() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path bundle : House.bundles()) {
      Path below = House.root().resolve("bundles").relativize(bundle);
      String id = below.toString().replace('/', '.');
      String pom = Files.readString(bundle.resolve("pom.xml"));
      if (!pom.contains("<artifactId>org.baton." + id + "</artifactId>")) {
        wrong.add(below + ": the artifact is not org.baton." + id);
      }
      String base = "org/baton/" + id.replace('.', '/').replace("-", "");
      for (Path source : House.files(bundle.resolve("src/main/java"), ".java")) {
        String path = bundle.resolve("src/main/java").relativize(source).toString();
        if (!path.startsWith(base + "/")) {
          wrong.add(path + " is not below " + base);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void noFileIsTooLongToRead() throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    List<Path> folders = new ArrayList<>(House.bundles());
    folders.add(House.root().resolve("distribution"));
    folders.add(House.root().resolve("distribution/bench"));
    for (Path folder : folders) {
      for (Path source : House.files(folder.resolve("src"), ".java")) {
        read++;
        long lines = Files.readAllLines(source).size();
        if (lines > LONGEST_FILE) {
          wrong.add(source + " has " + lines + " lines");
        }
      }
    }
    assertThat(read).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyMechanismPassesTheContract() throws IOException {
    int mechanisms = 0;
    for (Path bundle : House.bundles()) {
      String id = bundle.getFileName().toString();
      Path base = bundle.resolve("src/main/java/org/baton/" + id + "/package-info.java");
      boolean module = Files.exists(base) && Files.readString(base).contains("@BatonModule");
      if (module && !House.PLATFORM.contains(id)) {
        mechanisms++;
        assertThat(contract(bundle)).exists();
      }
    }
    assertThat(mechanisms).isGreaterThan(2);
  }

  private static Path contract(Path bundle) {
    String id = bundle.getFileName().toString();
    return bundle.resolve("src/test/java/org/baton/" + id + "/ContractTest.java");
  }

  /** Those of the platform; the mechanisms' are a part of their contract. */
  @Test
  void textsAreCompleteInBothLanguages() throws IOException {
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Path bundle : House.bundles()) {
      if (Files.exists(contract(bundle))) {
        continue;
      }
      Path folder = bundle.resolve("src/main/resources/OSGI-INF/l10n");
      for (Path english : House.files(folder, "_en.properties")) {
        Path chinese = Path.of(english.toString().replace("_en.properties", "_zh.properties"));
        compared += compare(read(chinese), read(english), english, wrong);
      }
      for (Path chinese : House.files(folder, "_zh.properties")) {
        Path english = Path.of(chinese.toString().replace("_zh.properties", "_en.properties"));
        assertThat(english).exists();
      }
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(wrong).isEmpty();
  }

  private static int compare(Properties zh, Properties en, Path file, List<String> wrong) {
    TreeSet<String> keys = new TreeSet<>(zh.stringPropertyNames());
    keys.addAll(en.stringPropertyNames());
    for (String key : keys) {
      String chinese = zh.getProperty(key, "");
      String english = en.getProperty(key, "");
      if (chinese.isBlank() || english.isBlank()) {
        wrong.add(file + ": " + key + " is not in both languages");
      } else if (!words(chinese).equals(words(english))) {
        wrong.add(file + ": " + key + " does not use the same words in both languages");
      }
    }
    return keys.size();
  }

  private static TreeSet<String> words(String text) {
    TreeSet<String> words = new TreeSet<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
