package org.baton.core.internal.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.baton.api.problem.Violation;
import org.baton.api.table.Column;
import org.baton.api.table.Column.Need;

/**
 * Which column of the file is which column of the kind.
 *
 * @param line where the header stands in the file
 * @param width how many columns the header has
 * @param fields the columns that are read, by their place in the file
 * @param ignored headers of columns that are left aside
 */
record Header(int line, int width, List<Field> fields, List<String> ignored) {

  /**
   * A column that is read.
   *
   * @param place its place in the file, counted from 0; -1 when every row has the same value
   * @param header what the file calls it; an equals sign and the value when there is one for all
   * @param column what the kind calls it
   */
  record Field(int place, String header, Column column) {
    RawCell in(RawRow row) {
      return place < 0 ? RawCell.words(header.substring(1)) : row.cell(place);
    }
  }

  /** Compared without case, white space, underscores and hyphens, in plain width. */
  static String key(String words) {
    return CellText.plain(words).toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-*]+", "");
  }

  /**
   * Finds the columns.
   *
   * @param titles all words for a title key, in both languages
   * @param mapping columns of the file by the kind's columns, from the caller; wins over the words.
   *     What begins with an equals sign is no column but the value of every row.
   * @param wrong takes every mistake in the header
   */
  static Header of(
      String source,
      RawRow row,
      TableShape shape,
      Function<String, List<String>> titles,
      Map<String, String> mapping,
      List<Violation> wrong) {
    return new Matching(source, row, shape, titles, mapping, wrong).match();
  }

  private static final class Matching {
    private final String source;
    private final RawRow row;
    private final TableShape shape;
    private final List<Violation> wrong;
    private final Map<String, String> mapping;
    private final Map<String, Column> byKey = new HashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final Map<String, String> taken = new LinkedHashMap<>();

    Matching(
        String source,
        RawRow row,
        TableShape shape,
        Function<String, List<String>> titles,
        Map<String, String> mapping,
        List<Violation> wrong) {
      this.source = source;
      this.row = row;
      this.shape = shape;
      this.mapping = mapping;
      this.wrong = wrong;
      for (Column column : shape.columns()) {
        if (!mapping.containsKey(column.name())) {
          byKey.put(key(column.name()), column);
          titles.apply(column.title()).forEach(t -> byKey.putIfAbsent(key(t), column));
        }
      }
    }

    Header match() {
      addMapping();
      for (int place = 0; place < row.cells().size(); place++) {
        String header = row.cell(place).text().strip();
        if (!header.isEmpty()) {
          add(place, header, byKey.get(key(header)));
        }
      }
      addMissing();
      return new Header(row.line(), row.cells().size(), fields, ignored);
    }

    private void addMapping() {
      Set<String> headers = new HashSet<>();
      row.cells().forEach(c -> headers.add(key(c.text())));
      mapping.forEach(
          (name, header) -> {
            Column column =
                shape.columns().stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
              violation(name, header, "core.table.mapping-column", shape.names());
            } else if (header.startsWith("=")) {
              taken.put(name, header);
              fields.add(new Field(-1, header, column));
            } else if (!headers.contains(key(header))) {
              violation(name, header, "core.table.mapping-header");
            } else {
              byKey.put(key(header), column);
            }
          });
    }

    private void add(int place, String header, Column column) {
      Column known = column;
      if (known == null && shape.further().isPresent()) {
        known = new Column(header, "", shape.further().get(), Need.NOTHING);
      }
      if (known == null) {
        ignored.add(header);
      } else if (taken.putIfAbsent(known.name(), header) != null) {
        violation(known.name(), header, "core.table.column-twice", taken.get(known.name()));
      } else {
        fields.add(new Field(place, header, known));
      }
    }

    private void addMissing() {
      for (Column column : shape.columns()) {
        if (column.need() != Need.NOTHING
            && !taken.containsKey(column.name())
            && !mapping.containsKey(column.name())) {
          violation(column.name(), "", "core.table.column-missing", column.name());
        }
      }
    }

    private void violation(String field, String value, String code, Object... words) {
      wrong.add(new Violation(source, row.line(), field, value, code, List.of(words)));
    }
  }
}
