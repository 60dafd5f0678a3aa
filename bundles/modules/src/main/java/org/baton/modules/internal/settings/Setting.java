package org.baton.modules.internal.settings;

import java.util.List;
import java.util.Objects;

/**
 * A setting as a module declares it.
 *
 * @param name what the module calls it
 * @param type what its values are
 * @param several whether it has any number of values
 * @param required whether it must have one
 * @param title the key of its name for people, after a percent sign; or the name itself
 * @param about the same for a sentence on it; empty for none
 * @param min the least value, or the least number of characters; empty for none
 * @param max the same for the most
 * @param choices what can be chosen; any value when there are none
 * @param defaults what it is when nobody sets it; none when it is nothing then
 */
public record Setting(
    String name,
    SettingType type,
    boolean several,
    boolean required,
    String title,
    String about,
    String min,
    String max,
    List<Choice> choices,
    List<String> defaults) {

  /**
   * Something to choose.
   *
   * @param value what is kept
   * @param label the key of its name, after a percent sign; or the name itself
   */
  public record Choice(String value, String label) {}

  /** Checks that nothing is null and copies the lists. */
  public Setting {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(title);
    Objects.requireNonNull(about);
    Objects.requireNonNull(min);
    Objects.requireNonNull(max);
    choices = List.copyOf(choices);
    defaults = List.copyOf(defaults);
  }

  /** Whether its values are never shown. */
  public boolean secret() {
    return type == SettingType.PASSWORD;
  }

  /** Whether somebody has to set it: it must have a value, and has no default. */
  public boolean demanded() {
    return required && defaults.isEmpty();
  }
}
