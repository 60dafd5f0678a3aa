package org.baton.indicators.internal.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.baton.api.problem.Violation;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.indicators.internal.sets.EntryCheck;

/** Reads rows of the library; an unknown rule, parameter or word is a mistake. */
final class EntryReader {
  private final RowFields fields;
  private final Library library;
  private final Predicate<String> has;
  private final Map<String, Of> sets = new LinkedHashMap<>();

  /** What a file says of a set, beside what is there. */
  private static final class Of {
    private final Map<String, Entry> own = new HashMap<>();
    private final Map<String, Entry> all = new HashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> retired = new HashSet<>();
    private final Map<String, Entry> read = new LinkedHashMap<>();
  }

  EntryReader(ImportContext context, Library library, Predicate<String> has) {
    fields = new RowFields(context);
    this.library = library;
    this.has = has;
  }

  boolean sound() {
    return fields.sound();
  }

  /** The entries that were read, in the order of the file. */
  List<Entry> entries() {
    return sets.values().stream().flatMap(s -> s.read.values().stream()).toList();
  }

  private Of of(String set) {
    return sets.computeIfAbsent(
        set,
        code -> {
          Of of = new Of();
          for (Entry e : library.entries(code)) {
            of.all.put(e.code(), e);
            if (e.set().equals(code)) {
              of.own.put(e.code(), e);
            }
            if (e.isRetired()) {
              of.retired.add(e.code());
            }
          }
          of.retired.addAll(library.retired(code));
          return of;
        });
  }

  /** Takes the names of a row that cannot be read, so that others may stand below it. */
  void name(Row row) {
    if (row.text("set").isPresent() && row.text("code").isPresent()) {
      of(row.text("set").get()).named.add(row.text("code").get());
    }
  }

  void read(Row row) {
    String set = fields.code(row, "set");
    String code = row.text("code").orElseThrow();
    Of of = of(set);
    if (of.rows.putIfAbsent(code, row) != null) {
      fields.wrong(row, "code", "indicators.twice");
      return;
    }
    Entry entry = new EntryRow(row, of.own.get(code), has, fields).entry(set, code);
    for (Violation v : EntryCheck.of(entry)) {
      String column = LibraryColumn.of(v.field());
      boolean title = column.equals("title_zh") && row.raw(column).isEmpty();
      fields.wrong(row, title ? "title" : column, v.code(), v.arguments().toArray());
    }
    if (entry.isIndicator() && Shares.read(entry.evaluators()).isEmpty()) {
      fields.wrong(row, "groups", "indicators.shares");
    }
    if (of.retired.contains(code)) {
      fields.wrong(row, "code", "indicators.retired");
    }
    of.read.put(code, entry);
    of.all.put(code, entry);
  }

  /** Checks the parents of every set, those that are in the library already included. */
  void checkTrees() {
    sets.values().forEach(of -> of.read.values().forEach(e -> checkParent(of, e)));
  }

  private void checkParent(Of of, Entry entry) {
    if (entry.parent().isEmpty() || of.named.contains(entry.parent())) {
      return;
    }
    Row row = of.rows.get(entry.code());
    Entry parent = of.all.get(entry.parent());
    if (parent == null) {
      fields.wrong(row, "parent", "indicators.parent-unknown");
    } else if (parent.isIndicator()) {
      fields.wrong(row, "parent", "indicators.parent-indicator");
    }
    Set<String> way = new HashSet<>();
    for (Entry at = entry; at != null; at = of.all.get(at.parent())) {
      if (!way.add(at.code())) {
        fields.wrong(row, "parent", "indicators.circle");
        return;
      }
    }
  }
}
