package org.baton.modules.internal.settings.web;

import java.util.List;
import java.util.function.BiFunction;
import org.baton.modules.internal.settings.Setting;
import org.baton.modules.internal.settings.Setting.Choice;

/**
 * Words on settings in one language.
 *
 * @param texts finds the text under a key and puts words into it
 */
record SettingWords(BiFunction<String, Object[], String> texts) {
  private static final String KEY = "%";

  String t(String key, Object... words) {
    return texts.apply(key, words);
  }

  /** What a module declares: the key of a text after a percent sign, or words. */
  String declared(String given) {
    return given.startsWith(KEY) ? t(given.substring(KEY.length())) : given;
  }

  /** Values for people. */
  String values(Setting setting, List<String> values) {
    if (values.isEmpty() || values.equals(List.of(""))) {
      return t("modules.settings.nothing");
    }
    String comma = t("modules.page.comma");
    return String.join(comma, values.stream().map(v -> value(setting, v)).toList());
  }

  private String value(Setting setting, String value) {
    return switch (setting.type()) {
      case BOOLEAN -> t(value.equals("true") ? "modules.settings.yes" : "modules.settings.no");
      default ->
          setting.choices().stream()
              .filter(c -> c.value().equals(value))
              .findFirst()
              .map(Choice::label)
              .map(this::declared)
              .orElse(value);
    };
  }

  /** What a setting is for, what it may be, and how it stands to its default. */
  String hint(Setting setting, List<String> set) {
    StringBuilder hint = new StringBuilder(declared(setting.about()));
    String range = range(setting);
    add(hint, range);
    if (setting.several()) {
      add(hint, t("modules.settings.lines"));
    }
    if (setting.secret()) {
      add(hint, t(set == null ? "modules.settings.secret.none" : "modules.settings.secret.set"));
    } else if (set != null && !set.equals(setting.defaults())) {
      add(hint, t("modules.settings.differs", values(setting, setting.defaults())));
    } else {
      add(hint, t("modules.settings.default", values(setting, setting.defaults())));
    }
    return hint.toString();
  }

  private String range(Setting setting) {
    boolean number = setting.type().isNumber();
    String of = number ? "modules.settings.range" : "modules.settings.length";
    if (setting.min().isEmpty() && setting.max().isEmpty()) {
      return "";
    }
    if (setting.max().isEmpty()) {
      return t(of + ".from", setting.min());
    }
    return setting.min().isEmpty()
        ? t(of + ".to", setting.max())
        : t(of, setting.min(), setting.max());
  }

  private void add(StringBuilder hint, String sentence) {
    if (sentence.isEmpty()) {
      return;
    }
    String before = hint.toString();
    hint.setLength(0);
    hint.append(before.isEmpty() ? sentence : t("modules.page.sentences", before, sentence));
  }
}
