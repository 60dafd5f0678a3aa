package org.baton.modules.internal.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of one part of a module.
 *
 * @param pid the PID under which the part is given them
 * @param title the key of its name for people, after a percent sign; or the name itself
 * @param about the same for a sentence on it; empty for none
 * @param settings the settings, in the order in which the module declares them
 */
public record SettingsGroup(String pid, String title, String about, List<Setting> settings) {
  /** Checks that nothing is null and copies the list. */
  public SettingsGroup {
    Objects.requireNonNull(pid);
    Objects.requireNonNull(title);
    Objects.requireNonNull(about);
    settings = List.copyOf(settings);
  }

  Optional<Setting> setting(String name) {
    return settings.stream().filter(s -> s.name().equals(name)).findFirst();
  }
}
