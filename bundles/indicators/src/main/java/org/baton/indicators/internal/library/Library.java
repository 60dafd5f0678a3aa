package org.baton.indicators.internal.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.data.Database;
import org.baton.api.text.Text;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.LibraryTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The indicators that plans are made from. */
@Component(service = Library.class)
public final class Library {
  private final Database database;
  private final IndicatorSets sets;

  /** Takes what it works with. */
  @Activate
  public Library(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference IndicatorSets sets) {
    this.database = database;
    this.sets = sets;
  }

  /** What holds in a set, in its order; see {@link IndicatorSets#entries}. */
  public List<Entry> entries(String set) {
    return sets.entries(set);
  }

  /** The codes of entries of a set that were ever retired. */
  Set<String> retired(String set) {
    return sets.retired(set);
  }

  /** The evaluator groups of a set in the order of their file. */
  public List<Group> groups(String set) {
    return database.read(c -> new LibraryTable(c, database.dialect()).groups(set));
  }

  /** Adds entries, or changes those with the same set and code; a set that is not there is made. */
  public void write(List<Entry> entries) {
    Map<String, List<Entry>> bySet = new TreeMap<>();
    entries.forEach(e -> bySet.computeIfAbsent(e.set(), s -> new ArrayList<>()).add(e));
    database.tx(
        c -> {
          bySet.forEach(this::write);
          return null;
        });
  }

  private void write(String set, List<Entry> entries) {
    if (sets.find(set).isEmpty()) {
      sets.create(
          new IndicatorSet(set, Text.same(set), "", "", "", State.OPEN, 0, Instant.EPOCH, ""));
    }
    sets.edit(set, Edit.put(0, "", entries));
  }

  /** Adds groups, or changes those with the same set and code. */
  public void writeGroups(List<Group> groups) {
    database.tx(
        c -> {
          new LibraryTable(c, database.dialect()).writeGroups(groups);
          return null;
        });
  }
}
