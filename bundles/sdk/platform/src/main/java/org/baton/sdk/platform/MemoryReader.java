package org.baton.sdk.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.baton.api.page.Part;
import org.baton.api.text.Texts;
import org.baton.api.web.Reader;

/**
 * A reader of pages, who may what the caller may. A key without a text and a text with too few
 * words are errors here, where a server would show them as they are; keys of other modules are
 * shown as they are.
 *
 * @param module whose texts must be there
 * @param cycle the code of the cycle chosen in the bar; empty for none
 */
public record MemoryReader(
    Locale locale, String module, Texts texts, MemoryAccess access, String cycle)
    implements Reader {
  /** Checks that nothing is null. */
  public MemoryReader {
    Objects.requireNonNull(locale);
    Objects.requireNonNull(module);
    Objects.requireNonNull(texts);
    Objects.requireNonNull(access);
    Objects.requireNonNull(cycle);
  }

  /** The same reader in another cycle. */
  public MemoryReader in(String code) {
    return new MemoryReader(locale, module, texts, access, code);
  }

  @Override
  public String lang() {
    return locale.getLanguage();
  }

  @Override
  public String t(String key, Object... arguments) {
    String said = texts.text(locale, key, arguments);
    boolean own = key.matches("(permission\\.|menu\\.)?" + module + "\\..*");
    if (own && said.equals(key)) {
      throw new AssertionError("There is no text " + key + " in " + lang());
    }
    if (said.matches("(?s).*\\{[0-9].*")) {
      throw new AssertionError("The text " + key + " is given too few words: " + said);
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
    return access.account();
  }

  @Override
  public String address() {
    return "/" + module + "/";
  }

  @Override
  public boolean may(String permission, String unit) {
    return access.may(permission, unit);
  }

  @Override
  public boolean may(String permission, String unit, String inCycle) {
    return access.may(permission, unit, inCycle);
  }
}
