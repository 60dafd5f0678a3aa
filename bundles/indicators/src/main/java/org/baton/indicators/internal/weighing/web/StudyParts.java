package org.baton.indicators.internal.weighing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Caller;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Chart.Series;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Panel.Standing;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.Study.State;
import org.baton.indicators.internal.weighing.WeightSet;

/** The page of a study: methods side by side, and the experts. */
record StudyParts(Study study, List<WeightSet> results, Reader reader) {
  private static final int COMPARED = 6;

  String path() {
    return StudyPages.PATH + study.id();
  }

  Heading heading(boolean may) {
    Heading heading =
        Heading.of(
                reader.t(study.title()),
                reader.t(
                    "indicators.weights.study-lead",
                    study.set(),
                    study.node(),
                    study.items().size()))
            .below(Action.link(reader.t("menu.indicators.weights"), StudyPages.PATH))
            .status(Tone.INFO, reader.t("indicators.weights.state." + study.state().name()));
    return may
        ? heading.actions(
            Action.link(reader.t("indicators.weights.compute"), path() + "/results/new").primary())
        : heading;
  }

  /** Whether experts answer, or may be asked, and nothing is computed yet. */
  boolean isToBeAsked() {
    return results.isEmpty() && study.state() != State.CLOSED;
  }

  /** The results, or that there is none. */
  List<Part> weights() {
    return results.isEmpty()
        ? List.of(
            Empty.of(
                reader.t("indicators.weights.no-results"),
                reader.t("indicators.weights.no-results.how")))
        : List.of(compared(), history());
  }

  /** The newest results side by side, as a table and as bars. */
  private Part compared() {
    List<WeightSet> shown = results.subList(0, Math.min(COMPARED, results.size()));
    List<Column> columns = new ArrayList<>(List.of(Column.of(reader.t("indicators.weights.item"))));
    shown.forEach(r -> columns.add(Column.number(name(r))));
    List<List<Cell>> rows = new ArrayList<>();
    for (Item item : study.items()) {
      List<Cell> row =
          new ArrayList<>(List.of(Cell.of(reader.t(item.title())).detail(item.code())));
      shown.forEach(r -> row.add(percent(r.answer().weights().get(item.code()))));
      rows.add(row);
    }
    List<Series> series =
        shown.stream()
            .map(
                r ->
                    new Series(
                        name(r),
                        study.items().stream()
                            .map(i -> r.answer().weights().get(i.code()) * 100)
                            .toList()))
            .toList();
    List<String> names = study.items().stream().map(i -> reader.t(i.title())).toList();
    String title = reader.t("indicators.weights.compared");
    return Section.of(
        "compared",
        title,
        Table.of("comparison", title, columns, rows),
        new Chart("bars", Chart.Kind.BAR, title, "%", names, series, List.of(), 2));
  }

  private String name(WeightSet r) {
    return reader.t("indicators.weights.method." + r.method()) + " · " + r.id();
  }

  private Cell percent(double share) {
    return Cell.number(reader.number(share * 100, 2) + "%", share * 100);
  }

  /** All results, each a link to its record. */
  private Part history() {
    List<List<Cell>> rows = new ArrayList<>();
    for (WeightSet r : results) {
      rows.add(
          List.of(
              Cell.link(name(r), path() + "/results/" + r.id()),
              Cell.of(reader.time(r.madeAt())).detail(r.madeBy()),
              Cell.of(r.hash().substring(0, 12)),
              r.applied() == null
                  ? Cell.of("")
                  : Cell.badge(Tone.GOOD, reader.t("indicators.weights.applied"))
                      .detail(r.applied().reason())));
    }
    String title = reader.t("indicators.weights.history");
    return Section.of(
        "history",
        title,
        Table.of(
            "results",
            title,
            List.of(
                Column.of(reader.t("indicators.weights.method")),
                Column.of(reader.t("indicators.weights.made")),
                Column.of(reader.t("indicators.weights.hash")),
                Column.of(reader.t("indicators.weights.state"))),
            rows));
  }

