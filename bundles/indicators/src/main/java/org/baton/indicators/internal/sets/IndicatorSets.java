package org.baton.indicators.internal.sets;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.baton.indicators.internal.store.LibraryTable;
import org.baton.indicators.internal.store.SetTable;
import org.baton.indicators.internal.store.VersionTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps sets and every version of their entries. It is the one place where a set is changed; who
 * may ask for a change is the caller's to check with {@link Access} before.
 */
@Component(service = IndicatorSets.class)
public final class IndicatorSets {
  /** How deep common sets may build on each other. */
  private static final int DEEPEST = 8;

  private final Database database;
  private final Access access;
  private final AuditTrail audit;

  /** Works on the module's schema. */
  @Activate
  public IndicatorSets(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.access = access;
    this.audit = audit;
  }

  /** Sets behind a code, in the order of codes. */
  public List<IndicatorSet> page(String after, int limit) {
    return database.read(c -> new SetTable(c).page(after, limit));
  }

  /**
   * Sets behind a code that can change, in the order of codes.
   *
   * @param kinds of units of these kinds or of any; null for all
   */
  public List<IndicatorSet> open(Collection<String> kinds, String after, int limit) {
    return database.read(c -> new SetTable(c).open(kinds, after, limit));
  }

  /** The set with this code, if there is one. */
  public Optional<IndicatorSet> find(String code) {
    return database.read(c -> new SetTable(c).find(code));
  }

  /**
   * The set with this code.
   *
   * @throws Problem when there is none
   */
  public IndicatorSet get(String code) {
    return find(code).orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.set-unknown", code));
  }

  /** What holds in a set: its own entries and those of the common sets below it. */
  public List<Entry> entries(String code) {
    return database.read(c -> resolved(c, code, 0));
  }

  /** The entries that are the set's own. */
  public List<Entry> own(String code) {
    return database.read(c -> new LibraryTable(c, database.dialect()).entries(code));
  }

  private List<Entry> resolved(Connection c, String code, int depth) throws SQLException {
    List<Entry> own = new LibraryTable(c, database.dialect()).entries(code);
    String base = new SetTable(c).find(code).map(IndicatorSet::base).orElse("");
    return base.isEmpty() || depth >= DEEPEST
        ? own
        : Resolved.of(resolved(c, base, depth + 1), own);
  }

  /** The versions of an entry of a set, the newest first. */
  public List<EntryVersion> versions(String set, String code) {
    return database.read(c -> new VersionTable(c, database.dialect()).of(set, code));
  }

  /** The codes of entries of a set that were ever retired, and are not used again. */
  public Set<String> retired(String set) {
    return database.read(c -> new VersionTable(c, database.dialect()).retired(set));
  }

  /**
   * Makes a set.
   *
   * @throws Problem when there is one with this code; or when its common set is not there
   */
  public IndicatorSet create(IndicatorSet given) {
    return database.tx(
        c -> {
          SetTable sets = new SetTable(c);
          if (sets.find(given.code()).isPresent()) {
            throw Problem.of(Kind.CONFLICT, "indicators.set-exists", given.code());
          }
          checkBase(sets, given);
          IndicatorSet made = stamped(given, 1);
          sets.insert(made);
          audit.record("indicators.set.created", "indicator-set:" + made.code(), "", Map.of());
          return made;
        });
  }

