package org.baton.sdk.contract;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.sdk.platform.BuiltModule;

/** Everything that people read is there in Chinese and English, with the same words put in. */
final class LanguageFiles implements Check {
  private static final Pattern WORD = Pattern.compile("\\{(\\d+)");
  private static final String REMEDY = ".remedy";

  @Override
  public List<Breach> breaches(BuiltModule module) {
    List<Breach> found = new ArrayList<>();
    Properties zh = texts(module, "zh", found);
    Properties en = texts(module, "en", found);
    Set<String> keys = new TreeSet<>(zh.stringPropertyNames());
    keys.addAll(en.stringPropertyNames());
    for (String key : keys) {
      String chinese = zh.getProperty(key, "");
      String english = en.getProperty(key, "");
      if (chinese.isBlank() || english.isBlank()) {
        String missing = chinese.isBlank() ? "Chinese" : "English";
        found.add(new Breach(key, "There is no text in " + missing + ".", "Write it."));
      } else if (!words(chinese).equals(words(english))) {
        found.add(
            new Breach(
                key,
                "The two languages do not use the same words.",
                "Use each of {0}, {1} and so on in both."));
      }
      if (key.endsWith(REMEDY) && !keys.contains(key.substring(0, key.indexOf(REMEDY)))) {
        found.add(new Breach(key, "It says what to do about nothing.", "Write the sentence."));
      }
    }
    expected(module).stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> found.add(new Breach(key, "There is no such text.", "Write it.")));
    return found;
  }

  /** What administrators read of every module. */
  private static List<String> expected(BuiltModule module) {
    List<String> keys = new ArrayList<>();
    keys.add(module.id() + ".module.title");
    keys.add(module.id() + ".module.about");
    module.permissions().forEach(p -> keys.add("permission." + p));
    return keys;
  }

  private static Properties texts(BuiltModule module, String language, List<Breach> found) {
    String file = "OSGI-INF/l10n/" + module.id() + "_" + language + ".properties";
    Properties texts = module.texts(language).orElseGet(Properties::new);
    if (texts.isEmpty()) {
      found.add(new Breach(file, "There are no texts in this language.", "Write the file."));
    }
    for (String key : texts.stringPropertyNames()) {
      try {
        new MessageFormat(texts.getProperty(key));
      } catch (IllegalArgumentException e) {
        found.add(
            new Breach(
                file,
                key + " is no pattern (" + e.getMessage() + ").",
                "Write a brace or an apostrophe that is meant as such between apostrophes."));
      }
    }
    return texts;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group(1));
    }
    return words;
  }
}
