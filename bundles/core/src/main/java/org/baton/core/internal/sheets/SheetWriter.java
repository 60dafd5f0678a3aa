package org.baton.core.internal.sheets;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.metric.Metric;
import org.baton.api.metric.MetricSource;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Placed;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.PhaseNames;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.store.AssignmentTable;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.SheetTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes sheets and locks them. */
@Component(service = {SheetWriter.class, MetricSource.class})
public final class SheetWriter implements MetricSource {
  private static final Set<CyclePhase> TAKING = Set.of(CyclePhase.EXECUTION, CyclePhase.EVALUATION);

  private final Database database;
  private final CycleRegister register;
  private final CycleTable cycles;
  private final PlanRegister plans;
  private final Access access;
  private final LongAdder locked = new LongAdder();

  /** Works on the module's schema. */
  @Activate
  public SheetWriter(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleRegister register,
      @Reference CycleTable cycles,
      @Reference PlanRegister plans,
      @Reference Access access) {
    this.database = database;
    this.register = register;
    this.cycles = cycles;
    this.plans = plans;
    this.access = access;
  }

  /**
   * Opens a cycle for sheets. Ask again for every transaction.
   *
   * @throws Problem when the cycle is unknown or takes no sheets now
   */
  public Intake open(String code) {
    Cycle cycle = register.get(code);
    if (!TAKING.contains(cycle.phase())) {
      throw Problem.of(Kind.CONFLICT, "core.sheet.phase", code, PhaseNames.of(cycle.phase()));
    }
    FrozenPlan plan = plans.frozen(cycle);
    Set<String> units = database.read(connection -> cycles.unitSet(connection, cycle.id()));
    return new Intake(cycle, plan, new SheetCheck(plan, units));
  }

  /**
   * Takes one sheet.
   *
   * @throws Problem with all mistakes; when the evaluator answered before; when the cycle is
   *     unknown or takes no sheets now
   */
  public StoredSheet submit(String code, Sheet sheet) {
    StoredSheet stored = database.tx(connection -> submit(connection, code, sheet));
    locked.increment();
    return stored;
  }

