package org.baton.indicators.internal.composite.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Document;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.composite.StudyRun;
import org.baton.indicators.internal.web.overview.OverviewPages;

/** Studies as a list, and a page a study. */
final class StudyView {
  static final int SHOWN = 50;

  private final Reader reader;

  StudyView(Reader reader) {
    this.reader = reader;
  }

  static String path(String code) {
    return Address.of("indicators", "composites", code).toString();
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.composite." + key, words);
  }

  /** The list, of which one more than shown was read. */
  List<Part> list(List<Study> read, String after, boolean may) {
    boolean more = read.size() > SHOWN;
    List<Study> shown = more ? read.subList(0, SHOWN) : read;
    Heading heading = Heading.of(t("title"), t("lead")).below(OverviewPages.way(reader));
    Action create = Action.link(t("new"), "/indicators/composites/new");
    Address here = Address.of("indicators", "composites").list();
    String first = here.toString();
    String next = more ? here.with("after", shown.get(SHOWN - 1).code()).toString() : "";
    Empty empty =
        may ? Empty.of(t("none"), t("none.how"), create) : Empty.of(t("none"), t("none.how"));
    return List.of(
        may ? heading.actions(create.primary()) : heading,
        Table.of(
                "studies",
                t("title"),
                List.of(
                    Column.of(t("form.title")),
                    Column.of(t("form.set")),
                    Column.of(t("form.year")),
                    Column.of(t("changed"))),
                shown.stream().map(this::row).toList())
            .paging(after.isEmpty() ? "" : first, next)
            .empty(empty));
  }

  private List<Cell> row(Study study) {
    return List.of(
        Cell.link(reader.t(study.title()), path(study.code())).detail(study.code()),
        Cell.of(study.set()),
        Cell.of(Integer.toString(study.year())),
        Cell.of(reader.time(study.changedAt())).detail(study.changedBy()));
  }

  /** The page of a study. */
  List<Part> study(
      Study study, Document document, List<StudyRun.Line> runs, boolean may, String done) {
    List<Part> parts = new ArrayList<>();
    Heading heading =
        Heading.of(reader.t(study.title()), t("study.lead"))
            .below(Action.link(t("title"), "/indicators/composites/"));
    Action compute = Action.send(t("compute"), path(study.code()) + "/runs", Map.of()).primary();
    Action edit = Action.link(t("edit"), path(study.code()) + "/edit");
    Action nodes = Action.link(t("nodes"), NodeView.path(study.code()));
    parts.add(may ? heading.actions(compute, edit, nodes) : heading.actions(nodes));
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, t("done")));
    }
    parts.add(
        Facts.of(
            Facts.Fact.of(t("form.set"), study.set()),
            Facts.Fact.of(t("form.year"), Integer.toString(study.year())),
            Facts.Fact.of(
                t("units"), document == null ? "–" : reader.number(document.units().size())),
            Facts.Fact.of(
                t("indicators"),
                document == null ? "–" : reader.number(document.indicators().size()))));
    parts.add(steps(study));
    parts.add(runs(runs));
    if (document == null) {
      parts.add(Notice.of(Tone.WARN, t("no-data"), t("no-data.how")));
    } else {
      parts.add(availability(document));
    }
    return parts;
  }

  private Part steps(Study study) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Map<String, Object> step : study.plan().steps()) {
      Map<String, Object> rest = new LinkedHashMap<>(step);
      Object name = rest.remove("step");
      List<String> told = new ArrayList<>();
      rest.forEach((key, value) -> told.add(key + " = " + Study.plain(value)));
      rows.add(
          List.of(
              Cell.of(t("step." + name)),
              Cell.of(told.isEmpty() ? t("by-default") : String.join("; ", told))));
    }
    return Table.of(
        "steps", t("steps"), List.of(Column.of(t("step")), Column.of(t("parameters"))), rows);
  }

  private Part runs(List<StudyRun.Line> runs) {
    List<List<Cell>> rows =
        runs.stream()
            .map(
                r ->
                    List.of(
                        Cell.link(t("run", r.number()), path(r.study()) + "/runs/" + r.number()),
                        Cell.of(reader.time(r.madeAt())).detail(r.madeBy()),
                        Cell.of(r.input().substring(0, 12)),
                        r.tested()
                            ? Cell.badge(Tone.GOOD, t("tested"))
                            : Cell.badge(Tone.PLAIN, t("untested"))))
            .toList();
    return Table.of(
            "runs",
            t("runs"),
            List.of(
                Column.of(t("run.title")),
                Column.of(t("made")),
                Column.of(t("input")),
                Column.of(t("robustness.title"))),
            rows)
        .empty(Empty.of(t("runs.none"), t("runs.none.how")));
  }

  /** How many units have a value, by indicator. */
  private Part availability(Document document) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int j = 0; j < document.indicators().size(); j++) {
      int column = j;
      long known =
          document.values().stream().map(row -> row.get(column)).filter(Objects::nonNull).count();
      double share = 100.0 * known / document.units().size();
      rows.add(
          List.of(
              Cell.of(document.indicators().get(j).code()),
              Cell.of(document.indicators().get(j).parent()),
              Cell.number(reader.number(known), known),
              Cell.number(reader.number(share, 0) + " %", share)));
    }
    Table table =
        Table.of(
            "availability",
            t("availability"),
            List.of(
                Column.of(t("indicator")),
                Column.of(t("node")),
                Column.number(t("known")),
                Column.number(t("share"))),
            rows);
    return new Section("data", t("availability"), List.of(table), true);
  }
}
