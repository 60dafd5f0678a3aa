package org.baton.indicators.internal.lineage.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.Descent;
import org.baton.indicators.internal.lineage.Generation;
import org.baton.indicators.internal.lineage.Series;
import org.baton.indicators.internal.sets.IndicatorSet;

/** How the descent of an indicator and its values over years are shown. */
final class LineageView {
  private final Reader reader;
  private final IndicatorSet set;
  private final Entry entry;
  private final LineageParts tables;

  LineageView(Reader reader, IndicatorSet set, Entry entry) {
    this.reader = reader;
    this.set = set;
    this.entry = entry;
    this.tables = new LineageParts(reader);
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.lineage." + key, words);
  }

  List<Part> parts(
      Generation newest, List<Descent> successors, Optional<Series> series, Form form) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    parts.add(tables.chain(newest, form != null));
    if (!successors.isEmpty()) {
      parts.add(tables.successors(successors));
    }
    if (entry.isIndicator()) {
      parts.add(series.<Part>map(this::series).orElseGet(this::noUnit));
    }
    if (form != null) {
      parts.add(stating(form));
    }
    return parts;
  }

  private Heading heading() {
    return Heading.of(t("title", entry.code(), reader.t(entry.title())), t("lead"))
        .below(
            Action.link(reader.t("menu.indicators.sets"), "/indicators/sets/"),
            Action.link(
                reader.t(set.title()), Address.of("indicators", "sets", set.code()).toString()),
            Action.link(
                entry.code(),
                Address.of("indicators", "sets", set.code(), "entries", entry.code()).toString()));
  }

  private Section stating(Form form) {
    List<Part> parts = new ArrayList<>();
    parts.add(Paragraph.of(t("state.lead")));
    if (!set.isOpen()) {
      parts.add(Notice.of(Tone.INFO, t("state.frozen")));
    }
    parts.add(form);
    return new Section("stating", t("state.title"), parts, false);
  }

  private Empty noUnit() {
    return Empty.of(t("series.none"), t("series.none.how"));
  }

  /** A line a stretch of comparable years, and the same values as a table that can be narrowed. */
  private Section series(Series s) {
    Map<Integer, List<Cell>> rows = new LinkedHashMap<>();
    for (int year = s.fromYear(); year <= s.toYear(); year++) {
      List<Cell> row = new ArrayList<>(List.of(Cell.of(Integer.toString(year))));
      for (Series.Line line : s.lines()) {
        row.add(value(line, year));
      }
      rows.put(year, row);
    }
    List<Table.Column> columns = new ArrayList<>(List.of(Table.Column.of(t("year"))));
    s.lines().forEach(l -> columns.add(Table.Column.number(name(l))));
    Table table =
        Table.of("values", t("series.values"), columns, List.copyOf(rows.values()))
            .filters(
                Field.of("unit", Field.Kind.SEARCH, t("field.unit")).value(s.unit().code()),
                year("from", s.fromYear()),
                year("to", s.toYear()));
    List<Part> parts = new ArrayList<>();
    if (s.lines().size() > 1) {
      parts.add(Notice.of(Tone.WARN, t("series.breaks", s.lines().size() - 1)));
    }
    if (s.lines().stream().anyMatch(l -> !l.points().isEmpty())) {
      parts.add(chart(s));
    }
    parts.add(table);
    return new Section("series", t("series.title", reader.t(s.unit().name())), parts, false);
  }

  private Field year(String name, int year) {
    return Field.of(name, Field.Kind.NUMBER, t("field." + name)).value(Integer.toString(year));
  }

  private Cell value(Series.Line line, int year) {
    return line.points().stream()
        .filter(p -> p.year() == year)
        .findFirst()
        .map(p -> point(p))
        .orElse(Cell.of(""));
  }

  private Cell point(Series.Point p) {
    Cell cell = Cell.number(reader.number(p.value(), 2), p.value());
    return p.adjusted() ? cell.detail(t("series.adjusted")) : cell;
  }

  private static String name(Series.Line line) {
    String measure = line.measure().isEmpty() ? "" : " (" + line.measure() + ")";
    return line.entry().set() + "/" + line.entry().code() + measure;
  }

  private Chart chart(Series s) {
    List<String> years = new ArrayList<>();
    for (int year = s.fromYear(); year <= s.toYear(); year++) {
      years.add(Integer.toString(year));
    }
    Chart.Series[] lines = new Chart.Series[s.lines().size()];
    for (int i = 0; i < lines.length; i++) {
      Double[] values = new Double[years.size()];
      s.lines().get(i).points().forEach(p -> values[p.year() - s.fromYear()] = p.value());
      String name = i == 0 ? name(s.lines().get(0)) : t("series.before", name(s.lines().get(i)));
      lines[i] = new Chart.Series(name, java.util.Arrays.asList(values));
    }
    return Chart.of(
        "series-chart",
        Chart.Kind.LINE,
        t("series.chart", reader.t(entry.title()), reader.t(s.unit().name())),
        years,
        lines);
  }
}
