package org.baton.core.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.baton.core.internal.units.UnitQuery;

/** All units as they were at a change, in the order of their codes; about 150 bytes a unit. */
final class IndexedUnits {
  private static final int NONE = -1;

  /** Stands between two names and in none. */
  private static final char BETWEEN = '\0';

  private final String tag;
  private final String[] codes;
  private final String[] names;
  private final String[] kinds;
  private final int[] parents;
  private final List<String> allKinds;

  /** A unit with its names in small letters. */
  record Row(String code, String names, String kind, String parent) {}

  private IndexedUnits(String tag, List<Row> rows) {
    this.tag = tag;
    int size = rows.size();
    codes = new String[size];
    names = new String[size];
    kinds = new String[size];
    parents = new int[size];
    Map<String, Integer> places = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < size; i++) {
      Row row = rows.get(i);
      codes[i] = row.code();
      names[i] = row.names();
      kinds[i] = words.computeIfAbsent(row.kind(), k -> k);
      places.put(row.code(), i);
    }
    for (int i = 0; i < size; i++) {
      parents[i] = places.getOrDefault(rows.get(i).parent(), NONE);
    }
    Set<String> present = new TreeSet<>(words.keySet());
    present.remove("");
    allKinds = List.copyOf(present);
  }

  static Row row(String code, String zh, String en, String kind, String parent) {
    String first = zh.toLowerCase(Locale.ROOT);
    String second = en.toLowerCase(Locale.ROOT);
    return new Row(code, first.equals(second) ? first : first + BETWEEN + second, kind, parent);
  }

  /** Units in the database's order of codes. */
  static IndexedUnits of(String tag, List<Row> rows) {
    return new IndexedUnits(tag, rows);
  }

  String tag() {
    return tag;
  }

  List<String> kinds() {
    return allKinds;
  }

  /** Where a unit stands; behind all when there is none. */
  int position(String code) {
    for (int i = 0; i < codes.length; i++) {
      if (codes[i].equals(code)) {
        return i;
      }
    }
    return codes.length;
  }

  /** The codes of units that fit, from a place on. */
  List<String> find(UnitQuery query, int from, int limit) {
    String words = query.words().toLowerCase(Locale.ROOT);
    Set<String> under = query.isEverywhere() ? null : new HashSet<>(query.under());
    List<String> found = new ArrayList<>();
    for (int i = from; i < codes.length && found.size() < limit; i++) {
      if ((words.isEmpty() || codes[i].startsWith(query.words()) || names[i].contains(words))
          && (query.kind().isEmpty() || kinds[i].equals(query.kind()))
          && (query.parent() == null || query.parent().equals(parent(i)))
          && (under == null || isUnder(i, under))) {
        found.add(codes[i]);
      }
    }
    return found;
  }

  private String parent(int unit) {
    return parents[unit] == NONE ? "" : codes[parents[unit]];
  }

  /** The register refuses circles, so that this ends. */
  private boolean isUnder(int unit, Set<String> above) {
    for (int i = unit; i != NONE; i = parents[i]) {
      if (above.contains(codes[i])) {
        return true;
      }
    }
    return false;
  }
}
