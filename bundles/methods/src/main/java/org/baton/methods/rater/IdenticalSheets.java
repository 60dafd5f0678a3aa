package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sheets with the same answers to everything. A few are chance where criteria are few; many, or
 * long ones, are a sign of copying.
 *
 * @param answers how many answers each has
 * @param straight whether they are all one value, which is more often haste than copying
 * @param sheets the places of the sheets in the list, ascending
 */
public record IdenticalSheets(int answers, boolean straight, List<Integer> sheets) {
  /** Copies the list. */
  public IdenticalSheets {
    sheets = List.copyOf(sheets);
  }

  /**
   * All groups, the largest first.
   *
   * @param items sheets with fewer answers do not count
   * @param fewest groups with fewer sheets are not told, at least 2
   */
  public static List<IdenticalSheets> of(List<Sheet> sheets, int items, int fewest) {
    Map<List<Double>, List<Integer>> same = new LinkedHashMap<>();
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).given().length >= items) {
        List<Double> key =
            Arrays.stream(sheets.get(i).answers()).map(v -> v + 0.0).boxed().toList();
        same.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    return same.values().stream()
        .filter(group -> group.size() >= Math.max(2, fewest))
        .map(
            group -> {
              Sheet first = sheets.get(group.get(0));
              return new IdenticalSheets(first.given().length, first.isStraight(1), group);
            })
        .sorted(Comparator.comparingInt((IdenticalSheets g) -> -g.sheets().size()))
        .toList();
  }
}
