package org.baton.modules.internal.lock;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baton.modules.internal.lock.Lock.Settings;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * What is set for modules, without what looks like a secret by its name, and without what only says
 * where a value came from.
 */
record ModuleSettings(ConfigurationAdmin admin) {
  private static final Pattern SECRET =
      Pattern.compile("pass(word|wd|phrase)|secret|token|credential|private|(api|access)[._-]?key");
  private static final List<String> ORIGIN = List.of("service.", "felix.", "org.apache.karaf.");

  /** The settings of modules with these names of their bundles, which their PIDs begin with. */
  List<Settings> of(Collection<String> names) {
    try {
      Configuration[] all = admin.listConfigurations(null);
      List<Settings> settings = new ArrayList<>();
      for (Configuration one : all == null ? new Configuration[0] : all) {
        String pid = one.getPid();
        if (names.stream().anyMatch(n -> pid.equals(n) || pid.startsWith(n + "."))) {
          settings.add(new Settings(pid, values(one.getProperties())));
        }
      }
      return settings;
    } catch (IOException | InvalidSyntaxException e) {
      throw new IllegalStateException("the settings cannot be read", e);
    }
  }

  static Map<String, String> values(Dictionary<String, Object> properties) {
    Map<String, String> values = new TreeMap<>();
    if (properties != null) {
      for (String name : Collections.list(properties.keys())) {
        if (isShown(name)) {
          values.put(name, words(properties.get(name)));
        }
      }
    }
    return values;
  }

  /** A name with a dot before it is private by the rules of configurations. */
  private static boolean isShown(String name) {
    return !name.startsWith(".")
        && ORIGIN.stream().noneMatch(name::startsWith)
        && !SECRET.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  private static String words(Object value) {
    if (value.getClass().isArray()) {
      return IntStream.range(0, Array.getLength(value))
          .mapToObj(i -> String.valueOf(Array.get(value, i)))
          .collect(Collectors.joining(","));
    }
    return value instanceof Collection<?> all
        ? all.stream().map(String::valueOf).collect(Collectors.joining(","))
        : String.valueOf(value);
  }
}
