package org.baton.indicators.internal.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * Entries behind an id, in the order in which they came.
   *
   * @param words part of the code or the title; everything when empty
   */
  public List<Listed> page(long after, String words, int limit) {
    return database.read(c -> new LibraryTable(c, database.dialect()).page(after, words, limit));
  }

  /** An entry and the id by which a list goes on. */
  public record Listed(long id, Entry entry) {}

  /** What holds in a set, in its order; see {@link IndicatorSets#entries}. */
  public List<Entry> entries(String set) {
    return sets.entries(set);
  }

  /** The evaluator groups of a set in the order of their file. */
  public List<Group> groups(String set) {
    return database.read(c -> new LibraryTable(c, database.dialect()).groups(set));
  }

  /**
   * Adds entries, or changes those with the same set and code. What an import does not know of an
   * entry stays as it was; a set that is not there is made.
   */
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
    Map<String, Entry> present = new HashMap<>();
    sets.own(set).forEach(e -> present.put(e.code(), e));
    List<Entry> put =
        entries.stream()
            .map(e -> present.containsKey(e.code()) ? e.kept(present.get(e.code())) : e)
            .toList();
    sets.edit(set, Edit.put(0, "", put));
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
