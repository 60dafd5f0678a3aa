package org.baton.indicators.internal.weighing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.weighing.Inputs;
import org.baton.indicators.internal.weighing.Inputs.Shared;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Panel.Invited;

/** What people type a line each. */
final class Lines {
  private Lines() {}

  private static List<String[]> words(String typed) {
    return typed
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .map(l -> l.split("[\\s,;，；:：]+"))
        .toList();
  }

  private static Double number(String word, String[] line) {
    return Numerals.number(word).orElseThrow(() -> unreadable(line));
  }

  private static Problem unreadable(String[] line) {
    return Problem.of(Kind.INVALID, "indicators.weigh.typed", String.join(" ", line));
  }

  /** An account, and perhaps a weight. */
  static List<Invited> experts(String typed) {
    List<Invited> experts = new ArrayList<>();
    for (String[] line : words(typed)) {
      if (line.length > 2) {
        throw unreadable(line);
      }
      experts.add(new Invited(line[0], line.length > 1 ? number(line[1], line) : null));
    }
    return experts;
  }

  /** A name, and a number for each thing in its order. */
  static List<Shared> points(String typed, List<Item> items) {
    List<Shared> points = new ArrayList<>();
    for (String[] line : words(typed)) {
      if (line.length != items.size() + 1) {
        throw unreadable(line);
      }
      Map<String, Double> of = new LinkedHashMap<>();
      for (int i = 0; i < items.size(); i++) {
        of.put(items.get(i).code(), number(line[i + 1], line));
      }
      points.add(new Shared(line[0], 1.0, of));
    }
    return points;
  }

  /** A unit, and a value for each thing in its order; a hyphen where there is none. */
  static Inputs values(String typed, List<Item> items) {
    List<String> units = new ArrayList<>();
    List<List<Double>> values = new ArrayList<>();
    for (String[] line : words(typed)) {
      if (line.length != items.size() + 1) {
        throw unreadable(line);
      }
      units.add(line[0]);
      List<Double> row = new ArrayList<>();
      for (int i = 1; i < line.length; i++) {
        row.add(line[i].equals("-") ? null : number(line[i], line));
      }
      values.add(row);
    }
    return Inputs.values("typed", units, values);
  }

  /** A code, its lowest and its highest weight. */
  static void bounds(String typed, Map<String, Object> parameters) {
    Map<String, Object> low = new LinkedHashMap<>();
    Map<String, Object> high = new LinkedHashMap<>();
    for (String[] line : words(typed)) {
      if (line.length != 3) {
        throw unreadable(line);
      }
      low.put(line[0], number(line[1], line));
      high.put(line[0], number(line[2], line));
    }
    if (!low.isEmpty()) {
      parameters.put("low", low);
      parameters.put("high", high);
    }
  }
}
