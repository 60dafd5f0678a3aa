package org.baton.modules.internal.lock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.baton.modules.internal.lock.Lock.Settings;
import org.baton.modules.internal.settings.Configured;

/**
 * What is set for modules, without passwords, without what looks like a secret by its name, and
 * without what only says where a value came from.
 *
 * @param configured what is set
 * @param secrets the names of passwords, each with its PID and a slash before it
 */
record ModuleSettings(Configured configured, Set<String> secrets) {
  private static final Pattern SECRET =
      Pattern.compile("pass(word|wd|phrase)|secret|token|credential|private|(api|access)[._-]?key");
  private static final List<String> ORIGIN = List.of("service.", "felix.", "org.apache.karaf.");

  /** The settings of modules with these names of their bundles, which their PIDs begin with. */
  List<Settings> of(Collection<String> names) {
    List<Settings> settings = new ArrayList<>();
    configured
        .all()
        .forEach(
            (pid, properties) -> {
              if (names.stream().anyMatch(n -> pid.equals(n) || pid.startsWith(n + "."))) {
                settings.add(new Settings(pid, values(pid, properties)));
              }
            });
    return settings;
  }

  Map<String, String> values(String pid, Dictionary<String, Object> properties) {
    Map<String, String> values = new TreeMap<>();
    if (properties != null) {
      for (String name : Collections.list(properties.keys())) {
        if (isShown(pid, name)) {
          values.put(name, String.join(",", Configured.words(properties.get(name))));
        }
      }
    }
    return values;
  }

  /** A name with a dot before it is private by the rules of configurations. */
  private boolean isShown(String pid, String name) {
    return !name.startsWith(".")
        && !secrets.contains(pid + "/" + name)
        && ORIGIN.stream().noneMatch(name::startsWith)
        && !SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
  }
}
