package org.baton.core.internal.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Row;

/**
 * Collects answers into sheets, whose rows may lie anywhere in the file. One number an answer, so
 * that two million rows fit into memory.
 */
final class SheetRows {
  private static final int BATCH = 500;
  private static final double ABSENT = Double.NEGATIVE_INFINITY;

  private final ImportContext context;
  private final Map<String, Integer> indicators = new LinkedHashMap<>();
  private final Map<Key, Answers> sheets = new LinkedHashMap<>();
  private final Set<Integer> open = new HashSet<>();

  private record Key(String unit, String group, String evaluator) {}

  private static final class Answers {
    private final String source;
    private final int line;
    private double[] values = new double[0];

    Answers(Row row) {
      source = row.source();
      line = row.line();
    }

    /** Answers whether there was none before. */
    boolean put(int indicator, OptionalDouble value) {
      if (indicator >= values.length) {
        int old = values.length;
        values = Arrays.copyOf(values, Math.max(indicator + 1, old * 3 / 2));
        Arrays.fill(values, old, values.length, ABSENT);
      }
      boolean first = values[indicator] == ABSENT;
      values[indicator] = value.orElse(Double.NaN);
      return first;
    }
  }

  SheetRows(ImportContext context) {
    this.context = context;
  }

  /** Whether one can tell which sheet the row belongs to. */
  boolean isNamed(Row row) {
    return row.text("unit").isPresent()
        && row.text("group").isPresent()
        && row.text("evaluator").isPresent();
  }

  /** An answer of the row's sheet could not be read, so nobody can say that it has none. */
  void leaveOpen(Row row) {
    open.add(sheet(row).line);
  }

  /** The sheet of a row. */
  private Answers sheet(Row row) {
    Key key =
        new Key(
            row.text("unit").orElseThrow(),
            row.text("group").orElseThrow(),
            row.text("evaluator").orElseThrow());
    return sheets.computeIfAbsent(key, k -> new Answers(row));
  }

  /** Whether a sheet for the row's evaluator, unit and group was begun by a row before. */
  boolean begun(Row row) {
    return sheet(row).line != row.line();
  }

  int firstLine(Row row) {
    return sheet(row).line;
  }

  /** Adds an answer; a second one for the same indicator is a mistake. */
  void add(Row row, String column, String indicator, OptionalDouble score) {
    int index = indicators.computeIfAbsent(indicator, i -> indicators.size());
    if (!sheet(row).put(index, score)) {
      context.violation(row.violation(column, "core.import.answer-twice", firstLine(row)));
    }
  }

  void write(SheetWriter writer) {
    String cycle =
        context.cycle().orElseThrow(() -> Problem.of(Kind.INVALID, "core.import.cycle-missing"));
    String[] codes = indicators.keySet().toArray(String[]::new);
    List<SheetWriter.Line> batch = new ArrayList<>();
    long written = 0;
    for (Map.Entry<Key, Answers> sheet : sheets.entrySet()) {
      batch.add(line(sheet.getKey(), sheet.getValue(), codes));
      if (batch.size() == BATCH) {
        pass(writer, cycle, batch);
        context.written(written += BATCH, sheets.size());
      }
    }
    pass(writer, cycle, batch);
    context.effect(new Effect(sheets.size(), 0, 0, Map.of(), List.of()));
  }

  private void pass(SheetWriter writer, String cycle, List<SheetWriter.Line> batch) {
    for (Violation violation : writer.write(cycle, List.copyOf(batch))) {
      if (!violation.field().equals("answers") || !open.contains(violation.line())) {
        context.violation(violation);
      }
    }
    batch.clear();
  }

  private static SheetWriter.Line line(Key key, Answers answers, String[] codes) {
    Map<String, OptionalDouble> given = new LinkedHashMap<>();
    for (int i = 0; i < answers.values.length; i++) {
      double value = answers.values[i];
      if (value != ABSENT) {
        given.put(
            codes[i], Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value));
      }
    }
    return new SheetWriter.Line(
        answers.source, answers.line, key.unit(), key.group(), key.evaluator(), given);
  }
}
