package org.baton.subjects.internal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;

/** A reader with the module's texts, who finds no key without words. */
public record WordReader(Locale locale, Properties texts, String cycle) implements Reader {
  /** A reader who chose a cycle. */
  public static WordReader of(Locale locale, String cycle) {
    Path file =
        Path.of(
            "src/main/resources/OSGI-INF/l10n/subjects_" + locale.getLanguage() + ".properties");
    Properties properties = new Properties();
    try (java.io.Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordReader(locale, properties, cycle);
  }

  @Override
  public String lang() {
    return locale.getLanguage();
  }

  @Override
  public String t(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new AssertionError("no words for " + key);
    }
    Object[] words = arguments.clone();
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i] instanceof Text text ? t(text) : words[i];
    }
    String said = new MessageFormat(pattern, locale).format(words);
    if (said.matches("(?s).*\\{[0-9].*")) {
      throw new AssertionError("too few words for " + key);
    }
    return said;
  }

  @Override
  public String draw(Part part) {
    return part.toString();
  }

  @Override
  public String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  @Override
  public String number(long value) {
    return Long.toString(value);
  }

  @Override
  public String date(LocalDate day) {
    return day.toString();
  }

  @Override
  public String time(Instant moment) {
    return moment.toString();
  }

  @Override
  public String csrf() {
    return "word";
  }

  @Override
  public String account() {
    return "li";
  }

  @Override
  public String address() {
    return "/";
  }

  @Override
  public boolean may(String permission, String unit) {
    return true;
  }

  @Override
  public boolean may(String permission, String unit, String cycle) {
    return true;
  }
}
