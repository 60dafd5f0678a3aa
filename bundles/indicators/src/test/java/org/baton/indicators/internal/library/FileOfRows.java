package org.baton.indicators.internal.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Type;
import org.baton.api.table.Row;
import org.baton.api.table.Rows;

/** A file of comma-separated values whose header has the names of columns. */
final class FileOfRows implements Rows {
  private final List<String> header;
  private final List<Row> rows = new ArrayList<>();

  FileOfRows(String file, List<Column> columns) {
    List<List<String>> lines = lines(file.replace("\uFEFF", ""));
    header = lines.get(0);
    for (int line = 1; line < lines.size(); line++) {
      Map<String, Row.Cell> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.size(); i++) {
        String name = header.get(i);
        String raw = lines.get(line).get(i).strip();
        Type type =
            columns.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().type();
        Object value = type == Type.TEXT || raw.isEmpty() ? raw : (Object) Double.valueOf(raw);
        cells.put(name, new Row.Cell(raw, raw.isEmpty() ? Optional.empty() : Optional.of(value)));
      }
      rows.add(new Row("file.csv", line + 1, cells));
    }
  }

  /** Rows of cells by RFC 4180. */
  private static List<List<String>> lines(String file) {
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < file.length(); i++) {
      char c = file.charAt(i);
      if (quoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
        cell.append(file.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          lines.add(line);
          line = new ArrayList<>();
        }
      } else if (quoted || c != '\r') {
        cell.append(c);
      }
    }
    return lines;
  }

  @Override
  public int count() {
    return rows.size();
  }

  @Override
  public boolean has(String column) {
    return header.contains(column);
  }

  @Override
  public <X extends Exception> void each(Action<X> action) throws X {
    for (Row row : rows) {
      action.take(row);
    }
  }
}
