package org.baton.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;

/**
 * A reader of pages with the module's own texts.
 *
 * @param only the cycle that all permissions are held for; empty when they are held for all
 */
public record PlainReader(Locale locale, PropertiesTexts texts, String only) implements Reader {
  /** A reader of a language. */
  public static PlainReader of(Locale locale) {
    return new PlainReader(locale, new PropertiesTexts(), "");
  }

  /** The same with every permission for this cycle, and none for others or the whole platform. */
  public PlainReader onlyIn(String code) {
    return new PlainReader(locale, texts, code);
  }

  @Override
  public String lang() {
    return locale.getLanguage();
  }

  @Override
  public String t(String key, Object... arguments) {
    Object[] words = arguments.clone();
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i] instanceof Text text ? text.in(locale) : words[i];
    }
    return texts.text(locale, key, words);
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
  public String draw(Part part) {
    return part.toString();
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
  public String csrf() {
    return "";
  }

  @Override
  public String account() {
    return "officer";
  }

  @Override
  public boolean may(String permission, String unit) {
    return only.isEmpty();
  }

  @Override
  public boolean may(String permission, String unit, String cycle) {
    return only.isEmpty() || only.equals(cycle);
  }
}
