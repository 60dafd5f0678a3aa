package org.baton.modules.internal.settings;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** What is set now, wherever it comes from: the console, or a file of the machine. */
public record Configured(ConfigurationAdmin admin) {
  /** A property that names those that were set here; private, so that no service shows it. */
  static final String OURS = ".baton.settings";

  /** All configurations, by PID. */
  public Map<String, Dictionary<String, Object>> all() {
    try {
      Map<String, Dictionary<String, Object>> all = new TreeMap<>();
      Configuration[] found = admin.listConfigurations(null);
      for (Configuration one : found == null ? new Configuration[0] : found) {
        all.put(one.getPid(), one.getProperties());
      }
      return all;
    } catch (IOException | InvalidSyntaxException e) {
      throw new IllegalStateException("the settings cannot be read", e);
    }
  }

  /** The values under one PID, by name, as words. */
  Map<String, List<String>> of(String pid) {
    Dictionary<String, Object> properties = all().get(pid);
    Map<String, List<String>> values = new TreeMap<>();
    if (properties != null) {
      for (String name : Collections.list(properties.keys())) {
        values.put(name, words(properties.get(name)));
      }
    }
    return values;
  }

  /** A value as words, one for each value of an array. */
  public static List<String> words(Object value) {
    List<String> words = new ArrayList<>();
    if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        words.add(String.valueOf(Array.get(value, i)));
      }
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> words.add(String.valueOf(one)));
    } else {
      words.add(String.valueOf(value));
    }
    return words;
  }
}
