package org.baton.core.internal.cycles;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.core.internal.Codes;
import org.baton.core.internal.store.CycleTable;
import org.baton.core.internal.store.UnitTable;
import org.baton.core.internal.units.UnitTree;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the cycles and the units they evaluate. */
@Component(service = CycleRegister.class)
public final class CycleRegister {
  private static final String EDIT = "core.cycles.edit";
  private static final int LONGEST_TITLE = 200;
  private static final int MOST = 1000;
  private static final int MOST_MISTAKES = 1000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final Database database;
  private final CycleTable cycles;
  private final Access access;
  private final AuditTrail audit;
  private final Map<Long, Integer> fixed = new ConcurrentHashMap<>();

  /** Works on the module's schema. */
  @Activate
  public CycleRegister(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference CycleTable cycles,
      @Reference Access access,
      @Reference AuditTrail audit) {
    this.database = database;
    this.cycles = cycles;
    this.access = access;
    this.audit = audit;
  }

  /** All cycles, the newest year first. */
  public List<Cycle> list() {
    return database.read(connection -> cycles.list(MOST));
  }

  /** The cycles that rest on a module's steps, the newest year first. */
  List<Cycle> restingOn(String module) {
    return database.read(connection -> cycles.restingOn(connection, module));
  }

  /** The open cycles that were opened with a module's steps, the newest year first. */
  List<Cycle> openedWith(String module) {
    return database.read(connection -> cycles.openedWith(connection, module));
  }

  /** A part of the cycles, the newest year first, and where the next part begins. */
  public Page<Cycle> page(CycleQuery query, int limit) {
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<Cycle> read = database.read(c -> cycles.page(c, query, bounded + 1));
    return read.size() <= bounded
        ? new Page<>(read, "")
        : new Page<>(read.subList(0, bounded), CycleQuery.place(read.get(bounded - 1)));
  }

  /**
   * The cycle with this code.
   *
   * @throws Problem when there is none
   */
  public Cycle get(String code) {
    return database.read(
        connection ->
            cycles
                .find(code)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.cycle.unknown", code)));
  }

  /**
   * The cycle with this code, held until the transaction ends, for a caller who may change it.
   *
   * @throws Problem when there is none, or the caller may not
   */
  Cycle toChange(Connection connection, String code) throws SQLException {
    access.require(EDIT, Access.EVERYWHERE, code);
    cycles.lock(connection, code);
    return cycles
        .find(code)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.cycle.unknown", code));
  }

  /** The cycle with this number. */
  public Cycle get(long id) {
    return database.read(connection -> cycles.get(id));
  }

  /** Creates a cycle. */
  public Cycle create(String code, Text title, int year) {
    access.require(EDIT, Access.EVERYWHERE);
    refuse(check(code, title, year));
    return database.tx(
        connection -> {
          if (cycles.find(code).isPresent()) {
            throw Problem.of(Kind.CONFLICT, "core.cycle.exists", code);
          }
          Cycle created = cycles.create(code, title, year);
          audit.record(
              "core.cycle.created", "cycle:" + code, "", Map.of("year", Integer.toString(year)));
          return created;
        });
  }

  private static List<Violation> check(String code, Text title, int year) {
    List<Violation> mistakes = new ArrayList<>();
    if (!Codes.isCode(code)) {
      mistakes.add(Violation.at("code", code, "core.code.invalid"));
    }
    checkTitle("title/zh", title.zh(), mistakes);
    checkTitle("title/en", title.en(), mistakes);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      mistakes.add(Violation.at("year", year, "core.year.invalid"));
    }
    return mistakes;
  }

  private static void checkTitle(String field, String name, List<Violation> mistakes) {
    if (name.isBlank() || name.length() > LONGEST_TITLE) {
      mistakes.add(Violation.at(field, name, "core.name.invalid", LONGEST_TITLE));
    }
  }

  private static void refuse(List<Violation> mistakes) {
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.cycle.invalid", mistakes, mistakes.size());
    }
  }

  /** Evaluated units behind a code, in the order of their codes. */
  public List<String> units(String cycle, String after, int limit) {
    Cycle of = get(cycle);
    return database.read(connection -> cycles.units(connection, of.id(), after, limit));
  }

  /** How many units are evaluated. */
  public int countUnits(Cycle cycle) {
    if (cycle.phase() == CyclePhase.DRAFT) {
      return database.read(connection -> cycles.countUnits(connection, cycle.id()));
    }
    // From then on they are fixed.
    return fixed.computeIfAbsent(
        cycle.id(), id -> database.read(connection -> cycles.countUnits(connection, id)));
  }

  /** Evaluates exactly these units. */
  public int setUnits(String cycle, Collection<String> codes) {
    access.require(EDIT, Access.EVERYWHERE, cycle);
    Set<String> sorted = new TreeSet<>(codes);
    return database.tx(
        connection -> {
          UnitTree tree = new UnitTable(connection).tree();
          refuse(
              sorted.stream()
                  .filter(c -> !tree.has(c))
                  .limit(MOST_MISTAKES)
                  .map(c -> Violation.at("codes", c, "core.unit.unknown", c))
                  .toList());
          return write(connection, cycle, sorted);
        });
  }

  /**
   * Evaluates all units of these kinds below a unit, or that unit.
   *
   * @param kinds none for any
   * @param under empty for the whole tree
   */
  public int setUnits(String cycle, List<String> kinds, String under) {
    access.require(EDIT, Access.EVERYWHERE, cycle);
    return database.tx(
        connection -> {
          UnitTable units = new UnitTable(connection);
          UnitTree tree = units.tree();
          if (!under.isEmpty() && !tree.has(under)) {
            throw Problem.of(Kind.NOT_FOUND, "core.unit.unknown", under);
          }
          String path = under.isEmpty() ? "" : tree.path(under);
          return write(connection, cycle, units.codes(kinds, path));
        });
  }

  private int write(Connection connection, String code, Collection<String> units)
      throws SQLException {
    Cycle cycle = toChange(connection, code);
    if (!cycle.isIn(CyclePhase.DRAFT)) {
      throw Problem.of(Kind.CONFLICT, "core.cycle.units.fixed", code);
    }
    cycles.setUnits(connection, cycle.id(), units);
    audit.record(
        "core.cycle.units", "cycle:" + code, "", Map.of("units", Integer.toString(units.size())));
    return units.size();
  }
}
