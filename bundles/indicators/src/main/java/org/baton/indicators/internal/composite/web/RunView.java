package org.baton.indicators.internal.composite.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Facts;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tone;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Outcome;
import org.baton.indicators.internal.composite.Outcome.Changed;
import org.baton.indicators.internal.composite.Outcome.Done;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.composite.StudyRun;

/** What came out of a study, in four tabs. Units stand in the order of their codes. */
final class RunView {
  private static final int DECIMALS = 2;
  static final int MOST_NOTES = 200;
  static final int MOST_BARS = 60;

  private final Reader reader;
  private final Study study;
  private final StudyRun run;
  private final Map<String, Text> names;

  RunView(Reader reader, Study study, StudyRun run, Map<String, Text> names) {
    this.reader = reader;
    this.study = study;
    this.run = run;
    this.names = names;
  }

  String path() {
    return StudyView.path(run.study()) + "/runs/" + run.number();
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.composite." + key, words);
  }

  String unit(String code) {
    Text name = names.get(code);
    return name == null ? code : reader.t(name);
  }

  /** The heading and the tabs, with the tab that is open. */
  List<Part> head(String open) {
    List<Tabs.Tab> tabs = new ArrayList<>();
    for (String tab : List.of("", "steps", "indicators", "robustness")) {
      String title = t("tab." + (tab.isEmpty() ? "scores" : tab));
      tabs.add(new Tabs.Tab(title, tab.isEmpty() ? path() : path() + "/" + tab, tab.equals(open)));
    }
    return List.of(
        Heading.of(t("run.of", reader.t(study.title()), run.number()), t("run.lead"))
            .below(
                Action.link(t("title"), "/indicators/composites/"),
                Action.link(reader.t(study.title()), StudyView.path(study.code()))),
        new Tabs(t("run.of", reader.t(study.title()), run.number()), tabs));
  }

  private String number(Double value) {
    return value == null ? "–" : reader.number(value, DECIMALS);
  }

  Cell cell(Double value) {
    return value == null ? Cell.of("–") : Cell.number(number(value), value);
  }

  /** The scores of the index and the nodes above indicators. */
  List<Part> scores() {
    List<Part> parts = new ArrayList<>(head(""));
    Outcome.Table scores = run.outcome().scores();
    int indicators = run.document().indicators().size();
    List<Integer> nodes = new ArrayList<>();
    for (int j = scores.columns().size() - 1; j >= 0; j--) {
      String code = scores.columns().get(j);
      if (run.document().nodes().stream().anyMatch(n -> n.code().equals(code))) {
        nodes.add(j);
      }
    }
    parts.add(
        Facts.of(
            Facts.Fact.of(t("units"), reader.number(scores.units().size())),
            Facts.Fact.of(t("indicators"), reader.number(indicators)),
            Facts.Fact.of(t("edition"), run.outcome().edition()),
            Facts.Fact.of(t("input"), run.outcome().input().substring(0, 12)),
            Facts.Fact.of(t("made"), reader.time(run.madeAt()) + " · " + run.madeBy())));
    if (scores.units().size() <= MOST_BARS) {
      int root = nodes.get(0);
      parts.add(
          Chart.of(
              "index",
              Chart.Kind.BAR,
              t("chart.index", reader.t(study.title())),
              scores.units().stream().map(this::unit).toList(),
              new Chart.Series(
                  reader.t(study.title()),
                  scores.values().stream().map(row -> row.get(root)).toList())));
    }
    List<Column> columns = new ArrayList<>(List.of(Column.of(t("unit"))));
    nodes.forEach(j -> columns.add(Column.number(node(scores.columns().get(j)))));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < scores.units().size(); i++) {
      List<Double> values = scores.values().get(i);
      List<Cell> row = new ArrayList<>();
      String code = scores.units().get(i);
      row.add(Cell.of(unit(code)).detail(code));
      nodes.forEach(j -> row.add(cell(values.get(j))));
      rows.add(row);
    }
    parts.add(
        Table.of("scores", t("scores"), columns, rows).export("/api" + path() + "/scores.csv"));
    if (!run.outcome().gaps().isEmpty()) {
      parts.add(Notice.of(Tone.WARN, t("gaps", run.outcome().gaps().size()), gaps()));
    }
    return parts;
  }

  String node(String code) {
    return code.equals(study.code()) ? reader.t(study.title()) : code;
  }

  private String[] gaps() {
    return run.outcome().gaps().stream()
        .limit(20)
        .map(g -> t("gap." + g.reason(), unit(g.unit()), node(g.node()), 100 * g.available()))
        .toArray(String[]::new);
  }

  /** What each step did. */
  List<Part> steps() {
    List<Part> parts = new ArrayList<>(head("steps"));
    for (Done done : run.outcome().stages()) {
      parts.add(new Section("step-" + done.step(), t("step." + done.step()), step(done), false));
    }
    List<List<Cell>> rules = new ArrayList<>();
    run.outcome()
        .aggregation()
        .forEach((name, value) -> rules.add(List.of(Cell.of(name), Cell.of(value))));
    Part table =
        Table.of(
            "rules", t("rules"), List.of(Column.of(t("parameter")), Column.of(t("value"))), rules);
    parts.add(new Section("aggregation", t("rules"), List.of(table), true));
    return parts;
  }

  private List<Part> step(Done done) {
    List<Part> parts = new ArrayList<>();
    if (done.notes().isEmpty()) {
      parts.add(Paragraph.of(t("notes.none")));
    } else {
      List<List<Cell>> rows = done.notes().stream().limit(MOST_NOTES).map(this::note).toList();
      parts.add(
          Table.of(
              "notes-" + done.step(),
              t("notes", done.notes().size()),
              List.of(
                  Column.of(t("what")),
                  Column.of(t("unit")),
                  Column.of(t("indicator")),
                  Column.number(t("before")),
                  Column.number(t("after"))),
              rows));
    }
    if (!done.defaulted().isEmpty()) {
      parts.add(Paragraph.quiet(t("defaulted", String.join(", ", done.defaulted()))));
    }
    return parts;
  }

  private List<Cell> note(Changed c) {
    return List.of(
        Cell.of(t("note." + c.what())),
        Cell.of(c.unit().isEmpty() ? "–" : unit(c.unit())),
        Cell.of(c.indicator().isEmpty() ? "–" : c.indicator()),
        cell(c.before()),
        cell(c.after()));
  }
}
