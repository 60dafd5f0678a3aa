package org.baton.core.internal.batch;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.core.internal.engine.ObservationSink;
import org.baton.core.internal.engine.SheetSink;
import org.baton.core.internal.plan.InputColumns;

/** Answers, one a row, read without making strings of them. */
final class LongAnswers implements ScoreFile {
  private static final Set<AnswerLine.Column> ANSWER =
      EnumSet.complementOf(EnumSet.of(AnswerLine.Column.OTHER));

  private final Table table;
  private final CsvLines lines;
  private final int unit;
  private final int indicator;
  private final int group;
  private final int score;
  private final int evaluator;
  private final String evaluatorColumn;

  LongAnswers(Table table, CsvLines lines, InputColumns columns) {
    this.table = table;
    this.lines = lines;
    this.unit = table.required(columns.unit());
    this.indicator = table.required(columns.indicator());
    this.group = table.required(columns.group());
    this.score = table.required(columns.score());
    this.evaluator = table.column(columns.evaluator());
    this.evaluatorColumn = columns.evaluator();
  }

  @Override
  public void units(Set<String> codes) {
    Queue<CodeSet> parts = new ConcurrentLinkedQueue<>();
    lines.each(
        false,
        () -> {
          int[] at = places();
          CodeSet found = new CodeSet();
          parts.add(found);
          return new AnswerPart(
              Optional.empty(),
              (row, bytes, from, to) -> {
                if (split(row, bytes, from, to, at)) {
                  found.add(bytes, at[2 * unit], at[2 * unit + 1]);
                }
              },
              () -> {});
        });
    parts.forEach(found -> found.addTo(codes));
  }

  private int[] places() {
    return new int[table.heading().size() * 2];
  }

  @Override
  public void sheets(SheetSink sink, Places places) {
    boolean inOrder = places.repeats.isPresent();
    if (inOrder) {
      table.required(evaluatorColumn);
    }
    lines.each(
        inOrder,
        () -> {
          int[] at = places();
          SheetSink lane = sink.lane();
          lane.source(table.name());
          return new AnswerPart(
              // What an evaluator answers once is remembered line by line.
              inOrder ? Optional.empty() : usual(places, lane),
              (row, bytes, from, to) -> {
                if (split(row, bytes, from, to, at)) {
                  take(lane, places, row, bytes, at);
                }
              },
              lane::close);
        });
  }

  /** Takes usual lines, if no column stands for two things. */
  private Optional<AnswerLine> usual(Places places, SheetSink lane) {
    AnswerLine.Column[] columns = new AnswerLine.Column[table.heading().size()];
    Arrays.fill(columns, AnswerLine.Column.OTHER);
    columns[unit] = AnswerLine.Column.UNIT;
    columns[indicator] = AnswerLine.Column.INDICATOR;
    columns[group] = AnswerLine.Column.GROUP;
    columns[score] = AnswerLine.Column.SCORE;
    return EnumSet.copyOf(Arrays.asList(columns)).containsAll(ANSWER)
        ? Optional.of(new AnswerLine(columns, places, lane))
        : Optional.empty();
  }

  private void take(SheetSink sink, Places places, LongSupplier row, byte[] bytes, int[] at) {
    int u = find(places, places.units, row, bytes, at, unit, "core.batch.unit-unknown");
    int i =
        find(places, places.indicators, row, bytes, at, indicator, "core.batch.indicator-unknown");
    int g = find(places, places.groups, row, bytes, at, group, "core.batch.group-unknown");
    if (u < 0 || i < 0 || g < 0) {
      return;
    }
    long answer =
        Numbers.scaled(bytes, at[2 * score], at[2 * score + 1], places.plan.scale().digits());
    if (answer == Numbers.MISSING) {
      return;
    }
    if (places.repeats.isPresent()) {
      once(places, row, bytes, at, places.question(u, i, g));
    }
    if (answer == Numbers.OTHER) {
      other(sink, places, row, Numbers.text(bytes, at[2 * score], at[2 * score + 1]), u, i, g);
    } else if (!sink.plain(u, i, g, answer)) {
      sink.exact(row.getAsLong(), u, i, g, answer);
    }
  }

  private void once(Places places, LongSupplier row, byte[] bytes, int[] at, int question) {
    int from = at[2 * evaluator];
    int to = at[2 * evaluator + 1];
    if (to > from && !places.repeats.get().first(question, bytes, from, to)) {
      String who = Numbers.text(bytes, from, to);
      places.note(table.name(), row.getAsLong(), evaluatorColumn, who, "core.batch.answer-twice");
    }
  }

  private void other(
      SheetSink sink, Places places, LongSupplier row, String word, int u, int i, int g) {
    try {
      if (!Numbers.missing(word)) {
        sink.answer(row.getAsLong(), u, i, g, Double.parseDouble(word.strip()));
      }
    } catch (NumberFormatException e) {
      String column = table.heading().get(score);
      places.note(table.name(), row.getAsLong(), column, word, "core.batch.not-number");
    }
  }

  private int find(
      Places places,
      CodeIndex index,
      LongSupplier row,
      byte[] bytes,
      int[] at,
      int column,
      String wrong) {
    int found = index.of(bytes, at[2 * column], at[2 * column + 1]);
    if (found < 0) {
      String code = Numbers.text(bytes, at[2 * column], at[2 * column + 1]);
      places.note(table.name(), row.getAsLong(), table.heading().get(column), code, wrong);
    }
    return found;
  }

  /** Finds starts and ends of the fields, without quotation marks; false for an empty line. */
  private boolean split(LongSupplier row, byte[] bytes, int from, int to, int[] at) {
    int fields = 0;
    int start = from;
    boolean quoted = false;
    if (from == to) {
      return false;
    }
    for (int i = from; i <= to; i++) {
      if (i == to || (bytes[i] == ',' && !quoted)) {
        if (2 * fields < at.length) {
          boolean quotes = i - start >= 2 && bytes[start] == '"' && bytes[i - 1] == '"';
          at[2 * fields] = quotes ? start + 1 : start;
          at[2 * fields + 1] = quotes ? i - 1 : i;
        }
        fields++;
        start = i + 1;
      } else if (bytes[i] == '"') {
        quoted = !quoted;
      }
    }
    if (quoted) {
      throw openQuote(row.getAsLong());
    }
    if (2 * fields != at.length) {
      throw Table.fields(table.name(), row.getAsLong(), fields, at.length / 2);
    }
    return true;
  }

  /** Lines are found without looking at quotation marks, so that parts can be read at once. */
  private Problem openQuote(long row) {
    Violation wrong =
        new Violation(table.name(), (int) row, "", "", "core.batch.quote-open", List.of());
    return Problem.invalid("core.engine.input-wrong", List.of(wrong), 1);
  }

  @Override
  public void observations(ObservationSink sink, Places places) {
    // A file of answers has no reported values.
  }
}