  private IndicatorSet stamped(IndicatorSet s, int version) {
    return new IndicatorSet(
        s.code(), s.title(), s.kind(), s.base(), s.cycle(), s.state(), version, now(), caller());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private String caller() {
    return access.caller().account();
  }

  private static void checkBase(SetTable sets, IndicatorSet set) throws SQLException {
    Set<String> way = new HashSet<>(Set.of(set.code()));
    String base = set.base();
    while (!base.isEmpty()) {
      if (!way.add(base) || way.size() > DEEPEST) {
        throw Problem.of(Kind.CONFLICT, "indicators.set-circle", set.code(), base);
      }
      String missing = base;
      base =
          sets.find(base)
              .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.set-unknown", missing))
              .base();
    }
  }

  /**
   * Changes what is said of a set, not its entries.
   *
   * @param base the version that was looked at; 0 when the maker did not look
   * @throws Problem when it is stale; or when it is frozen and stays so
   */
  public IndicatorSet change(
      String code, int base, String reason, UnaryOperator<IndicatorSet> change) {
    return database.tx(
        c -> {
          SetTable sets = new SetTable(c);
          IndicatorSet old = sets.find(code).orElseThrow(() -> unknown(code));
          refuseStale(old, base);
          IndicatorSet given = change.apply(old);
          if (!old.isOpen() && given.state() == State.FROZEN) {
            throw Problem.of(Kind.CONFLICT, "indicators.set-frozen", code);
          }
          checkBase(sets, given);
          IndicatorSet changed = write(sets, given);
          audit.record(
              "indicators.set.changed",
              "indicator-set:" + code,
              reason,
              Map.of(
                  "version", Integer.toString(changed.version()), "state", changed.state().name()));
          return changed;
        });
  }

  private static Problem unknown(String code) {
    return Problem.of(Kind.NOT_FOUND, "indicators.set-unknown", code);
  }

  private static void refuseStale(IndicatorSet set, int base) {
    if (base != 0 && base != set.version()) {
      throw Problem.of(
          Kind.STALE, "indicators.set-stale", set.code(), set.changedBy(), set.version());
    }
  }

  private IndicatorSet write(SetTable sets, IndicatorSet given) throws SQLException {
    IndicatorSet next = stamped(given, given.version() + 1);
    if (!sets.update(next)) {
      throw Problem.of(
          Kind.STALE, "indicators.set-stale", given.code(), given.changedBy(), given.version());
    }
    return next;
  }

  /**
   * Changes entries of an open set; what they were is kept. Whether the entries make sense together
   * is checked when a plan is made of them.
   *
   * @throws Problem when the set is frozen; when somebody changed it since it was looked at; or
   *     with every entry that was retired
   */
  public IndicatorSet edit(String code, Edit edit) {
    return database.tx(
        c -> {
          SetTable sets = new SetTable(c);
          IndicatorSet old = sets.find(code).orElseThrow(() -> unknown(code));
          refuseStale(old, edit.base());
          if (!old.isOpen()) {
            throw Problem.of(Kind.CONFLICT, "indicators.set-frozen", code);
          }
          IndicatorSet changed = write(sets, old);
          writeEntries(c, changed, edit);
          audit.record(
              "indicators.set.edited",
              "indicator-set:" + code,
              edit.reason(),
              Map.of(
                  "version", Integer.toString(changed.version()),
                  "put", Integer.toString(edit.put().size()),
                  "removed", Integer.toString(edit.removed().size())));
          return changed;
        });
  }

  private void writeEntries(Connection c, IndicatorSet set, Edit edit) throws SQLException {
    VersionTable versions = new VersionTable(c, database.dialect());
    refuseRetired(versions.retired(set.code()), edit);
    Map<String, Integer> newest = versions.newest(set.code());
    List<Entry> put = new ArrayList<>();
    List<EntryVersion> kept = new ArrayList<>();
    for (Entry entry : edit.put()) {
      int version = newest.merge(entry.code(), 1, Integer::sum);
      Entry now = entry.in(set.code()).standing(entry.standing().version(version));
      put.add(now);
      kept.add(version(set, edit, now.code(), version, Optional.of(now)));
    }
    for (String gone : edit.removed()) {
      kept.add(version(set, edit, gone, newest.merge(gone, 1, Integer::sum), Optional.empty()));
    }
    LibraryTable table = new LibraryTable(c, database.dialect());
    table.write(set.code(), put);
    table.remove(set.code(), edit.removed());
    versions.add(kept);
  }

  private static void refuseRetired(Set<String> retired, Edit edit) {
    List<Violation> again =
        edit.put().stream()
            .map(Entry::code)
            .filter(retired::contains)
            .map(code -> Violation.at("code", code, "indicators.retired"))
            .toList();
    if (!again.isEmpty()) {
      throw Problem.conflict("indicators.retired", again);
    }
  }

  private static EntryVersion version(
      IndicatorSet set, Edit edit, String code, int version, Optional<Entry> entry) {
    return new EntryVersion(
        set.code(), code, version, entry, edit.reason(), set.changedAt(), set.changedBy());
  }
}