  private StoredSheet submit(Connection connection, String code, Sheet sheet) throws SQLException {
    SheetPlace place = place(connection, code, sheet);
    SheetCheck check =
        new SheetCheck(plan(place, code), place.evaluated() ? Set.of(sheet.unit()) : Set.of());
    List<Violation> mistakes = check.check(Placed.of(sheet));
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.sheet.invalid", mistakes, mistakes.size());
    }
    if (place.answered()) {
      throw Problem.of(
          Kind.CONFLICT, "core.sheet.twice", sheet.unit(), sheet.group(), sheet.evaluator());
    }
    return lock(connection, place.cycle(), code, check, List.of(sheet)).get(0);
  }

  /**
   * Takes sheets that come together, all or none.
   *
   * @param batch at least one sheet
   * @return the locked sheets in the same order
   * @throws Problem with all mistakes of all sheets, each with the sheet's place counted from 0;
   *     when the cycle is unknown or takes no sheets now
   */
  public List<StoredSheet> submit(String code, SheetBatch batch) {
    List<StoredSheet> stored = database.tx(connection -> submit(connection, code, batch));
    locked.add(stored.size());
    return stored;
  }

  private List<StoredSheet> submit(Connection connection, String code, SheetBatch batch)
      throws SQLException {
    List<Sheet> sheets = batch.sheets();
    SheetPlace place = place(connection, code, sheets.get(0));
    SheetBatch.Found found =
        new SheetTable(connection, database.dialect(), place.cycle()).find(sheets);
    SheetCheck check = new SheetCheck(plan(place, code), found.evaluated());
    List<Violation> mistakes = batch.mistakes(check, found.answered());
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.sheets.invalid", mistakes, mistakes.size());
    }
    return lock(connection, place.cycle(), code, check, sheets);
  }

  /**
   * Refuses a sheet that an evaluator was given and whose last day is over; what others collected
   * is not asked about.
   *
   * @param account whose sheets are looked at
   * @throws Problem when it comes too late
   */
  public void refuseLate(String code, String account, Sheet sheet) {
    refuseLate(code, account, List.of(sheet), i -> "");
  }

  /**
   * Refuses sheets that come together as it refuses one.
   *
   * @param account whose sheets are looked at
   * @throws Problem with every sheet that comes too late, each with its place counted from 0
   */
  public void refuseLate(String code, String account, List<Sheet> sheets) {
    refuseLate(code, account, sheets, i -> i + "/");
  }

  private void refuseLate(
      String code, String account, List<Sheet> sheets, IntFunction<String> place) {
    Set<String> units = new LinkedHashSet<>();
    sheets.stream().filter(s -> s.evaluator().equals(account)).forEach(s -> units.add(s.unit()));
    if (units.isEmpty()) {
      return;
    }
    Cycle cycle = register.get(code);
    Map<String, Assignment> late = new HashMap<>();
    database
        .read(
            connection ->
                new AssignmentTable(connection, database.dialect())
                    .overdue(cycle.id(), account, units, Today.day()))
        .forEach(a -> late.put(AssignmentTable.key(a.unit(), a.group(), a.account()), a));
    List<Violation> reasons = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Assignment a = late.get(sheets.get(i).key());
      if (a != null) {
        String due = a.due().toString();
        reasons.add(Violation.at(place.apply(i) + "unit", a.unit(), "core.draft.late", due));
      }
    }
    if (!reasons.isEmpty()) {
      throw Problem.conflict("core.draft.late", reasons, reasons.get(0).arguments().get(0));
    }
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        Metric.counter(
            "core_sheets_total",
            "Sheets received since the start, those of an import that was taken back included.",
            locked.sum()));
  }

  private static SheetPlace place(Connection connection, String code, Sheet sheet)
      throws SQLException {
    SheetPlace place =
        SheetTable.place(connection, code, sheet)
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.cycle.unknown", code));
    if (!TAKING.contains(place.phase())) {
      throw Problem.of(Kind.CONFLICT, "core.sheet.phase", code, PhaseNames.of(place.phase()));
    }
    return place;
  }

  /** The one way in which sheets are written down, with the words beside their answers. */
  private List<StoredSheet> lock(
      Connection connection, long cycle, String code, SheetCheck check, List<Sheet> sheets)
      throws SQLException {
    Instant now = Instant.now();
    String by = access.caller().account();
    List<StoredSheet> locked = sheets.stream().map(s -> check.lock(code, s, now, by)).toList();
    SheetTable table = new SheetTable(connection, database.dialect(), cycle);
    List<Long> ids = table.insert(locked);
    new SheetWords(connection).keep(sheets, ids);
    return IntStream.range(0, ids.size()).mapToObj(i -> locked.get(i).withId(ids.get(i))).toList();
  }

  private FrozenPlan plan(SheetPlace place, String code) {
    Optional<FrozenPlan> remembered =
        place.frozen()
            ? plans.remembered(place.cycle(), place.plan(), place.planHash())
            : Optional.empty();
    return remembered.orElseGet(() -> planOf(code));
  }

  /** The version of a cycle's plan that is in force. */
  public FrozenPlan planOf(String code) {
    return plans.frozen(register.get(code));
  }

  /** The version of the plan under which a sheet was given, to read it. */
  public FrozenPlan planOf(String code, StoredSheet sheet) {
    return plans.version(register.get(code), sheet.plan());
  }

  /** Sheets of a cycle behind an id; empty words mean any. */
  public List<StoredSheet> page(String code, String unit, String group, long after, int limit) {
    return page(register.get(code), unit, group, after, limit);
  }

  List<StoredSheet> page(Cycle cycle, String unit, String group, long after, int limit) {
    return database.read(
        connection ->
            new SheetTable(connection, database.dialect(), cycle.id())
                .page(unit, group, after, limit));
  }

  /** The words beside the answers of locked sheets, by the number of the sheet. */
  public Map<Long, Map<String, String>> words(List<StoredSheet> sheets) {
    List<Long> ids = sheets.stream().map(StoredSheet::id).toList();
    return database.read(connection -> new SheetWords(connection).of(ids));
  }

  /** Sheets for one cycle, within the caller's transaction. */
  public final class Intake {
    private final Cycle cycle;
    private final FrozenPlan plan;
    private final SheetCheck check;

    private Intake(Cycle cycle, FrozenPlan plan, SheetCheck check) {
      this.cycle = cycle;
      this.plan = plan;
      this.check = check;
    }

    /** The plan the sheets are checked against. */
    public FrozenPlan plan() {
      return plan;
    }

    /**
     * Writes sheets, all or none. May be called again for the next part of a long list.
     *
     * @param form what else is wrong with a sheet, besides what the plan refuses
     * @return all mistakes; nothing of this list is written when there is one
     */
    public List<Violation> write(
        List<Placed<Sheet>> sheets, Function<Sheet, List<Violation>> form) {
      List<Violation> mistakes = new ArrayList<>();
      for (Placed<Sheet> sheet : sheets) {
        mistakes.addAll(check.check(sheet));
        form.apply(sheet.item()).stream()
            .map(v -> sheet.violation(v.field(), v.value(), v.code(), v.arguments().toArray()))
            .forEach(mistakes::add);
      }
      database.<Void, RuntimeException>tx(
          connection -> {
            mistakes.addAll(doubles(connection, sheets));
            if (mistakes.isEmpty()) {
              List<Sheet> items = sheets.stream().map(Placed::item).toList();
              lock(connection, cycle.id(), cycle.code(), check, items);
            }
            return null;
          });
      locked.add(mistakes.isEmpty() ? sheets.size() : 0);
      return mistakes;
    }

    private List<Violation> doubles(Connection connection, List<Placed<Sheet>> sheets)
        throws SQLException {
      SheetTable table = new SheetTable(connection, database.dialect(), cycle.id());
      Set<String> known = table.find(sheets.stream().map(Placed::item).toList()).answered();
      List<Violation> found = new ArrayList<>();
      for (Placed<Sheet> placed : sheets) {
        Sheet sheet = placed.item();
        if (!known.add(sheet.key())) {
          found.add(
              placed.violation(
                  "evaluator",
                  sheet.evaluator(),
                  "core.sheet.twice",
                  sheet.unit(),
                  sheet.group(),
                  sheet.evaluator()));
        }
      }
      return found;
    }
  }
}
