package org.baton.core.internal.sheets;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.core.internal.Hashes;
import org.baton.core.internal.Placed;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.SheetTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes sheets and locks them. */
@Component(service = SheetWriter.class)
public final class SheetWriter {
  private final Database database;
  private final CycleRegister register;
  private final CycleTable cycles;
  private final PlanRegister plans;
  private final Access access;

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
    if (!cycle.isIn(CyclePhase.EXECUTION, CyclePhase.EVALUATION)) {
      throw Problem.of(Kind.CONFLICT, "core.sheet.phase", code, cycle.phase().name());
    }
    FrozenPlan plan = plans.frozen(cycle);
    Set<String> units = database.read(connection -> cycles.unitSet(connection, cycle.id()));
    return new Intake(cycle, plan, new SheetCheck(plan, units));
  }

  /** The plan of a cycle's sheets, to read them. */
  public FrozenPlan planOf(String code) {
    return plans.frozen(register.get(code));
  }

  /** Sheets of a cycle behind an id; empty words mean any. */
  public List<StoredSheet> page(String code, String unit, String group, long after, int limit) {
    Cycle cycle = register.get(code);
    return database.read(
        connection ->
            new SheetTable(connection, database.dialect(), cycle.id())
                .page(unit, group, after, limit));
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
     * @return all mistakes; nothing of this list is written when there is one
     */
    public List<Violation> write(List<Placed<Sheet>> sheets) {
      List<Violation> mistakes = new ArrayList<>();
      for (Placed<Sheet> sheet : sheets) {
        mistakes.addAll(check.check(sheet));
      }
      database.<Void, RuntimeException>tx(
          connection -> {
            mistakes.addAll(doubles(connection, sheets));
            if (mistakes.isEmpty()) {
              insert(connection, sheets.stream().map(Placed::item).toList());
            }
            return null;
          });
      return mistakes;
    }

    /**
     * Takes one sheet.
     *
     * @throws Problem with all mistakes; or when the evaluator answered before
     */
    public StoredSheet submit(Sheet sheet) {
      List<Violation> mistakes = check.check(Placed.of(sheet));
      if (!mistakes.isEmpty()) {
        throw Problem.invalid("core.sheet.invalid", mistakes, mistakes.size());
      }
      return database.tx(
          connection -> {
            if (!doubles(connection, List.of(Placed.of(sheet))).isEmpty()) {
              throw Problem.of(
                  Kind.CONFLICT,
                  "core.sheet.twice",
                  sheet.unit(),
                  sheet.group(),
                  sheet.evaluator());
            }
            return insert(connection, List.of(sheet)).get(0);
          });
    }

    private List<Violation> doubles(Connection connection, List<Placed<Sheet>> sheets)
        throws SQLException {
      Set<String> units = new HashSet<>();
      sheets.forEach(s -> units.add(s.item().unit()));
      Set<String> known = new SheetTable(connection, database.dialect(), cycle.id()).keys(units);
      List<Violation> found = new ArrayList<>();
      for (Placed<Sheet> placed : sheets) {
        Sheet sheet = placed.item();
        if (!known.add(SheetTable.key(sheet.unit(), sheet.group(), sheet.evaluator()))) {
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

    private List<StoredSheet> insert(Connection connection, List<Sheet> sheets)
        throws SQLException {
      Instant now = Instant.now();
      String by = access.caller().account();
      List<StoredSheet> locked = sheets.stream().map(s -> lock(s, 0, now, by)).toList();
      List<Long> ids = new SheetTable(connection, database.dialect(), cycle.id()).insert(locked);
      List<StoredSheet> stored = new ArrayList<>(locked.size());
      for (int i = 0; i < ids.size(); i++) {
        stored.add(lock(sheets.get(i), ids.get(i), now, by));
      }
      return stored;
    }

    private StoredSheet lock(Sheet sheet, long id, Instant at, String by) {
      PackedAnswers answers = check.pack(sheet);
      String hash =
          Hashes.of(
              cycle.code(),
              plan.hash(),
              sheet.unit(),
              sheet.group(),
              sheet.evaluator(),
              HexFormat.of().formatHex(answers.bytes()));
      return new StoredSheet(
          id, sheet.unit(), sheet.group(), sheet.evaluator(), answers, hash, at, by);
    }
  }
}
