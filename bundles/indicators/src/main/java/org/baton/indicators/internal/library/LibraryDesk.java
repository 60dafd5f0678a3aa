package org.baton.indicators.internal.library;

import java.util.List;
import java.util.Map;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles;
import org.baton.api.data.Database;
import org.baton.indicators.internal.sets.Years;
import org.baton.indicators.internal.store.LibrarySearch;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where people look through all entries of all sets; permissions are checked here. */
@Component(service = LibraryDesk.class)
public final class LibraryDesk {
  /** How many words a list is offered to be narrowed by. */
  static final int MOST_WORDS = 300;

  private final Database database;
  private final Access access;
  private final Cycles cycles;

  /** Takes what it works with. */
  @Activate
  public LibraryDesk(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference Cycles cycles) {
    this.database = database;
    this.access = access;
    this.cycles = cycles;
  }

  /**
   * Entries behind an id, in the order in which they came.
   *
   * @throws org.baton.api.problem.Problem when the question names what there never is
   */
  public List<Found> page(LibraryQuery query, long after, int limit) {
    access.require("indicators.view", Access.EVERYWHERE);
    query.check();
    List<String> of = query.year() == 0 ? null : years().cycles(query.year());
    return database.read(c -> new LibrarySearch(c).page(query, of, after, limit));
  }

  /** The words there are, by the name of the field: elements, frequencies, collectors. */
  public Map<String, List<String>> words() {
    access.require("indicators.view", Access.EVERYWHERE);
    return database.read(c -> new LibrarySearch(c).words(MOST_WORDS));
  }

  /** The years of cycles. */
  public Years years() {
    return new Years(cycles);
  }
}
