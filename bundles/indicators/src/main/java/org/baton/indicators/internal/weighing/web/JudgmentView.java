package org.baton.indicators.internal.weighing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.weighing.Appraisal;
import org.baton.indicators.internal.weighing.Appraisal.Contradiction;
import org.baton.indicators.internal.weighing.Appraisal.Step;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Judgment;
import org.baton.indicators.internal.weighing.Questionnaires;
import org.baton.indicators.internal.weighing.Questionnaires.Mine;

/** What an expert sees of the own questionnaire besides the pairs. */
record JudgmentView(Mine mine, Questionnaires questionnaires, Reader reader) {
  private static final int DIGITS = 3;

  String path() {
    return JudgmentPages.PATH + mine.study().id();
  }

  Heading heading(String lead) {
    String list = reader.t("menu.indicators.judgments");
    return Heading.of(reader.t(mine.study().title()), lead)
        .below(Action.link(list, JudgmentPages.PATH))
        .status(
            mine.expert().isDone() ? Tone.GOOD : Tone.INFO,
            reader.t("indicators.judgments.state." + mine.expert().state().name()));
  }

  private String name(String code) {
    return mine.study().item(code).map(Item::title).map(reader::t).orElse(code);
  }

  /** A judgment in words: which is how much more important. */
  private String words(String row, String column, double value) {
    boolean first = value >= 1;
    int grade = (int) Math.rint(first ? value : 1 / value);
    return grade == 1
        ? reader.t("indicators.judgments.equal", name(row), name(column))
        : reader.t(
            "indicators.judgments.says",
            name(first ? row : column),
            name(first ? column : row),
            grade,
            reader.t("indicators.judgments.grade." + grade));
  }

  /** How consistent the judgments are, and what to look at once more. */
  List<Part> consistency() {
    int left = mine.study().pairs() - mine.judgments().size();
    if (mine.judgments().isEmpty()) {
      return List.of(Notice.of(Tone.INFO, reader.t("indicators.judgments.nothing")));
    }
    try {
      Appraisal found = questionnaires.appraisal(mine);
      boolean right = Boolean.TRUE.equals(found.accepted());
      List<String> lines = new ArrayList<>();
      if (left > 0) {
        lines.add(reader.t("indicators.judgments.left", left));
      }
      if (!right) {
        found.triads().forEach(t -> lines.add(hint(t)));
      }
      return List.of(
          new Notice(
              right ? Tone.GOOD : Tone.WARN,
              reader.t(
                  "indicators.judgments." + (right ? "consistent" : "inconsistent"),
                  reader.number(found.cr(), DIGITS)),
              lines,
              List.of()));
    } catch (Problem e) {
      List<String> lines =
          e.violations().stream().map(v -> reader.t(v.code(), named(v.arguments()))).toList();
      return List.of(
          new Notice(Tone.INFO, reader.t("indicators.judgments.left", left), lines, List.of()));
    }
  }

  /** The arguments of a mistake with the names of what is compared in the place of codes. */
  private Object[] named(List<Object> arguments) {
    return arguments.stream()
        .map(
            a ->
                a instanceof String s
                    ? String.join(
                        ", ", java.util.Arrays.stream(s.split(", ")).map(this::name).toList())
                    : a)
        .toArray();
  }

  private String hint(Contradiction t) {
    return reader.t(
        "indicators.judgments.triad",
        String.join(", ", t.members().stream().map(this::name).toList()),
        words(t.row(), t.column(), t.value()),
        words(t.row(), t.column(), t.suggested()));
  }

  /** The review before it is handed in, with the coach's advice. */
  List<Part> review() {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(reader.t("indicators.judgments.review-lead")));
    parts.addAll(consistency());
    boolean whole = connected();
    if (whole) {
      Appraisal.Advice advice = questionnaires.advice(mine);
      if (!advice.steps().isEmpty()) {
        parts.add(coach(advice));
      }
    }
    parts.add(judged());
    List<Action> actions = new ArrayList<>();
    actions.add(Action.link(reader.t("indicators.judgments.back"), path()));
    if (whole) {
      actions.add(
          Action.send(reader.t("indicators.judgments.submit"), path() + "/submission", Map.of())
              .primary());
    }
    parts.add(new Buttons(actions));
    return parts;
  }

  private boolean connected() {
    try {
      questionnaires.appraisal(mine);
      return true;
    } catch (Problem e) {
      return false;
    }
  }

  private Part coach(Appraisal.Advice advice) {
    Step step = advice.steps().get(0);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("row", step.row());
    fields.put("column", step.column());
    fields.put("value", Double.toString(step.to()));
    List<List<Cell>> rows = new ArrayList<>();
    advice
        .now()
        .forEach(
            (code, now) ->
                rows.add(
                    List.of(Cell.of(name(code)), percent(now), percent(advice.then().get(code)))));
    Notice suggestion =
        Notice.of(
                Tone.INFO,
                reader.t(
                    "indicators.judgments.coach",
                    words(step.row(), step.column(), step.from()),
                    words(step.row(), step.column(), step.to())),
                reader.t(
                    "indicators.judgments.coach.effect",
                    reader.number(advice.before(), DIGITS),
                    reader.number(step.cr(), DIGITS)),
                reader.t("indicators.judgments.coach.yours"))
            .actions(
                Action.send(
                    reader.t("indicators.judgments.coach.accept"), path() + "/advice", fields));
    return Section.of(
        "coach",
        reader.t("indicators.judgments.coach.title"),
        suggestion,
        Table.of(
            "priorities",
            reader.t("indicators.judgments.coach.priorities"),
            List.of(
                Column.of(reader.t("indicators.weights.item")),
                Column.number(reader.t("indicators.judgments.now")),
                Column.number(reader.t("indicators.judgments.then"))),
            rows));
  }

  private Cell percent(double share) {
    return Cell.number(reader.number(share * 100, 2) + "%", share * 100);
  }

  /** What was judged, in words. */
  Part judged() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Judgment j : mine.judgments()) {
      Cell cell = Cell.of(words(j.row(), j.column(), j.value()));
      rows.add(
          List.of(
              cell,
              j.isCoached()
                  ? Cell.badge(Tone.INFO, reader.t("indicators.judgments.coached"))
                      .detail(words(j.row(), j.column(), j.said()))
                  : Cell.of("")));
    }
    return Table.of(
        "judged",
        reader.t("indicators.judgments.judged"),
        List.of(
            Column.of(reader.t("indicators.judgments.judgment")),
            Column.of(reader.t("indicators.judgments.remark"))),
        rows);
  }
}
