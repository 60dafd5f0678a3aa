package org.baton.modules.internal.settings.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baton.modules.internal.settings.Setting;
import org.baton.modules.internal.settings.SettingsBook.Current;
import org.baton.modules.internal.settings.SettingsBook.Part;

/**
 * What is set for a module, as the REST interface shows it.
 *
 * @param id the module's id
 * @param version how often settings had been changed when these were last; 0 for never
 * @param changedAt when; null for never
 * @param changedBy by whom; null for never
 * @param parts the parts of the module that have settings
 */
public record SettingsRow(
    String id, long version, Instant changedAt, String changedBy, List<PartRow> parts) {

  /**
   * A part of a module.
   *
   * @param pid its PID
   * @param title its name
   * @param about a sentence on it; empty for none
   * @param settings what can be set
   */
  public record PartRow(String pid, String title, String about, List<Row> settings) {}

  /**
   * A setting.
   *
   * @param name what the module calls it
   * @param title its name for people
   * @param about a sentence on it; empty for none
   * @param type text, integer, long, double, boolean or password
   * @param several whether it has any number of values
   * @param required whether it must have one
   * @param min the least value, or the least number of characters; empty for none
   * @param max the same for the most
   * @param choices what can be chosen; any value when there are none
   * @param defaults what it is when nobody sets it
   * @param set whether somebody has set it to something else
   * @param values what it is; of passwords nothing
   */
  public record Row(
      String name,
      String title,
      String about,
      String type,
      boolean several,
      boolean required,
      String min,
      String max,
      List<ChoiceRow> choices,
      List<String> defaults,
      boolean set,
      List<String> values) {}

  /** Something to choose. */
  public record ChoiceRow(String value, String label) {}

  static SettingsRow of(Current current, SettingWords words) {
    List<PartRow> parts = current.parts().stream().map(p -> part(p, words)).toList();
    return new SettingsRow(
        current.module(), current.version(), current.changedAt(), current.changedBy(), parts);
  }

  private static PartRow part(Part part, SettingWords words) {
    List<Row> rows = new ArrayList<>();
    for (Setting setting : part.group().settings()) {
      rows.add(row(setting, part.values().get(setting.name()), words));
    }
    return new PartRow(
        part.group().pid(),
        words.declared(part.group().title()),
        words.declared(part.group().about()),
        rows);
  }

  private static Row row(Setting setting, List<String> set, SettingWords words) {
    List<String> defaults = setting.secret() ? List.of() : setting.defaults();
    return new Row(
        setting.name(),
        words.declared(setting.title()),
        words.declared(setting.about()),
        setting.type().word(),
        setting.several(),
        setting.required(),
        setting.min(),
        setting.max(),
        setting.choices().stream()
            .map(c -> new ChoiceRow(c.value(), words.declared(c.label())))
            .toList(),
        defaults,
        set != null && (setting.secret() || !set.equals(defaults)),
        set == null ? defaults : set);
  }
}
