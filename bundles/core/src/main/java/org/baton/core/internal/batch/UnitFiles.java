package org.baton.core.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.internal.engine.UnitTable;
import org.baton.core.internal.engine.UnitTable.Row;

/** Finds the evaluated units: in a file of their own, else in the files of scores. */
final class UnitFiles {
  private UnitFiles() {}

  static UnitTable read(Optional<Table> units, String unitColumn, List<ScoreFile> scores) {
    return units.isPresent() ? listed(units.get(), unitColumn) : found(scores);
  }

  private static UnitTable listed(Table table, String unitColumn) {
    int code = table.column(unitColumn) >= 0 ? table.column(unitColumn) : table.required("code");
    int kind = Math.max(table.column("kind"), table.column("level"));
    int parent = Math.max(table.column("parent"), table.column("parent_id"));
    int zh = Math.max(table.column("name_zh"), table.column("name"));
    int en = Math.max(table.column("name_en"), table.column("name"));
    List<Row> rows = new ArrayList<>();
    List<Violation> wrong = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    table.each(
        r -> {
          String unit = r.at(code);
          if (unit.isEmpty() || !seen.add(unit)) {
            String key = unit.isEmpty() ? "core.batch.unit-empty" : "core.batch.unit-twice";
            wrong.add(
                new Violation(table.name(), (int) r.number(), unitColumn, unit, key, List.of()));
          }
          Text name = new Text(or(r.at(zh), unit), or(r.at(en), unit));
          rows.add(new Row(unit, name, r.at(kind), r.at(parent)));
        });
    if (!wrong.isEmpty()) {
      throw Problem.invalid("core.engine.input-wrong", wrong, wrong.size());
    }
    return new UnitTable(rows);
  }

  private static String or(String word, String otherwise) {
    return word.isEmpty() ? otherwise : word;
  }

  private static UnitTable found(List<ScoreFile> scores) {
    var codes = ConcurrentHashMap.<String>newKeySet();
    scores.forEach(s -> s.units(codes));
    return new UnitTable(
        new TreeSet<>(codes).stream().map(c -> new Row(c, Text.same(c), "", "")).toList());
  }
}
