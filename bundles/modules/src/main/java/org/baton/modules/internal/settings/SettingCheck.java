package org.baton.modules.internal.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.baton.api.problem.Violation;
import org.baton.modules.internal.settings.Setting.Choice;

/**
 * Looks whether a setting can have some values.
 *
 * @param field where the values were entered
 * @param setting what may be set
 * @param found what is wrong, to be added to
 */
record SettingCheck(String field, Setting setting, List<Violation> found) {
  static final int LONGEST = 2000;
  static final int MOST = 100;

  /** Adds everything that is wrong; nothing when there is nothing, or the default comes back. */
  void check(List<String> values) {
    if (values == null ? setting.defaults().isEmpty() : isNothing(values)) {
      if (setting.required()) {
        add("", "modules.setting.required");
      }
      return;
    }
    if (values == null) {
      return;
    }
    if (!setting.several() && values.size() != 1) {
      add("", "modules.setting.one");
    } else if (values.size() > MOST) {
      add("", "modules.setting.many", MOST);
    } else {
      values.forEach(this::check);
    }
  }

  private static boolean isNothing(List<String> values) {
    return values.stream().allMatch(String::isEmpty);
  }

  private void check(String value) {
    if (value.length() > LONGEST) {
      add(value, "modules.setting.long", LONGEST);
      return;
    }
    List<Choice> choices = setting.choices();
    if (!choices.isEmpty() && choices.stream().noneMatch(c -> c.value().equals(value))) {
      String all = choices.stream().map(Choice::value).collect(Collectors.joining(", "));
      add(value, "modules.setting.choice", all);
      return;
    }
    try {
      setting.type().value(value);
    } catch (IllegalArgumentException e) {
      add(value, "modules.setting.type." + setting.type().word());
      return;
    }
    if (setting.type().isNumber()) {
      range(value, new BigDecimal(value), "modules.setting.least", "modules.setting.most");
    } else if (setting.type() != SettingType.BOOLEAN) {
      BigDecimal length = BigDecimal.valueOf(value.length());
      range(value, length, "modules.setting.shortest", "modules.setting.longest");
    }
  }

  private void range(String value, BigDecimal measured, String tooLittle, String tooMuch) {
    if (!setting.min().isEmpty() && measured.compareTo(new BigDecimal(setting.min())) < 0) {
      add(value, tooLittle, setting.min());
    }
    if (!setting.max().isEmpty() && measured.compareTo(new BigDecimal(setting.max())) > 0) {
      add(value, tooMuch, setting.max());
    }
  }

  private void add(String value, String code, Object... words) {
    found.add(Violation.at(field, setting.secret() ? "" : value, code, words));
  }
}
