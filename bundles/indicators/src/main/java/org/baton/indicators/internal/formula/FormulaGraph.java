package org.baton.indicators.internal.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Entry;

/**
 * The formulas of a set, what each needs, and the order in which they are computed. A value of an
 * earlier year is one that was reported or computed before, so it makes no dependency.
 */
final class FormulaGraph {
  /** The most codes of a way that are told. */
  private static final int SHOWN = 20;

  private final Map<String, Named> names;
  private final Map<String, Formula> formulas;
  private final Map<String, List<Violation>> mistakes;
  private final List<String> order;

  /**
   * What a name in a formula stands for.
   *
   * @param code the code
   * @param title its name
   * @param unit its unit of measure
   */
  record Named(String code, Text title, String unit) {}

  private FormulaGraph(
      Map<String, Named> names,
      Map<String, Formula> formulas,
      Map<String, List<Violation>> mistakes,
      List<String> order) {
    this.names = names;
    this.formulas = formulas;
    this.mistakes = mistakes;
    this.order = order;
  }

  /**
   * The graph of entries.
   *
   * @param items finds the data items of codes
   */
  static FormulaGraph of(
      List<Entry> entries, Function<Collection<String>, Map<String, DataItem>> items) {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    Map<String, List<Violation>> mistakes = new LinkedHashMap<>();
    Map<String, Named> names = new HashMap<>();
    for (Entry e : entries) {
      if (e.isIndicator()) {
        names.put(e.code(), new Named(e.code(), e.title(), e.unit()));
      }
      if (e.isIndicator() && !e.card().formula().isBlank()) {
        FormulaReader.Reading reading = FormulaReader.read(e.card().formula());
        mistakes.put(e.code(), new ArrayList<>(reading.mistakes()));
        reading.formula().ifPresent(f -> formulas.put(e.code(), f));
      }
    }
    Set<String> others = new TreeSet<>();
    formulas.values().forEach(f -> f.items().forEach(i -> others.add(i.code())));
    others.removeAll(names.keySet());
    items.apply(others).values().forEach(i -> names.put(i.code(), named(i)));
    FormulaGraph graph = new FormulaGraph(names, formulas, mistakes, new ArrayList<>());
    graph.check(entries);
    return graph;
  }

  private static Named named(DataItem item) {
    return new Named(item.code(), item.title(), item.unit());
  }

  private void check(List<Entry> entries) {
    Map<String, String> neededBy = new HashMap<>();
    formulas.keySet().forEach(code -> needs(code).forEach(n -> neededBy.putIfAbsent(n, code)));
    for (Entry e : entries) {
      Formula formula = formulas.get(e.code());
      if (formula == null) {
        continue;
      }
      boolean known = true;
      for (String code : codes(formula)) {
        if (!names.containsKey(code)) {
          known = false;
          String chain = chain(e.code(), code, neededBy);
          wrong(e.code(), "indicators.formula.unknown-item", code, chain);
        }
      }
      if (known) {
        Map<String, Measure> units = new HashMap<>();
        codes(formula).forEach(c -> units.put(c, Measure.of(names.get(c).unit())));
        mistakes.get(e.code()).addAll(UnitCheck.of(formula, e.unit(), units::get));
      }
    }
    sort();
  }

  /** Who needs whom down to an unknown code, the first one on top. */
  private static String chain(String code, String unknown, Map<String, String> neededBy) {
    Set<String> up = new LinkedHashSet<>(List.of(unknown));
    for (String at = code; at != null && up.add(at); at = neededBy.get(at)) {
      // Going up is all there is to do.
    }
    List<String> chain = new ArrayList<>(up);
    Collections.reverse(chain);
    return words(chain);
  }

  private void wrong(String code, String sentence, Object... words) {
    String written = formulas.get(code).text();
    mistakes.get(code).add(Violation.at("formula", written, sentence, words));
  }

  private static Set<String> codes(Formula formula) {
    Set<String> codes = new LinkedHashSet<>();
    formula.items().forEach(i -> codes.add(i.code()));
    return codes;
  }

  /** The formulas whose values of the same year a formula needs, each once. */
  Set<String> needs(String code) {
    Set<String> needs = new LinkedHashSet<>();
    for (Term.Item item : formulas.get(code).items()) {
      if (item.back() == 0 && formulas.containsKey(item.code())) {
        needs.add(item.code());
      }
    }
    return needs;
  }

  /** Puts each formula behind those it needs; what is left over then goes round in circles. */
  private void sort() {
    Map<String, Integer> open = new LinkedHashMap<>();
    Map<String, List<String>> above = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    for (String code : formulas.keySet()) {
      Set<String> needs = needs(code);
      open.put(code, needs.size());
      needs.forEach(n -> above.computeIfAbsent(n, k -> new ArrayList<>()).add(code));
      if (needs.isEmpty()) {
        ready.add(code);
      }
    }
    while (!ready.isEmpty()) {
      String code = ready.remove();
      order.add(code);
      for (String next : above.getOrDefault(code, List.of())) {
        if (open.merge(next, -1, Integer::sum) == 0) {
          ready.add(next);
        }
      }
    }
    Set<String> left = new LinkedHashSet<>(open.keySet());
    left.removeAll(Set.copyOf(order));
    for (String code : left) {
      List<String> circle = circle(code, left);
      String before = circle.get(0).equals(code) ? "" : code + " -> ... -> ";
      wrong(code, "indicators.formula.circle", before + words(circle));
    }
  }

  /** The circle that one comes into from a formula by always going on to the first it needs. */
  private List<String> circle(String from, Set<String> left) {
    Set<String> way = new LinkedHashSet<>();
    String at = from;
    while (way.add(at)) {
      at = needs(at).stream().filter(left::contains).findFirst().orElseThrow();
    }
    List<String> all = List.copyOf(way);
    List<String> circle = new ArrayList<>(all.subList(all.indexOf(at), all.size()));
    circle.add(at);
    return circle;
  }

  /** A way in words; of a long one the beginning and the end. */
  private static String words(List<String> way) {
    int last = way.size();
    List<String> shown = new ArrayList<>(way.subList(0, Math.min(last, SHOWN)));
    if (last > SHOWN) {
      shown.add("...");
      shown.add(way.get(last - 1));
    }
    return String.join(" -> ", shown);
  }

  /** The formula of an indicator; null when it has none that can be read. */
  Formula formula(String code) {
    return formulas.get(code);
  }

  /** What a name stands for; null when it is unknown. */
  Named named(String code) {
    return names.get(code);
  }

  /** The codes with a formula, written well or not, in the order of the set. */
  Set<String> codes() {
    return mistakes.keySet();
  }

  /** What is wrong with the formula of an indicator. */
  List<Violation> mistakes(String code) {
    return List.copyOf(mistakes.getOrDefault(code, List.of()));
  }

  /** Everything that is wrong. */
  List<Violation> mistakes() {
    return mistakes.values().stream().flatMap(List::stream).toList();
  }

  /** The formulas, each behind those it needs. */
  List<String> order() {
    return List.copyOf(order);
  }

  /** A formula and those it needs, in the order of computing. */
  List<String> orderFor(String code) {
    Set<String> needed = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      String next = open.remove();
      if (needed.add(next)) {
        open.addAll(needs(next));
      }
    }
    return order.stream().filter(needed::contains).toList();
  }
}
