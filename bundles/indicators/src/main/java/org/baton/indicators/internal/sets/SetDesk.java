package org.baton.indicators.internal.sets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.library.Standing.Status;
import org.baton.indicators.internal.lineage.EntryKey;
import org.baton.indicators.internal.lineage.Lineage;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What people do with sets by hand; permissions are checked here. */
@Component(service = SetDesk.class)
public final class SetDesk {
  private static final String VIEW = "indicators.view";
  private static final String EDIT = "indicators.edit";
  private static final String EVERYWHERE = Access.EVERYWHERE;
  private static final int LONGEST = 400;

  private final Database database;
  private final Access access;
  private final IndicatorSets sets;
  private final SetChecks checks;
  private final Lineage lineage;
  private final Cycles cycles;

  /** Works on these sets. */
  @Activate
  public SetDesk(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference IndicatorSets sets,
      @Reference SetChecks checks,
      @Reference Lineage lineage,
      @Reference Cycles cycles) {
    this.database = database;
    this.access = access;
    this.sets = sets;
    this.checks = checks;
    this.lineage = lineage;
    this.cycles = cycles;
  }

  /** Sets behind a code, in the order of codes. */
  public List<IndicatorSet> page(String after, int limit) {
    access.require(VIEW, EVERYWHERE);
    return sets.page(after, limit);
  }

  /** The set with this code. */
  public IndicatorSet get(String set) {
    access.require(VIEW, EVERYWHERE);
    return sets.get(set);
  }

  /** What holds in a set, inherited entries included. */
  public List<Entry> entries(String set) {
    get(set);
    return sets.entries(set);
  }

  /** What holds in a set under a code. */
  public Entry entry(String set, String code) {
    return entries(set).stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.entry-unknown", set, code));
  }

  /** The versions of an entry, the newest first. */
  public List<EntryVersion> versions(String set, String code) {
    get(set);
    return sets.versions(set, code);
  }

  /** What stands against settling a set. */
  public SetChecks.Verdict check(String set) {
    return checks.check(get(set), sets.entries(set), SetChecks.Ceiling.DEFAULT);
  }

  /**
   * Makes a set.
   *
   * @throws Problem with every mistake
   */
  public IndicatorSet create(String code, Text title, String kind, String base, String cycle) {
    access.require(EDIT, EVERYWHERE);
    List<Violation> wrong = words(title, cycle);
    if (!EntryCheck.isCode(code)) {
      wrong.add(Violation.at("code", code, "indicators.code"));
    }
    refuse(wrong);
    return sets.create(
        new IndicatorSet(code, title, kind, base, cycle, State.OPEN, 0, Instant.EPOCH, ""));
  }

  private List<Violation> words(Text title, String cycle) {
    List<Violation> wrong = new ArrayList<>();
    if (title.zh().isBlank() || title.zh().length() > LONGEST || title.en().length() > LONGEST) {
      wrong.add(Violation.at("title", title.zh(), "indicators.title", LONGEST));
    }
    if (!cycle.isEmpty() && new Years(cycles).of(cycle).isEmpty()) {
      wrong.add(Violation.at("cycle", cycle, "indicators.cycle-unknown"));
    }
    return wrong;
  }

  /**
   * Names a set anew and binds it to a kind of unit, a common set and a cycle.
   *
   * @throws Problem with every mistake; when it is frozen; or when somebody changed it meanwhile
   */
  public IndicatorSet bind(
      String set, int version, Text title, String kind, String base, String cycle) {
    access.require(EDIT, EVERYWHERE);
    // Who may not see cycles leaves the one that is there as it is.
    refuse(words(title, cycle.equals(sets.get(set).cycle()) ? "" : cycle));
    return sets.change(
        set,
        version,
        "",
        s ->
            new IndicatorSet(
                set,
                title,
                kind,
                base,
                cycle,
                s.state(),
                s.version(),
                s.changedAt(),
                s.changedBy()));
  }

