package org.baton.modules.internal.settings.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.modules.internal.settings.Setting;
import org.baton.modules.internal.settings.SettingsBook.Part;

/**
 * The form of one part of a module. What is left empty is the default; a password that is left
 * empty stays.
 *
 * @param part what can be set, and what is
 * @param words words in the reader's language
 */
record SettingsForm(Part part, SettingWords words) {
  private static final int LONGEST = 2000;
  private static final int LONGEST_AREA = 16_000;
  private static final String REMOVE = "!remove";

  /**
   * Draws it.
   *
   * @param number unique on the page
   * @param version the version of what is shown
   */
  Form draw(int number, String path, long version) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("pid", part.group().pid()));
    fields.add(Field.hidden("version", Long.toString(version)));
    for (Setting setting : part.group().settings()) {
      fields.add(field(setting, part.values().get(setting.name())));
      if (setting.secret() && part.values().containsKey(setting.name())) {
        fields.add(
            Field.of(
                name(setting) + REMOVE,
                Kind.BOX,
                words.t("modules.settings.secret.remove", words.declared(setting.title()))));
      }
    }
    return new Form("settings-" + number, path, fields, words.t("modules.settings.save"), "", null);
  }

  private String name(Setting setting) {
    return part.group().pid() + "/" + setting.name();
  }

  private Field field(Setting setting, List<String> set) {
    String title = words.declared(setting.title());
    Field field = plain(setting, title).hint(words.hint(setting, set));
    if (set != null && !setting.secret() && !set.equals(setting.defaults())) {
      field = field.value(String.join(setting.several() ? "\n" : "", set));
    }
    return setting.demanded() && !(setting.secret() && set != null) ? field.require() : field;
  }

  private Field plain(Setting setting, String title) {
    if (setting.several()) {
      return Field.of(name(setting), Kind.AREA, title).most(LONGEST_AREA);
    }
    if (!setting.choices().isEmpty()) {
      return Field.choice(name(setting), Kind.SELECT, title, options(setting));
    }
    return switch (setting.type()) {
      case BOOLEAN -> Field.choice(name(setting), Kind.SELECT, title, yesOrNo(setting));
      case INTEGER, LONG, DOUBLE -> Field.of(name(setting), Kind.NUMBER, title);
      case PASSWORD -> Field.of(name(setting), Kind.PASSWORD, title).most(LONGEST);
      default -> Field.of(name(setting), Kind.TEXT, title).most(LONGEST);
    };
  }

  private List<Option> options(Setting setting) {
    List<Option> options = new ArrayList<>();
    options.add(standard(setting));
    setting.choices().forEach(c -> options.add(Option.of(c.value(), words.declared(c.label()))));
    return options;
  }

  private List<Option> yesOrNo(Setting setting) {
    return List.of(
        standard(setting),
        Option.of("true", words.t("modules.settings.yes")),
        Option.of("false", words.t("modules.settings.no")));
  }

  private Option standard(Setting setting) {
    String value = words.values(setting, setting.defaults());
    return Option.of("", words.t("modules.settings.as-default", value));
  }

  /** What was entered, by name; null for the default. */
  Map<String, List<String>> entered(Function<String, String> form) {
    Map<String, List<String>> entered = new LinkedHashMap<>();
    for (Setting setting : part.group().settings()) {
      String given = form.apply(name(setting));
      String word = setting.secret() ? given : given.strip();
      if (setting.secret() && word.isEmpty()) {
        if (!form.apply(name(setting) + REMOVE).isEmpty()) {
          entered.put(setting.name(), null);
        }
      } else if (word.isEmpty()) {
        entered.put(setting.name(), null);
      } else {
        entered.put(setting.name(), setting.several() ? lines(word) : List.of(word));
      }
    }
    return entered;
  }

  private static List<String> lines(String words) {
    return words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
