package org.baton.core.internal.sheets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.sheets.Answer;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.DraftBook.Opened;
import org.baton.core.internal.sheets.Questions.Question;
import org.baton.core.internal.sheets.web.Naming.Names;

/** A sheet that is read, not filled in: before it is locked and after. */
record ShownSheet(Opened opened, Names names, Reader reader) {
  private static final int NAMED = 12;

  Heading heading() {
    Assignment a = opened.assignment();
    Badge state = MySheetList.state(a, names, reader);
    String lead =
        reader.t(
            "core.my-sheet.lead", names.group(a), names.cycle(a).title(), reader.date(a.due()));
    return Heading.of(title(), lead)
        .below(Action.link(reader.t("core.my-sheets.title"), MySheetPages.PATH))
        .status(state.tone(), state.words());
  }

  String title() {
    return reader.t("core.my-sheet.title", names.unit(opened.assignment()));
  }

  /** What an amendment of the plan changed about this sheet; nothing when none concerned it. */
  List<Part> amended() {
    PlanAmendment amendment = opened.amendment();
    if (amendment == null) {
      return List.of();
    }
    String title = reader.t("core.my-sheet.amended", reader.date(amendment.from()));
    String what =
        opened.assignment().isSubmitted()
            ? reader.t("core.my-sheet.amended.valid", opened.plan().number())
            : reader.t("core.my-sheet.amended.left", opened.left());
    List<String> lines = List.of(reader.t("core.plan.amended.why", amendment.reason()), what);
    return List.of(new Notice(Tone.INFO, title, lines, List.of()));
  }

  /** The sheet when it is locked, or when answers are not taken. */
  View view(boolean fresh) {
    Assignment a = opened.assignment();
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (a.isSubmitted()) {
      String at = reader.time(a.submittedAt());
      Notice done =
          Notice.of(
              Tone.GOOD,
              reader.t(fresh ? "core.my-sheet.thanks" : "core.my-sheet.submitted", at),
              reader.t("core.my-sheet.locked"));
      parts.add(
          done.actions(Action.link(reader.t("core.my-sheet.others"), MySheetPages.PATH).primary()));
      parts.addAll(amended());
      parts.add(Facts.of(Fact.of(reader.t("core.my-sheet.receipt"), Long.toString(a.sheet()))));
    } else {
      String key = untaken();
      String due = reader.date(a.due());
      parts.add(Notice.of(Tone.INFO, reader.t(key, due), reader.t(key + ".words")));
    }
    parts.add(answers(a.isSubmitted() ? "" : null));
    return View.of(title(), parts);
  }

  /** Why no answers are taken. */
  private String untaken() {
    if (opened.isLate()) {
      return "core.my-sheet.overdue";
    }
    boolean early = opened.cycle().phase().ordinal() < CyclePhase.EXECUTION.ordinal();
    return early ? "core.my-sheet.early" : "core.my-sheet.late";
  }

  /**
   * The sheet before it is locked.
   *
   * @param refusal the key of why it could not be locked; null at first
   */
  View review(String refusal) {
    Assignment a = opened.assignment();
    String path = MySheetPages.PATH + a.id();
    String title = reader.t("core.my-sheet.review", names.unit(a));
    List<Part> parts = new ArrayList<>();
    Action back = Action.link(reader.t("core.my-sheet.back"), path);
    parts.add(
        Heading.of(title, reader.t("core.my-sheet.review.lead"))
            .below(
                Action.link(reader.t("core.my-sheets.title"), MySheetPages.PATH),
                Action.link(title(), path)));
    if (refusal != null) {
      parts.add(Notice.of(Tone.BAD, reader.t(refusal), reader.t(refusal + ".remedy")));
    }
    parts.add(blanks(path));
    parts.add(answers(path));
    Action submit =
        Action.send(
            reader.t("core.my-sheet.submit"),
            path + "/submission",
            Map.of(
                "version",
                Integer.toString(a.version()),
                "plan",
                Integer.toString(opened.plan().number())));
    parts.add(
        opened.draft().answers().isEmpty()
            ? Buttons.of(back.primary())
            : Buttons.of(submit.primary(), back));
    return View.of(title, parts);
  }

  /** What is asked, given the answers. */
  private Stream<Question> asked() {
    Set<String> asked = opened.judged().asked();
    return opened.questions().stream().filter(q -> asked.contains(q.code()));
  }

  private Part blanks(String path) {
    List<Question> blank =
        asked().filter(q -> !opened.draft().answers().containsKey(q.code())).toList();
    if (blank.isEmpty()) {
      return Notice.of(Tone.GOOD, reader.t("core.my-sheet.complete"));
    }
    List<Action> ways =
        blank.stream()
            .limit(NAMED)
            .map(q -> Action.link(reader.t(q.title()), path + "#c-" + q.code()))
            .toList();
    return Notice.of(
            Tone.WARN,
            reader.t("core.my-sheet.blanks", blank.size()),
            reader.t("core.my-sheet.blanks.words"))
        .actions(ways.toArray(Action[]::new));
  }

  private Table answers(String path) {
    boolean remarked = !opened.draft().remarks().isEmpty();
    List<List<Cell>> rows = new ArrayList<>();
    for (Question q : asked().toList()) {
      Choice choice = new Choice(opened.plan().plan(), opened.asks().criterion(q.code()));
      Answer answer = opened.draft().answers().get(q.code());
      String words = SheetModel.words(answer, choice, reader);
      String name = reader.t(q.title());
      String to = path == null || path.isEmpty() ? "" : path + "#c-" + q.code();
      Cell value =
          answer == null
              ? Cell.badge(path == null ? Tone.PLAIN : Tone.WARN, words)
              : Cell.of(words).detail(graded(answer, choice));
      List<Cell> row = new ArrayList<>();
      row.add(to.isEmpty() ? Cell.of(name) : Cell.link(name, to));
      row.add(value);
      if (remarked) {
        row.add(Cell.of(opened.draft().remarks().getOrDefault(q.code(), "")));
      }
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(reader.t("core.my-sheet.indicator")));
    columns.add(Column.of(reader.t("core.my-sheet.answer")));
    if (remarked) {
      columns.add(Column.of(reader.t("core.my-sheet.remark")));
    }
    return Table.of("answers", reader.t("core.my-sheet.answers"), columns, rows);
  }

  /** The name of the step an answer stands on; empty when it has none. */
  private String graded(Answer answer, Choice choice) {
    return choice.steps().stream()
        .filter(s -> answer.applies() && s.sent().equals(choice.chosen(answer)))
        .map(
            s ->
                s.words() != null
                    ? reader.t(s.words())
                    : s.key().isEmpty() ? "" : reader.t(s.key()))
        .findFirst()
        .orElse("");
  }
}
