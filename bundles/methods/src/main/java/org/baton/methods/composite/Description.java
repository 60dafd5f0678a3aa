package org.baton.methods.composite;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.methods.normalise.Normalisation;

/**
 * All parameters of a step by name. Read from its records themselves, so that none can be
 * forgotten.
 */
final class Description {
  private final SortedMap<String, String> found = new TreeMap<>();

  private Description() {}

  static SortedMap<String, String> of(Record step) {
    Description description = new Description();
    description.components("", step);
    return description.found;
  }

  static SortedMap<String, String> of(Hierarchy hierarchy) {
    Description description = new Description();
    for (Node node : hierarchy.upwards()) {
      description.components(node.code() + ".", node);
      description.found.remove(node.code() + ".code");
    }
    return description.found;
  }

  private void components(String prefix, Record from) {
    if (from instanceof Normalisation way) {
      found.put(prefix + "way", way.name());
    }
    for (RecordComponent component : from.getClass().getRecordComponents()) {
      try {
        component.getAccessor().setAccessible(true);
        put(prefix + component.getName(), component.getAccessor().invoke(from));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(component.getName(), e);
      }
    }
  }

  private void put(String name, Object value) {
    if (value instanceof Frame frame) {
      found.put(name, Fingerprint.of(frame));
    } else if (value instanceof Record inner) {
      components(name + ".", inner);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> put(name + "." + key, entry));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        put(name + "." + (i + 1), list.get(i));
      }
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(v -> put(name, v));
    } else if (value instanceof Enum<?> choice) {
      found.put(name, choice.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    } else {
      found.put(name, String.valueOf(value));
    }
  }
}
