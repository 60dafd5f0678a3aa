package org.baton.core.internal.batch;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.baton.core.internal.batch.Table.Row;
import org.baton.core.internal.engine.ObservationSink;
import org.baton.core.internal.engine.SheetSink;
import org.baton.core.internal.plan.InputColumns;

/**
 * Files of moderate size: sheets with a column an indicator, reported values with a row or a column
 * an indicator, and targets.
 */
final class TableScores implements ScoreFile {
  private final Table table;
  private final InputColumns columns;
  private final boolean targets;
  private final boolean sheets;
  private final int unit;
  private final int indicator;

  TableScores(Table table, InputColumns columns, boolean targets) {
    this.table = table;
    this.columns = columns;
    this.targets = targets;
    this.unit = table.required(columns.unit());
    this.indicator = columns.wide() ? -1 : table.column(columns.indicator());
    this.sheets = !targets && indicator < 0 && table.column(columns.group()) >= 0;
  }

  @Override
  public void units(Set<String> codes) {
    table.each(r -> codes.add(r.at(unit)));
  }

  @Override
  public void sheets(SheetSink sink, Places places) {
    if (!sheets) {
      return;
    }
    int group = table.required(columns.group());
    int evaluator =
        places.repeats.isPresent()
            ? table.required(columns.evaluator())
            : table.column(columns.evaluator());
    sink.source(table.name());
    table.each(
        r -> {
          int u = known(places, r, unit, places.unit(r.at(unit)), "core.batch.unit-unknown");
          int g = known(places, r, group, places.group(r.at(group)), "core.batch.group-unknown");
          if (u >= 0 && g >= 0 && places.repeats.isPresent()) {
            once(places, r, evaluator, places.question(u, 0, g));
          }
          for (int c = 0; u >= 0 && g >= 0 && c < table.heading().size(); c++) {
            if (c != unit && c != group && c != evaluator) {
              answer(sink, places, r, c, u, g);
            }
          }
        });
  }

  /** A row is a whole sheet, which an evaluator hands in once. */
  private void once(Places places, Row r, int evaluator, int question) {
    byte[] who = r.at(evaluator).getBytes(StandardCharsets.UTF_8);
    if (who.length > 0 && !places.repeats.get().first(question, who, 0, who.length)) {
      String field = table.heading().get(evaluator);
      places.note(table.name(), r.number(), field, r.at(evaluator), "core.batch.answer-twice");
    }
  }

  private void answer(SheetSink sink, Places places, Row r, int c, int u, int g) {
    int i = places.indicator(table.heading().get(c));
    if (i < 0) {
      places.note(
          table.name(),
          1,
          table.heading().get(c),
          table.heading().get(c),
          "core.batch.indicator-unknown");
      places.endIfAny();
    }
    sink.answer(r.number(), u, i, g, number(places, r, c));
  }

  @Override
  public void observations(ObservationSink sink, Places places) {
    if (sheets) {
      return;
    }
    int value = indicator < 0 ? -1 : table.required(targets ? "target" : columns.value());
    int year = table.column("year");
    table.each(
        r -> {
          int u = known(places, r, unit, places.unit(r.at(unit)), "core.batch.unit-unknown");
          int back = year < 0 ? 0 : places.plan.year() - (int) number(places, r, year);
          if (u >= 0 && indicator >= 0) {
            put(sink, places, r, u, back, r.at(indicator), value);
          }
          for (int c = 0; u >= 0 && indicator < 0 && c < table.heading().size(); c++) {
            if (c != unit && c != year) {
              put(sink, places, r, u, back, table.heading().get(c), c);
            }
          }
        });
  }

  private void put(
      ObservationSink sink, Places places, Row r, int u, int back, String code, int column) {
    int i = places.indicator(code);
    int item = places.item(code);
    double number = number(places, r, column);
    if (i >= 0 && targets) {
      sink.target(r.number(), u, i, number);
    } else if (i >= 0) {
      sink.value(r.number(), u, i, back, number);
    } else if (item >= 0 && !targets) {
      sink.adjustment(r.number(), u, item, number);
    } else {
      String field = indicator < 0 ? code : table.heading().get(indicator);
      places.note(table.name(), r.number(), field, code, "core.batch.indicator-unknown");
    }
  }

  private int known(Places places, Row r, int column, int index, String wrong) {
    if (index < 0) {
      places.note(table.name(), r.number(), table.heading().get(column), r.at(column), wrong);
    }
    return index;
  }

  private double number(Places places, Row r, int column) {
    String word = r.at(column);
    if (Numbers.missing(word)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      String heading = table.heading().get(column);
      places.note(table.name(), r.number(), heading, word, "core.batch.not-number");
      return Double.NaN;
    }
  }
}
