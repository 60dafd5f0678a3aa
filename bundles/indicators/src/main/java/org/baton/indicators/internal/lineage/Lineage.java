package org.baton.indicators.internal.lineage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.EntryVersion;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.LineageTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what indicators come from; permissions are checked here. */
@Component(service = Lineage.class)
public final class Lineage {
  private static final String VIEW = "indicators.view";
  private static final String EDIT = "indicators.edit";

  private final Database database;
  private final Access access;
  private final AuditTrail audit;
  private final IndicatorSets sets;

  /** Works on the module's schema. */
  @Activate
  public Lineage(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference IndicatorSets sets) {
    this.database = database;
    this.access = access;
    this.audit = audit;
    this.sets = sets;
  }

  /**
   * The key of what holds in a set under a code: an inherited entry is known by its common set.
   *
   * @throws Problem when there is none
   */
  public EntryKey key(String set, String code) {
    access.require(VIEW, Access.EVERYWHERE);
    sets.get(set);
    return sets.entries(set).stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .map(e -> new EntryKey(e.set(), code))
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.entry-unknown", set, code));
  }

  /** An indicator and all it comes from. */
  public Generation ancestry(EntryKey entry) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(c -> Ancestry.of(entry, new LineageTable(c, database.dialect())));
  }

  /** What was stated of indicators that come from this one, the newest year first. */
  public List<Descent> successors(EntryKey entry) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(c -> new LineageTable(c, database.dialect()).after(entry));
  }

  /** What was stated of all indicators of sets, the newest year first. */
  public List<Descent> of(List<String> of) {
    access.require(VIEW, Access.EVERYWHERE);
    return of.isEmpty()
        ? List.of()
        : database.read(c -> new LineageTable(c, database.dialect()).ofSets(of));
  }

  /** What was stated of the indicator itself, the newest year first. */
  public List<Descent> statements(EntryKey entry) {
    access.require(VIEW, Access.EVERYWHERE);
    return database.read(c -> new LineageTable(c, database.dialect()).of(List.of(entry)));
  }

  /**
   * States what an indicator comes from since a year, in the place of what was stated for that
   * year. While its set is frozen, a statement that an indicator comes from itself speaks of the
   * change that is to come by an amendment.
   *
   * @throws Problem with every mistake
   */
  public Descent state(Descent given) {
    access.require(EDIT, Access.EVERYWHERE);
    EntryKey key = given.entry();
    boolean open = sets.get(key.set()).isOpen();
    Entry entry =
        own(key).orElseThrow(() -> Problem.of(Kind.CONFLICT, "indicators.inherited", key.code()));
    Map<EntryKey, Optional<Entry>> origins = new LinkedHashMap<>();
    Optional<Entry> itself = open ? before(entry) : Optional.of(entry);
    given.origins().forEach(o -> origins.put(o, o.equals(key) ? itself : last(o)));
    List<Violation> wrong = DescentCheck.of(given, entry, origins);
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.wrong", wrong, wrong.size());
    }
    return database.tx(
        c -> {
          LineageTable table = new LineageTable(c, database.dialect());
          boolean ahead = !open && given.isOfItself();
          int version = entry.standing().version();
          Descent made = given.made(table.next(), version, ahead, now(), account());
          table.put(List.of(made));
          record("indicators.lineage.stated", made.entry(), made.since(), made.reason());
          return made;
        });
  }

  /**
   * Takes a statement back.
   *
   * @throws Problem when there is none
   */
  public void withdraw(EntryKey entry, int since, String reason) {
    access.require(EDIT, Access.EVERYWHERE);
    database.tx(
        c -> {
          if (!new LineageTable(c, database.dialect()).remove(entry, since)) {
            throw Problem.of(
                Kind.NOT_FOUND,
                "indicators.lineage.unknown",
                entry.code(),
                Integer.toString(since));
          }
          record("indicators.lineage.withdrawn", entry, since, reason);
          return null;
        });
  }

  /**
   * Keeps that copies continue what they were copied from, unchanged.
   *
   * @param origins what each copy was copied from
   * @param since the first year of the copies
   */
  public void carry(Map<EntryKey, EntryKey> origins, int since) {
    access.require(EDIT, Access.EVERYWHERE);
    database.tx(
        c -> {
          LineageTable table = new LineageTable(c, database.dialect());
          List<Descent> made = new ArrayList<>();
          for (Entry copy : table.entries(origins.keySet())) {
            EntryKey key = new EntryKey(copy.set(), copy.code());
            made.add(
                Descent.continued(key, origins.get(key), since)
                    .made(table.next(), copy.standing().version(), false, now(), account()));
          }
          table.put(made);
          return null;
        });
  }

  private Optional<Entry> own(EntryKey key) {
    return sets.own(key.set()).stream().filter(e -> e.code().equals(key.code())).findFirst();
  }

  /** What an entry is, or was before it was taken out of its set. */
  private Optional<Entry> last(EntryKey key) {
    return own(key)
        .or(
            () ->
                sets.versions(key.set(), key.code()).stream()
                    .flatMap(v -> v.entry().stream())
                    .findFirst());
  }

  /** What an entry was before its meaning was changed last; itself when it never was. */
  private Optional<Entry> before(Entry entry) {
    Meaning now = Meaning.of(entry);
    return sets.versions(entry.set(), entry.code()).stream()
        .map(EntryVersion::entry)
        .flatMap(Optional::stream)
        .filter(e -> !Meaning.of(e).equals(now))
        .findFirst()
        .or(() -> Optional.of(entry));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private String account() {
    return access.caller().account();
  }

  private void record(String action, EntryKey entry, int since, String reason) {
    audit.record(
        action,
        "indicator-set:" + entry.set(),
        reason,
        Map.of("code", entry.code(), "since", Integer.toString(since)));
  }
}
