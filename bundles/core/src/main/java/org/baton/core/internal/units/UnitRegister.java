package org.baton.core.internal.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.internal.Codes;
import org.baton.core.internal.Placed;
import org.baton.core.internal.store.ResultTable;
import org.baton.core.internal.store.UnitIndex;
import org.baton.core.internal.store.UnitTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the units. */
@Component(service = UnitRegister.class)
public final class UnitRegister {
  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final AuditTrail audit;
  private final UnitIndex index;

  /** Works on the module's schema. */
  @Activate
  public UnitRegister(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference AuditTrail audit,
      @Reference UnitIndex index) {
    this.database = database;
    this.audit = audit;
    this.index = index;
  }

  /** Units behind a code, in the order of their codes. */
  public List<Unit> page(UnitQuery query, String after, int limit) {
    return database.read(connection -> new UnitTable(connection).page(index, query, after, limit));
  }

  /** The kinds that units have, in their order. */
  public List<String> kinds() {
    return database.read(connection -> new UnitTable(connection).kinds(index));
  }

  /**
   * The unit with this code.
   *
   * @throws Problem when there is none
   */
  public Unit get(String code) {
    return database.read(
        connection ->
            new UnitTable(connection)
                .find(code)
                .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "core.unit.unknown", code)));
  }

  /** The names of units by their codes, read at once. */
  public Map<String, Text> names(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of()
        : database.read(connection -> new UnitTable(connection).names(codes));
  }

  /** Creates a unit. */
  public Unit create(Unit unit) {
    return database.tx(
        connection -> {
          UnitTable table = new UnitTable(connection);
          table.lock();
          if (table.find(unit.code()).isPresent()) {
            throw Problem.of(Kind.CONFLICT, "core.unit.exists", unit.code());
          }
          refuse(check(table.tree(), List.of(Placed.of(unit))));
          save(table, List.of(unit));
          audit.record("core.unit.created", "unit:" + unit.code(), "", facts(unit));
          return unit;
        });
  }

  /** Gives a unit that exists other values. */
  public Unit change(Unit unit) {
    return database.tx(
        connection -> {
          UnitTable table = new UnitTable(connection);
          table.lock();
          refuse(check(table.tree(), List.of(Placed.of(unit))));
          save(table, List.of(unit));
          audit.record("core.unit.changed", "unit:" + unit.code(), "", facts(unit));
          return unit;
        });
  }

  /**
   * Gives a unit other values, unless somebody else did since it was read.
   *
   * @param tag the {@link Unit#tag()} of what was read
   * @throws Problem when the unit is another by now
   */
  public Unit change(Unit unit, String tag) {
    return database.tx(
        connection -> {
          UnitTable table = new UnitTable(connection);
          table.lock();
          refuseStale(table, unit.code(), tag);
          return change(unit);
        });
  }

  /** Gives a unit its last day, unless somebody else changed it since it was read. */
  public Unit close(String code, LocalDate last, String tag) {
    if (last == null) {
      Violation mistake = Violation.at("last", "", "core.unit.close.day");
      throw Problem.invalid("core.unit.invalid", List.of(mistake), 1);
    }
    Unit u = get(code);
    return change(new Unit(code, u.name(), u.kind(), u.parent(), u.validFrom(), last), tag);
  }

  private static void refuseStale(UnitTable table, String code, String tag)
      throws java.sql.SQLException {
    boolean same = table.find(code).filter(u -> u.tag().equals(tag)).isPresent();
    if (!same) {
      throw Problem.of(Kind.STALE, "core.unit.stale", code);
    }
  }

  /**
   * A unit in the tree.
   *
   * @param hasMore whether others stand below it
   */
  public record Branch(Unit unit, boolean hasMore) {}

  /** Units directly below another, or on top, behind a code. */
  public List<Branch> branch(String above, String after, int limit) {
    return database.read(connection -> new UnitTable(connection).branch(above, after, limit));
  }

  /** These units as the top of a tree. */
  public List<Branch> branch(Collection<String> codes) {
    return database.read(connection -> new UnitTable(connection).branch(codes));
  }

  /** The units above a unit, the top first. */
  public List<Unit> above(String code) {
    return database.read(connection -> new UnitTable(connection).above(code));
  }

  /** The published totals of a unit by year; none when the caller may not see them. */
  public SortedMap<Integer, Double> totals(String code, boolean may) {
    if (!may) {
      return new TreeMap<>();
    }
    return database.read(
        connection ->
            new TreeMap<>(
                new ResultTable(connection)
                    .past(List.of(code), Integer.MAX_VALUE)
                    .getOrDefault(code, Map.of())));
  }

  private static Map<String, String> facts(Unit unit) {
    return Map.of("name", unit.name().zh(), "kind", unit.kind(), "parent", unit.parent());
  }

  private static void refuse(List<Violation> mistakes) {
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.unit.invalid", mistakes, mistakes.size());
    }
  }

  /**
   * Writes units, new or not, all or none; a unit may stand before the one above it.
   *
   * @return all mistakes; nothing is written when there is one
   */
  public List<Violation> write(List<Placed<Unit>> rows) {
    return database.tx(
        connection -> {
          UnitTable table = new UnitTable(connection);
          table.lock();
          List<Violation> mistakes = check(table.tree(), rows);
          if (mistakes.isEmpty()) {
            save(table, rows.stream().map(Placed::item).toList());
          }
          return mistakes;
        });
  }

  /**
   * Every mistake of units but an unknown unit above and a circle, as far as they can be checked
   * when others of the same list are wrong.
   */
  List<Violation> examine(List<Placed<Unit>> rows) {
    UnitTree before = database.read(connection -> new UnitTable(connection).tree());
    Map<String, String> parents = new HashMap<>();
    rows.forEach(r -> parents.put(r.item().code(), r.item().parent()));
    UnitTree after = before.with(parents);
    List<Violation> mistakes = new ArrayList<>();
    for (Placed<Unit> row : rows) {
      checkFields(row, mistakes);
      if (UnitTree.TOO_DEEP.equals(after.mistakeAt(row.item().code()))) {
        mistakes.add(
            row.violation("parent", row.item().parent(), UnitTree.TOO_DEEP, row.item().parent()));
      }
    }
    return mistakes;
  }

  private static void save(UnitTable table, List<Unit> units) throws java.sql.SQLException {
    UnitTree before = table.tree();
    Map<String, String> parents = new HashMap<>();
    units.forEach(u -> parents.put(u.code(), u.parent()));
    UnitTree after = before.with(parents);
    table.write(units, after);
    List<String> moved =
        units.stream()
            .map(Unit::code)
            .filter(c -> before.has(c) && !before.path(c).equals(after.path(c)))
            .toList();
    if (!moved.isEmpty()) {
      for (String code : moved) {
        table.movePaths(before.path(code), after.path(code));
      }
      // Paths under several moved units, one inside the other, were cut by the first of them.
      table.write(units, after);
    }
  }

  private static List<Violation> check(UnitTree before, List<Placed<Unit>> rows) {
    Map<String, String> parents = new HashMap<>();
    rows.forEach(r -> parents.put(r.item().code(), r.item().parent()));
    UnitTree after = before.with(parents);
    List<Violation> mistakes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Placed<Unit> row : rows) {
      check(row, after, mistakes);
      if (!seen.add(row.item().code())) {
        mistakes.add(
            row.violation("code", row.item().code(), "core.unit.twice", row.item().code()));
      }
    }
    return mistakes;
  }

  private static void check(Placed<Unit> row, UnitTree after, List<Violation> mistakes) {
    if (!checkFields(row, mistakes)) {
      return;
    }
    Unit unit = row.item();
    String place = after.mistakeAt(unit.code());
    if (place != null) {
      mistakes.add(row.violation("parent", unit.parent(), place, unit.parent()));
    }
  }

  /** Answers whether the unit can be told from others. */
  private static boolean checkFields(Placed<Unit> row, List<Violation> mistakes) {
    Unit unit = row.item();
    if (!Codes.isCode(unit.code())) {
      mistakes.add(row.violation("code", unit.code(), "core.code.invalid"));
      return false;
    }
    if (!unit.kind().isEmpty() && !Codes.isWord(unit.kind())) {
      mistakes.add(row.violation("kind", unit.kind(), "core.unit.kind"));
    }
    for (String name : List.of(unit.name().zh(), unit.name().en())) {
      if (name.isBlank() || name.length() > LONGEST_NAME) {
        mistakes.add(row.violation("name", name, "core.name.invalid", LONGEST_NAME));
      }
    }
    boolean ends = unit.validFrom() != null && unit.validTo() != null;
    if (ends && unit.validTo().isBefore(unit.validFrom())) {
      mistakes.add(row.violation("validTo", unit.validTo(), "core.unit.validity"));
    }
    return true;
  }
}
