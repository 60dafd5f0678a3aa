package org.baton.operations.internal.level;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the log, as the file says them and with levels that were set put into them. */
final class LoggingSettings {
  private static final String LOGGER = "log4j2.logger.";
  private static final String NAME = ".name";
  private static final String LEVEL = ".level";

  private LoggingSettings() {}

  /** The same settings with these levels, whether or not the file names their loggers. */
  static Dictionary<String, Object> with(Dictionary<String, ?> file, Collection<SetLevel> levels) {
    Hashtable<String, Object> all = new Hashtable<>();
    Map<String, String> keys = new TreeMap<>();
    Enumeration<String> names = file.keys();
    while (names.hasMoreElements()) {
      String key = names.nextElement();
      Object value = file.get(key);
      all.put(key, value);
      if (key.startsWith(LOGGER) && key.endsWith(NAME)) {
        keys.put(value.toString(), key.substring(0, key.length() - NAME.length()));
      }
    }
    int number = 0;
    for (SetLevel level : levels) {
      String own = LOGGER + "operations" + number++;
      String key = keys.getOrDefault(level.logger(), own);
      all.put(key + NAME, level.logger());
      all.put(key + LEVEL, level.level().name());
    }
    return all;
  }

  /** The level that the settings give a logger: its own, or that of what its name begins with. */
  static String level(Dictionary<String, ?> settings, String logger) {
    String best = "";
    String level = String.valueOf((Object) settings.get("log4j2.rootLogger.level"));
    Enumeration<String> names = settings.keys();
    while (names.hasMoreElements()) {
      String key = names.nextElement();
      if (!key.startsWith(LOGGER) || !key.endsWith(NAME)) {
        continue;
      }
      String name = settings.get(key).toString();
      Object own = settings.get(key.substring(0, key.length() - NAME.length()) + LEVEL);
      boolean covers = logger.equals(name) || logger.startsWith(name + ".");
      if (covers && own != null && name.length() > best.length()) {
        best = name;
        level = own.toString();
      }
    }
    return level;
  }
}
