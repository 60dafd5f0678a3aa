package org.baton.indicators.internal.formula;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.observation.ObservationBook;

/** Formulas computed on what units reported. */
final class Evaluation {
  private final FormulaGraph graph;
  private final List<String> order;
  private final Reported reported;

  private Evaluation(FormulaGraph graph, List<String> order, Reported reported) {
    this.graph = graph;
    this.order = order;
    this.reported = reported;
  }

  /**
   * Reads what is needed.
   *
   * @param order the formulas to compute, each behind those it needs
   */
  static Evaluation of(
      FormulaGraph graph,
      List<String> order,
      ObservationBook book,
      Collection<String> units,
      int fromYear,
      int toYear) {
    Set<String> items = new TreeSet<>(order);
    int back = 0;
    for (String code : order) {
      for (Term.Item item : graph.formula(code).items()) {
        items.add(item.code());
        back = Math.max(back, item.back());
      }
    }
    return new Evaluation(graph, order, Reported.read(book, units, items, fromYear - back, toYear));
  }

  Reported reported() {
    return reported;
  }

  /** The results of all formulas for a unit and a year. */
  Map<String, Calculation.Result> results(String unit, int year) {
    Map<String, Calculation.Result> results = new HashMap<>();
    for (String code : order) {
      results.put(
          code,
          Calculation.of(
              graph.formula(code),
              (item, back) ->
                  back == 0 && results.containsKey(item)
                      ? results.get(item).value()
                      : reported.value(unit, item, year - back)));
    }
    return results;
  }
}
