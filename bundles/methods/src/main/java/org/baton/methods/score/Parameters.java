package org.baton.methods.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads the parameters of a rule, collects every mistake in them and remembers what nobody gave. A
 * parameter with a mistake reads as its default, so that reading can go on. For one use.
 */
public final class Parameters {
  private final Map<String, Object> given;
  private final Set<String> known = new HashSet<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Set<String> defaulted = new TreeSet<>();

  /**
   * Parameters to read.
   *
   * @param given numbers, words, truth values, lists and maps by name
   */
  public Parameters(Map<String, Object> given) {
    this.given = given;
  }

  /** The mistakes found until now. */
  public List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** The names that were read until now and not given, so that they have their defaults. */
  public Set<String> defaulted() {
    return Set.copyOf(defaulted);
  }

  /** Remembers that something further was not given. */
  public void defaulted(String name) {
    defaulted.add(name);
  }

  /** Collects a mistake that was found elsewhere. */
  public void mistake(String parameter, Object value, String code, List<String> expected) {
    mistakes.add(new Mistake(parameter, String.valueOf(value), code, expected));
  }

  /** A finite number that must be given. */
  public double number(String name) {
    known.add(name);
    if (!given.containsKey(name)) {
      mistake(name, "", "missing", List.of());
      return Double.NaN;
    }
    return number(name, Double.NaN);
  }

  /** A finite number. */
  public double number(String name, double otherwise) {
    known.add(name);
    Object value = given.get(name);
    if (value == null) {
      defaulted.add(name);
      return otherwise;
    }
    return asNumber(name, value);
  }

  private double asNumber(String name, Object value) {
    if (value instanceof Number n && Double.isFinite(n.doubleValue())) {
      return n.doubleValue();
    }
    mistake(name, value, "not-a-number", List.of());
    return Double.NaN;
  }

  /** A whole number. */
  public int whole(String name, int otherwise) {
    double value = number(name, otherwise);
    if (!Double.isNaN(value) && value != (int) value) {
      mistake(name, value, "not-a-whole-number", List.of());
      return otherwise;
    }
    return Double.isNaN(value) ? otherwise : (int) value;
  }

  /** A truth value. */
  public boolean flag(String name, boolean otherwise) {
    return read(name, otherwise, Boolean.class, "not-a-truth-value");
  }

  /** A word of any kind. */
  public String word(String name, String otherwise) {
    return read(name, otherwise, String.class, "not-a-word");
  }

  /** Words; none when they are not given. */
  public List<String> words(String name) {
    List<?> all = read(name, List.of(), List.class, "not-a-list");
    for (Object one : all) {
      if (!(one instanceof String)) {
        mistake(name, one, "not-a-word", List.of());
      }
    }
    return all.stream().filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /** Parameters of several things by their names; none when they are not given. */
  public Map<String, Map<String, Object>> groups(String name) {
    Map<String, Map<String, Object>> groups = new TreeMap<>();
    Map<?, ?> all = read(name, Map.of(), Map.class, "not-a-map");
    all.forEach(
        (key, inner) -> {
          if (inner instanceof Map<?, ?> map) {
            Map<String, Object> own = new TreeMap<>();
            map.forEach((k, v) -> own.put(String.valueOf(k), v));
            groups.put(String.valueOf(key), own);
          } else {
            mistake(name + "." + key, inner, "not-a-map", List.of());
          }
        });
    return groups;
  }

  private <T> T read(String name, T otherwise, Class<? extends T> type, String code) {
    known.add(name);
    Object value = given.get(name);
    if (value == null) {
      defaulted.add(name);
      return otherwise;
    }
    if (!type.isInstance(value)) {
      mistake(name, value, code, List.of());
      return otherwise;
    }
    return type.cast(value);
  }

  /** One of several words. */
  public String choice(String name, String otherwise, List<String> choices) {
    known.add(name);
    Object value = given.getOrDefault(name, otherwise);
    if (!given.containsKey(name)) {
      defaulted.add(name);
    }
    if (!(value instanceof String s) || !choices.contains(s)) {
      mistake(name, value, "not-a-choice", choices);
      return otherwise;
    }
    return s;
  }

  List<Piecewise.Point> points(String name, int fewest, boolean ascending) {
    known.add(name);
    List<Piecewise.Point> points = new ArrayList<>();
    if (!(given.get(name) instanceof List<?> pairs) || pairs.size() < fewest) {
      String code = given.containsKey(name) ? "not-a-list" : "missing";
      mistake(name, given.getOrDefault(name, ""), code, List.of(String.valueOf(fewest)));
      return points;
    }
    for (Object pair : pairs) {
      if (pair instanceof List<?> two && two.size() == 2) {
        points.add(new Piecewise.Point(asNumber(name, two.get(0)), asNumber(name, two.get(1))));
      } else {
        mistake(name, pair, "not-a-list", List.of("2"));
      }
    }
    for (int i = 1; ascending && i < points.size(); i++) {
      ascending(name, points.get(i - 1).value(), points.get(i).value());
    }
    return points;
  }

  void ascending(String name, double less, double more) {
    if (less >= more) {
      mistake(name, more, "order", List.of("> " + less));
    }
  }

  void notDescending(String name, double less, double more) {
    if (less > more) {
      mistake(name, more, "order", List.of(">= " + less));
    }
  }

  void different(String name, double one, double other) {
    if (one == other) {
      mistake(name, other, "order", List.of("!= " + one));
    }
  }

  /** Makes a mistake of everything that was given and not read. */
  public void refuseUnknown() {
    for (String name : new TreeSet<>(given.keySet())) {
      if (!known.contains(name)) {
        mistake(name, given.get(name), "unknown-parameter", List.copyOf(new TreeSet<>(known)));
      }
    }
  }
}
