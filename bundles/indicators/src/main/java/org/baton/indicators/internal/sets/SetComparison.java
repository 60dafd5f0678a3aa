package org.baton.indicators.internal.sets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.baton.indicators.internal.library.Comparison;
import org.baton.indicators.internal.library.Entry;

/**
 * What became of the entries of a set in another one.
 *
 * @param added those that are only in the other
 * @param gone those that are only in the first
 * @param changed those in both that differ, with the fields
 * @param same how many in both are the same
 */
public record SetComparison(
    List<Entry> added, List<Entry> gone, List<Comparison> changed, int same) {
  /** Copies the lists. */
  public SetComparison {
    added = List.copyOf(added);
    gone = List.copyOf(gone);
    changed = List.copyOf(changed);
  }

  /**
   * Compares what holds in two sets.
   *
   * @param renamed the code in the first set of entries of the other that are known there by
   *     another code
   */
  static SetComparison of(List<Entry> first, List<Entry> other, Map<String, String> renamed) {
    Map<String, Entry> before = new LinkedHashMap<>();
    first.forEach(e -> before.put(e.code(), e));
    Map<String, Entry> pairs = pairs(before, other, renamed);
    List<Entry> added = new ArrayList<>();
    List<Comparison> changed = new ArrayList<>();
    int same = 0;
    for (Entry e : other) {
      Entry old = pairs.get(e.code());
      if (old == null) {
        added.add(e);
        continue;
      }
      Comparison comparison = Comparison.of(old, e);
      if (comparison.differences().isEmpty() && old.code().equals(e.code())) {
        same++;
      } else {
        changed.add(comparison);
      }
    }
    return new SetComparison(added, List.copyOf(before.values()), changed, same);
  }

  /**
   * What each entry of the other set was in the first, taken out of those before. In whatever order
   * they stand: an entry keeps its own code unless another origin was stated for it; then those
   * with a stated origin get theirs if it is left; then the others that have their code there get
   * it.
   */
  private static Map<String, Entry> pairs(
      Map<String, Entry> before, List<Entry> other, Map<String, String> renamed) {
    Map<String, Entry> pairs = new HashMap<>();
    pair(before, other, pairs, e -> renamed.getOrDefault(e, e).equals(e) ? e : null);
    pair(before, other, pairs, renamed::get);
    pair(before, other, pairs, e -> e);
    return pairs;
  }

  private static void pair(
      Map<String, Entry> before,
      List<Entry> other,
      Map<String, Entry> pairs,
      UnaryOperator<String> origin) {
    for (Entry e : other) {
      String code = origin.apply(e.code());
      if (code != null && !pairs.containsKey(e.code()) && before.containsKey(code)) {
        pairs.put(e.code(), before.remove(code));
      }
    }
  }
}
