package org.baton.modules.internal.settings;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configurations in memory, as the container keeps them. */
public final class GivenConfigurations {
  /** What is configured, by PID. */
  public final Map<String, Dictionary<String, Object>> all = new TreeMap<>();

  /** The PIDs that were written, in order. */
  public final List<String> written = new ArrayList<>();

  /** The service. */
  public ConfigurationAdmin admin() {
    return (ConfigurationAdmin)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ConfigurationAdmin.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getConfiguration" -> one((String) arguments[0]);
                  case "listConfigurations" ->
                      all.isEmpty()
                          ? null
                          : all.keySet().stream().map(this::one).toArray(Configuration[]::new);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Configuration one(String pid) {
    return (Configuration)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Configuration.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getPid" -> pid;
                  case "getProperties" -> all.containsKey(pid) ? copy(all.get(pid)) : null;
                  case "updateIfDifferent" -> update(pid, arguments[0]);
                  case "delete" -> {
                    all.remove(pid);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private boolean update(String pid, Object given) {
    Hashtable<String, Object> next = new Hashtable<>();
    for (Object name : Collections.list(((Dictionary<?, ?>) given).keys())) {
      next.put((String) name, ((Dictionary<?, ?>) given).get(name));
    }
    next.put("service.pid", pid);
    if (all.containsKey(pid) && words(all.get(pid)).equals(words(next))) {
      return false;
    }
    all.put(pid, next);
    written.add(pid);
    return true;
  }

  private static Map<String, List<String>> words(Dictionary<String, Object> properties) {
    Map<String, List<String>> words = new TreeMap<>();
    for (String name : Collections.list(properties.keys())) {
      words.put(name, Configured.words(properties.get(name)));
    }
    return words;
  }

  private static Dictionary<String, Object> copy(Dictionary<String, Object> properties) {
    Hashtable<String, Object> copy = new Hashtable<>();
    for (String name : Collections.list(properties.keys())) {
      copy.put(name, properties.get(name));
    }
    return copy;
  }
}
