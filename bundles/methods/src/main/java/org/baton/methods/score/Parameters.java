package org.baton.methods.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the parameters of a rule and collects every mistake in them. */
final class Parameters {
  private final Map<String, Object> given;
  private final Set<String> known = new HashSet<>();
  private final List<Mistake> mistakes = new ArrayList<>();

  Parameters(Map<String, Object> given) {
    this.given = given;
  }

  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  void mistake(String parameter, Object value, String code, List<String> expected) {
    mistakes.add(new Mistake(parameter, String.valueOf(value), code, expected));
  }

  double number(String name) {
    known.add(name);
    if (!given.containsKey(name)) {
      mistake(name, "", "missing", List.of());
      return Double.NaN;
    }
    return number(name, Double.NaN);
  }

  double number(String name, double otherwise) {
    known.add(name);
    Object value = given.get(name);
    if (value == null) {
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

  String choice(String name, String otherwise, List<String> choices) {
    known.add(name);
    Object value = given.getOrDefault(name, otherwise);
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

  void refuseUnknown() {
    for (String name : new TreeSet<>(given.keySet())) {
      if (!known.contains(name)) {
        mistake(name, given.get(name), "unknown-parameter", List.copyOf(new TreeSet<>(known)));
      }
    }
  }
}
