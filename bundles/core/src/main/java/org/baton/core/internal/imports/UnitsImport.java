package org.baton.core.internal.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;
import org.baton.api.table.Column.Type;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;
import org.baton.api.table.TableImport;
import org.baton.api.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Units with the units above them, in any order. */
@Component
public final class UnitsImport implements TableImport {
  private static final int LONGEST_CODE = 60;
  private static final List<String> NAMES = List.of("name", "name_zh", "name_en");

  private final UnitWriter writer;

  /** Takes where the units go. */
  @Activate
  public UnitsImport(@Reference UnitWriter writer) {
    this.writer = writer;
  }

  @Override
  public String kind() {
    return "units";
  }

  @Override
  public String title() {
    return "core.import.units";
  }

  @Override
  public String permission() {
    return "core.units.edit";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        column("code", Type.TEXT, Need.VALUE),
        column("name", Type.TEXT, Need.NOTHING),
        column("name_zh", Type.TEXT, Need.NOTHING),
        column("name_en", Type.TEXT, Need.NOTHING),
        column("kind", Type.TEXT, Need.VALUE),
        column("parent", Type.TEXT, Need.NOTHING),
        column("valid_from", Type.DATE, Need.NOTHING),
        column("valid_to", Type.DATE, Need.NOTHING));
  }

  private static Column column(String name, Type type, Need need) {
    return new Column(name, "core.import.units." + name, type, need);
  }

  @Override
  public void write(Rows rows, ImportContext context) {
    Reading reading = new Reading(context, writer.parents());
    rows.each(reading::take);
    rows.eachUnsound(reading::takeUnsound);
    reading.checkParents();
    reading.report(writer.check(reading.lines()));
    if (!reading.wrong) {
      List<UnitWriter.Line> units = reading.parentsFirst().stream().map(Found::line).toList();
      context.written(0, 0);
      context.effect(writer.effect(units));
      write(units, context);
    }
  }

  private void write(List<UnitWriter.Line> units, ImportContext context) {
    try {
      writer.write(units);
    } catch (Problem e) {
      if (e.violations().isEmpty()) {
        throw e;
      }
      e.violations().forEach(v -> context.violation(byColumn(v)));
    }
  }

  private static Violation byColumn(Violation v) {
    String column =
        switch (v.field()) {
          case "validFrom" -> "valid_from";
          case "validTo" -> "valid_to";
          default -> v.field();
        };
    return new Violation(v.source(), v.line(), column, v.value(), v.code(), v.arguments());
  }

  /** A unit and the row where it stands. */
  private record Found(UnitWriter.Line line, Row row) {}

  private static final class Reading {
    private final ImportContext context;
    private final Map<String, String> parents;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final List<Row> nameless = new ArrayList<>();
    private boolean wrong;

    Reading(ImportContext context, Map<String, String> present) {
      this.context = context;
      this.parents = new HashMap<>(present);
    }

    private void violation(Row row, String column, String code, Object... words) {
      wrong = true;
      context.violation(row.violation(column, code, words));
    }

    void report(List<Violation> mistakes) {
      wrong |= !mistakes.isEmpty();
      mistakes.forEach(v -> context.violation(byColumn(v)));
    }

    void take(Row row) {
      add(row, true);
    }

    /** What such a row names is known to others; the rest of it is checked as far as it goes. */
    void takeUnsound(Row row) {
      wrong = true;
      if (row.text("code").isPresent()) {
        add(row, false);
      } else {
        nameless.add(row);
      }
    }

    private void add(Row row, boolean sound) {
      String code = row.text("code").orElseThrow();
      String parent = row.text("parent").orElse("");
      if (code.length() > LONGEST_CODE) {
        violation(row, "code", "core.import.code-too-long", LONGEST_CODE);
      }
      if (row.date("valid_from").isPresent()
          && row.date("valid_to").filter(row.date("valid_from").get()::isAfter).isPresent()) {
        violation(row, "valid_to", "core.import.ends-before", row.raw("valid_from"));
      }
      UnitWriter.Line line =
          new UnitWriter.Line(
              code,
              name(row, sound),
              row.text("kind").orElse(""),
              parent,
              row.date("valid_from"),
              row.date("valid_to"),
              row.source(),
              row.line());
      Found first = found.putIfAbsent(code, new Found(line, row));
      if (first != null) {
        violation(row, "code", "core.import.twice", first.row().line());
      } else {
        parents.put(code, parent);
      }
    }

    private Text name(Row row, boolean sound) {
      String zh = row.text("name_zh").or(() -> row.text("name")).orElse("");
      String en = row.text("name_en").or(() -> row.text("name")).orElse("");
      if (zh.isEmpty() && en.isEmpty()) {
        if (sound || NAMES.stream().anyMatch(n -> row.cells().containsKey(n))) {
          violation(row, "name", "core.import.name-missing");
        }
        return Text.same(NAMES.get(0));
      }
      return new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en);
    }

    List<UnitWriter.Line> lines() {
      return found.values().stream().map(Found::line).toList();
    }

    void checkParents() {
      Set<String> sound = new HashSet<>();
      for (Found unit : found.values()) {
        String parent = unit.line().parent();
        if (!parent.isEmpty() && !parents.containsKey(parent)) {
          violation(unit.row(), "parent", "core.import.parent-unknown", parent);
        }
        checkCircle(unit, sound);
      }
      for (Row row : nameless) {
        row.text("parent")
            .filter(p -> !parents.containsKey(p))
            .ifPresent(p -> violation(row, "parent", "core.import.parent-unknown", p));
      }
    }

    /** Goes up until the top or a unit known to be sound; a unit met twice closes a circle. */
    private void checkCircle(Found unit, Set<String> sound) {
      Set<String> way = new LinkedHashSet<>();
      String at = unit.line().code();
      while (!at.isEmpty() && parents.containsKey(at) && !sound.contains(at)) {
        if (!way.add(at)) {
          List<String> steps = new ArrayList<>(way);
          List<String> circle = new ArrayList<>(steps.subList(steps.indexOf(at), steps.size()));
          circle.add(at);
          Found closing = found.getOrDefault(at, unit);
          violation(
              closing.row(), "parent", "core.import.parent-circle", String.join(" > ", circle));
          break;
        }
        at = parents.get(at);
      }
      sound.addAll(way);
    }

    List<Found> parentsFirst() {
      List<Found> ordered = new ArrayList<>(found.size());
      Set<String> done = new HashSet<>();
      for (Found unit : found.values()) {
        List<Found> way = new ArrayList<>();
        Found at = unit;
        while (at != null && done.add(at.line().code())) {
          way.add(at);
          at = found.get(at.line().parent());
        }
        Collections.reverse(way);
        ordered.addAll(way);
      }
      return ordered;
    }
  }
}
