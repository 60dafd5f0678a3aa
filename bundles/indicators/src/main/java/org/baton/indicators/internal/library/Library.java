package org.baton.indicators.internal.library;

import java.util.List;
import org.baton.api.data.Database;
import org.baton.indicators.internal.store.LibraryTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The indicators that plans are made from. */
@Component(service = Library.class)
public final class Library {
  private final Database database;

  /** Takes what it works with. */
  @Activate
  public Library(@Reference(target = "(org.baton.module=indicators)") Database database) {
    this.database = database;
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

  /** The entries of a set in the order of their file. */
  public List<Entry> entries(String set) {
    return database.read(c -> new LibraryTable(c, database.dialect()).entries(set));
  }

  /** The evaluator groups of a set in the order of their file. */
  public List<Group> groups(String set) {
    return database.read(c -> new LibraryTable(c, database.dialect()).groups(set));
  }

  /** Adds entries, or changes those with the same set and code. */
  public void write(List<Entry> entries) {
    database.tx(
        c -> {
          new LibraryTable(c, database.dialect()).write(entries);
          return null;
        });
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
