package org.baton.indicators.internal.lineage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.cycle.Cycles;
import org.baton.api.data.Database;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.EntryVersion;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.Years;
import org.baton.indicators.internal.store.ContinuityTable;
import org.baton.indicators.internal.store.ContinuityTable.Before;
import org.baton.indicators.internal.store.LineageTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds indicators whose meaning is another than the one they were in force with, or had in the set
 * of the year before, while nobody stated whether values before and after compare.
 */
@Component(service = Continuity.class)
public final class Continuity {
  private final Database database;
  private final Cycles cycles;

  /** Works on the module's schema. */
  @Activate
  public Continuity(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Cycles cycles) {
    this.database = database;
    this.cycles = cycles;
  }

  /**
   * What is unstated in a set; four statements, however many indicators it has.
   *
   * @param entries what holds in it, inherited entries included
   */
  public List<Violation> against(IndicatorSet set, List<Entry> entries) {
    List<Entry> indicators =
        entries.stream().filter(e -> e.isIndicator() && !e.isRetired()).toList();
    return indicators.isEmpty() ? List.of() : database.read(c -> against(c, set, indicators));
  }

  private List<Violation> against(Connection c, IndicatorSet set, List<Entry> indicators)
      throws SQLException {
    Set<String> of = new TreeSet<>();
    indicators.forEach(e -> of.add(e.set()));
    Map<EntryKey, Descent> newest = new HashMap<>();
    for (Descent d : new LineageTable(c, database.dialect()).ofSets(of)) {
      newest.merge(d.entry(), d, (one, other) -> one.id() > other.id() ? one : other);
    }
    ContinuityTable table = new ContinuityTable(c);
    Map<EntryKey, List<EntryVersion>> versions = table.references(of);
    Years years = new Years(cycles);
    Map<String, Before> earlier = earlier(table, set, of, years);
    List<Violation> found = new ArrayList<>();
    for (Entry e : indicators) {
      EntryKey key = new EntryKey(e.set(), e.code());
      Optional<Descent> descent = Optional.ofNullable(newest.get(key));
      List<EntryVersion> states = versions.getOrDefault(key, List.of());
      Before before = earlier.get(e.code());
      reference(states, descent)
          .filter(m -> !m.equals(Meaning.of(e)))
          .map(m -> unstated(e, Meaning.of(e).differences(m)))
          .or(() -> descent.isPresent() ? Optional.empty() : elsewhere(e, before))
          .ifPresent(found::add);
    }
    return found;
  }

  private Map<String, Before> earlier(
      ContinuityTable table, IndicatorSet set, Set<String> own, Years years) throws SQLException {
    OptionalInt year = years.of(set.cycle());
    List<String> before = year.isEmpty() ? List.of() : years.before(year.getAsInt());
    Map<String, Before> newest = new HashMap<>();
    for (Before one : before.isEmpty() ? List.<Before>of() : table.before(set, own, before)) {
      newest.merge(
          one.entry().code(),
          one,
          (a, b) -> years.of(a.cycle()).getAsInt() >= years.of(b.cycle()).getAsInt() ? a : b);
    }
    return newest;
  }

  /** The meaning that was settled, or stated; empty when the indicator was never in force. */
  private static Optional<Meaning> reference(List<EntryVersion> states, Optional<Descent> descent) {
    if (descent.isEmpty()) {
      return states.stream()
          .filter(EntryVersion::isInForce)
          .flatMap(v -> v.entry().stream())
          .findFirst()
          .map(Meaning::of);
    }
    int looked = descent.get().version();
    Optional<Meaning> stated =
        states.stream()
            .filter(v -> v.version() == looked)
            .flatMap(v -> v.entry().stream())
            .findFirst()
            .map(Meaning::of);
    if (!descent.get().ahead() || stated.isEmpty()) {
      return stated;
    }
    return states.stream()
        .filter(v -> v.version() > looked)
        .flatMap(v -> v.entry().stream())
        .map(Meaning::of)
        .filter(m -> !m.equals(stated.get()))
        .findFirst()
        .or(() -> stated);
  }

  private static Violation unstated(Entry e, List<String> fields) {
    return Violation.at(
        e.code() + "/lineage", e.code(), "indicators.lineage.unstated", words(fields, ""));
  }

  private static Optional<Violation> elsewhere(Entry e, Before before) {
    if (before == null || Meaning.of(before.entry()).equals(Meaning.of(e))) {
      return Optional.empty();
    }
    String set = before.entry().set();
    List<String> fields = Meaning.of(e).differences(Meaning.of(before.entry()));
    return Optional.of(
        Violation.at(
            e.code() + "/lineage", set, "indicators.lineage.unstated-set", words(fields, set)));
  }

  /** For each field 1 when it changed, so that the sentence names it in the reader's language. */
  private static Object[] words(List<String> fields, String set) {
    List<Object> words = new ArrayList<>();
    Meaning.FIELDS.forEach(f -> words.add(fields.contains(f) ? 1 : 0));
    words.add(set);
    return words.toArray();
  }
}
