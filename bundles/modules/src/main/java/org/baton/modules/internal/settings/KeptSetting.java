package org.baton.modules.internal.settings;

import java.util.List;

/**
 * What somebody has set.
 *
 * @param module the module's id
 * @param pid the PID of the part that is given it
 * @param name the setting's name
 * @param type what the values are
 * @param several whether there can be any number of values
 * @param values the values as words
 */
record KeptSetting(
    String module,
    String pid,
    String name,
    SettingType type,
    boolean several,
    List<String> values) {
  KeptSetting {
    values = List.copyOf(values);
  }

  /** The same setting with other values. */
  KeptSetting with(List<String> others) {
    return new KeptSetting(module, pid, name, type, several, others);
  }

  /** The value for a component. */
  Object value() {
    return several ? type.array(values) : type.value(values.get(0));
  }

  /** Without the values, which must not get into a log. */
  @Override
  public String toString() {
    return "KeptSetting[" + pid + "/" + name + "]";
  }
}