  /** The experts with their progress and consistency, and what can be done with them. */
  Part experts(List<Standing> standing, Map<String, String> names, List<Caller> candidates) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Part> dialogs = new ArrayList<>();
    for (Standing s : standing) {
      rows.add(row(s, names));
      if (s.expert().isDone() && s.expert().excluded().isEmpty()) {
        dialogs.add(exclusion(s.expert().account(), dialogs.size()));
      }
    }
    String title = reader.t("indicators.weights.experts");
    List<Part> parts = new ArrayList<>();
    parts.add(
        Table.of(
                "experts",
                title,
                List.of(
                    Column.of(reader.t("indicators.weights.account")),
                    Column.number(reader.t("indicators.weights.say")),
                    Column.of(reader.t("indicators.judgments.progress")),
                    Column.number(reader.t("indicators.weights.cr")),
                    Column.of(reader.t("indicators.judgments.remark"))),
                rows)
            .empty(
                Empty.of(
                    reader.t("indicators.weights.no-experts"),
                    reader.t("indicators.weights.no-experts.how"))));
    parts.addAll(dialogs);
    parts.addAll(acts(standing, candidates));
    return new Section("panel", title, parts, false);
  }

  private List<Cell> row(Standing s, Map<String, String> names) {
    var e = s.expert();
    boolean told = s.appraisal() != null;
    boolean doubtful = told && Boolean.FALSE.equals(s.appraisal().accepted());
    Cell remark = Cell.of("");
    if (!e.excluded().isEmpty()) {
      remark =
          Cell.badge(Tone.WARN, reader.t("indicators.weights.excluded"))
              .detail(e.excluded())
              .with(
                  Action.send(
                      reader.t("indicators.weights.readmit"),
                      path() + "/readmission",
                      Map.of("account", e.account())));
    } else if (doubtful) {
      remark = Cell.badge(Tone.BAD, reader.t("indicators.weights.above"));
    } else if (e.coached() > 0 && e.isDone()) {
      remark = Cell.badge(Tone.INFO, reader.t("indicators.judgments.coached"));
    }
    return List.of(
        Cell.of(names.getOrDefault(e.account(), e.account())).detail(e.account()),
        Cell.number(reader.number(e.weight(), 2), e.weight()),
        Cell.of(reader.t("indicators.judgments.state." + e.state().name()))
            .detail(reader.t("indicators.judgments.far", e.judged(), study.questions())),
        told ? Cell.number(reader.number(s.appraisal().cr(), 3), s.appraisal().cr()) : Cell.of("–"),
        remark);
  }

  private Part exclusion(String account, int number) {
    return Dialog.of(
        "exclude-" + number,
        reader.t("indicators.weights.exclude", account),
        reader.t("indicators.weights.exclude", account),
        Form.of(
            "exclude-form-" + number,
            path() + "/exclusion",
            reader.t("indicators.weights.exclude.do"),
            Field.hidden("account", account),
            Field.of("reason", Kind.AREA, reader.t("indicators.weights.reason"))
                .most(2000)
                .require()));
  }

  private List<Part> acts(List<Standing> standing, List<Caller> candidates) {
    List<Part> parts = new ArrayList<>();
    if (study.state() == State.CLOSED) {
      return parts;
    }
    Form invite = new InviteForm(study, reader).form(candidates, standing);
    if (standing.isEmpty()) {
      parts.add(invite);
      return parts;
    }
    parts.add(new AskingForm(study, reader).form());
    if (study.state() == State.ASKING) {
      parts.add(
          Buttons.of(
              Action.send(reader.t("indicators.weights.remind"), path() + "/reminders", Map.of()),
              Action.send(reader.t("indicators.weights.close"), path() + "/closing", Map.of())
                  .danger(reader.t("indicators.weights.close.sure"))));
    }
    parts.add(Section.of("more-experts", reader.t("indicators.weights.invite"), invite).fold());
    return parts;
  }
}
