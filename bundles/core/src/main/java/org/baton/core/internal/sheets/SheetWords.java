package org.baton.core.internal.sheets;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.data.Sql;
import org.baton.core.internal.store.Json;

/** What evaluators wrote beside their answers, within a transaction. */
record SheetWords(Connection connection) {
  /** Keeps the words of sheets that were just locked; those without any cost nothing. */
  void keep(List<Sheet> sheets, List<Long> ids) throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Map<String, String> remarks = sheets.get(i).remarks();
      if (!remarks.isEmpty()) {
        rows.add(new Object[] {ids.get(i), Json.write(remarks)});
      }
    }
    if (!rows.isEmpty()) {
      Sql.batch(connection, "insert into sheet_words (sheet, content) values (?, ?)", rows);
    }
  }

  /** The words of these sheets, by the number of the sheet and the code of the indicator. */
  Map<Long, Map<String, String>> of(List<Long> sheets) throws SQLException {
    Map<Long, Map<String, String>> found = new HashMap<>();
    if (!sheets.isEmpty()) {
      new Sql(
              "select sheet, content from sheet_words where sheet in ("
                  + Sql.marks(sheets.size())
                  + ")",
              sheets.toArray())
          .list(connection, row -> found.put(row.getLong(1), Json.words(row.getString(2))));
    }
    return found;
  }

  /** What sheets of these groups say about a unit, by the code of the indicator. */
  Map<String, List<String>> about(long cycle, String unit, Collection<String> groups)
      throws SQLException {
    Map<String, List<String>> said = new LinkedHashMap<>();
    new Sql(
            "select w.content from sheet s join sheet_words w on w.sheet = s.id"
                + " where s.cycle = ? and s.unit = ?",
            cycle,
            unit)
        .and(
            " and s.evaluator_group in (" + Sql.marks(groups.size()) + ") order by s.id",
            groups.toArray())
        .list(connection, row -> Json.words(row.getString(1)))
        .forEach(
            words ->
                words.forEach(
                    (code, w) -> said.computeIfAbsent(code, c -> new ArrayList<>()).add(w)));
    return said;
  }
}