  private static void refuse(List<Violation> wrong) {
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.wrong", wrong, wrong.size());
    }
  }

  /**
   * Adds an entry.
   *
   * @throws Problem when the set has one with this code; or with every mistake
   */
  public IndicatorSet add(String set, int version, String reason, Entry entry) {
    access.require(EDIT, EVERYWHERE);
    if (sets.own(set).stream().anyMatch(e -> e.code().equals(entry.code()))) {
      refuse(List.of(Violation.at("code", entry.code(), "indicators.code-taken")));
    }
    return put(set, version, reason, List.of(entry));
  }

  /**
   * Puts an entry in the place of the one with its code; an inherited one becomes the set's own.
   */
  public IndicatorSet change(String set, int version, String reason, Entry entry) {
    access.require(EDIT, EVERYWHERE);
    entry(set, entry.code());
    return put(set, version, reason, List.of(entry));
  }

  private IndicatorSet put(String set, int version, String reason, List<Entry> entries) {
    Map<String, Entry> all = new LinkedHashMap<>();
    sets.entries(set).forEach(e -> all.put(e.code(), e));
    Set<String> retired = sets.retired(set);
    List<Violation> wrong = new ArrayList<>();
    for (Entry entry : entries) {
      Entry old = all.put(entry.code(), entry);
      wrong.addAll(EntryCheck.of(entry));
      if (old != null && old.isRetired() || retired.contains(entry.code())) {
        wrong.add(Violation.at("code", entry.code(), "indicators.retired"));
      }
    }
    for (Violation v : new TreeCheck(List.copyOf(all.values())).parents()) {
      boolean one = entries.size() == 1 && v.field().equals(entries.get(0).code() + "/parent");
      wrong.add(one ? Violation.at("parent", v.value(), v.code()) : v);
    }
    refuse(wrong);
    return sets.edit(set, Edit.put(version, reason, entries));
  }

  /**
   * Takes an entry out of a set, with all that stands below it.
   *
   * @throws Problem when it is not the set's own
   */
  public IndicatorSet remove(String set, int version, String reason, String code) {
    access.require(EDIT, EVERYWHERE);
    List<Entry> own = sets.own(set);
    if (own.stream().noneMatch(e -> e.code().equals(code))) {
      throw Problem.of(Kind.CONFLICT, "indicators.inherited", code);
    }
    Set<String> gone = Branch.codes(own, code);
    List<Violation> held = new ArrayList<>();
    for (Entry e : sets.entries(set)) {
      if (gone.contains(e.parent()) && !gone.contains(e.code())) {
        held.add(Violation.at(e.code(), e.parent(), "indicators.inherited", e.code()));
      }
    }
    refuse(held);
    return sets.edit(set, new Edit(version, List.of(), gone, reason));
  }

  /**
   * Copies an entry with all that stands below it from another set.
   *
   * @param below the parent in this set; empty for the top
   * @throws Problem when a code is taken or retired, or when the caller may not see the years of
   *     the cycles of both sets, by which copies go on; nothing is copied then
   */
  public IndicatorSet copy(String set, int version, String from, String code, String below) {
    access.require(EDIT, EVERYWHERE);
    entry(from, code);
    List<Entry> there = entries(from);
    Set<String> branch = Branch.codes(there, code);
    Map<String, Entry> here = new HashMap<>();
    entries(set).forEach(e -> here.put(e.code(), e));
    List<Violation> wrong = new ArrayList<>();
    if (!below.isEmpty() && !here.containsKey(below)) {
      wrong.add(Violation.at("below", below, "indicators.parent-unknown"));
    }
    List<Entry> copies = new ArrayList<>();
    for (Entry e : there) {
      if (!branch.contains(e.code())) {
        continue;
      }
      if (e.isRetired()) {
        wrong.add(Violation.at("code", e.code(), "indicators.retired"));
      } else if (here.containsKey(e.code())) {
        wrong.add(Violation.at("code", e.code(), "indicators.code-taken"));
      }
      copies.add((e.code().equals(code) ? e.below(below) : e).standing(Standing.NEW));
    }
    refuse(wrong);
    return database.tx(
        c -> {
          IndicatorSet changed = put(set, version, "copied from " + from, copies);
          carry(changed, sets.get(from), copies);
          return changed;
        });
  }

  /**
   * What is copied from the set of an earlier year goes on there, until somebody says otherwise.
   */
  private void carry(IndicatorSet set, IndicatorSet from, List<Entry> copies) {
    Years years = new Years(cycles);
    if (set.cycle().isEmpty() || from.cycle().isEmpty()) {
      return;
    }
    OptionalInt year = years.of(set.cycle());
    OptionalInt before = years.of(from.cycle());
    if (year.isEmpty() || before.isEmpty()) {
      access.require("core.cycles.view", EVERYWHERE, (year.isEmpty() ? set : from).cycle());
    }
    if (year.isPresent() && before.isPresent() && before.getAsInt() < year.getAsInt()) {
      Map<EntryKey, EntryKey> origins = new LinkedHashMap<>();
      copies.stream()
          .filter(Entry::isIndicator)
          .forEach(
              e ->
                  origins.put(new EntryKey(set.code(), e.code()), new EntryKey(e.set(), e.code())));
      lineage.carry(origins, year.getAsInt());
    }
  }

  /**
   * Retires an entry: it stays to be read and is never used again.
   *
   * @throws Problem when no reason is given; or when it is not the set's own
   */
  public IndicatorSet retire(String set, int version, String reason, String code) {
    access.require(EDIT, EVERYWHERE);
    Entry e = entry(set, code);
    if (!e.set().equals(set)) {
      throw Problem.of(Kind.CONFLICT, "indicators.inherited", code);
    }
    if (reason.isBlank()) {
      refuse(List.of(Violation.at("reason", "", "indicators.retire-reason")));
    }
    Standing s = e.standing();
    Standing retired = new Standing(s.version(), Status.RETIRED, s.from(), s.to());
    return put(set, version, reason, List.of(e.standing(retired)));
  }
}
