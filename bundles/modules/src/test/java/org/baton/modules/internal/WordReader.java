package org.baton.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;

/** A reader of the module's own texts; one that is missing ends the test. */
public final class WordReader implements Reader {
  private final String language;
  private final Properties texts = new Properties();

  /** What the reader may not do. */
  public final Set<String> denied = new HashSet<>();

  /** A reader of zh or en. */
  public WordReader(String language) {
    this.language = language;
    Path file = Path.of("src/main/resources/OSGI-INF/l10n/modules_" + language + ".properties");
    try (java.io.Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  @Override
  public String lang() {
    return language;
  }

  @Override
  public String t(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      if (key.matches("(modules|permission\\.modules)\\..*(?<!\\.about)")) {
        throw new AssertionError("There is no text " + key + " in " + language);
      }
      return key;
    }
    Object[] words = arguments.clone();
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i] instanceof Text text ? text.in(locale()) : words[i];
    }
    return new MessageFormat(pattern, locale()).format(words);
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
    return "";
  }

  @Override
  public String account() {
    return "ada";
  }

  @Override
  public String address() {
    return "/";
  }

  @Override
  public String cycle() {
    return "";
  }

  @Override
  public boolean may(String permission, String unit) {
    return !denied.contains(permission);
  }

  @Override
  public boolean may(String permission, String unit, String cycle) {
    return may(permission, unit);
  }
}
