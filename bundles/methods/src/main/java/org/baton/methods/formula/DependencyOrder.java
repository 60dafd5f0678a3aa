package org.baton.methods.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The order in which formulas that use each other's results are computed. */
public final class DependencyOrder {
  private final Map<String, Set<String>> needs;
  private final Set<String> done = new LinkedHashSet<>();
  private final List<String> way = new ArrayList<>();
  private List<String> circle = List.of();

  private DependencyOrder(Map<String, Set<String>> needs) {
    this.needs = new TreeMap<>(needs);
  }

  /**
   * An order, or what stands against one.
   *
   * @param order codes, each behind those it needs; empty when there is a circle
   * @param circle the chain of a circle, its first code once more at the end; mostly empty
   */
  public record Order(List<String> order, List<String> circle) {}

  /**
   * Orders formulas.
   *
   * @param needs by the code of each result, the codes it needs of the same year
   */
  public static Order of(Map<String, Set<String>> needs) {
    DependencyOrder search = new DependencyOrder(needs);
    search.needs.keySet().forEach(search::visit);
    boolean round = !search.circle.isEmpty();
    return new Order(round ? List.of() : List.copyOf(search.done), search.circle);
  }

  private void visit(String code) {
    if (!circle.isEmpty() || done.contains(code) || !needs.containsKey(code)) {
      return;
    }
    int at = way.indexOf(code);
    if (at >= 0) {
      List<String> chain = new ArrayList<>(way.subList(at, way.size()));
      chain.add(code);
      circle = List.copyOf(chain);
      return;
    }
    way.add(code);
    needs.get(code).stream().sorted().forEach(this::visit);
    way.remove(way.size() - 1);
    done.add(code);
  }
}
