package org.baton.subjects.internal.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Facts;
import org.baton.api.page.Field;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.Titles;

/** The page of one form: what it asks, what is wrong with it, what can be done. */
final class FormView {
  private final Reader reader;
  private final Form form;
  private final Titles.OfPage names;
  private final boolean makes;
  private final String path;

  FormView(Reader reader, Form form, Titles.OfPage names, boolean makes) {
    this.reader = reader;
    this.form = form;
    this.names = names;
    this.makes = makes && !form.frozen();
    this.path = Address.below(FormPages.HERE, form.id()).toString();
  }

  List<Part> parts(List<Violation> mistakes, List<Question> bank, Problem refused) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (refused != null) {
      parts.add(Refused.notice(reader, refused));
    }
    parts.add(facts());
    if (!form.frozen() && !mistakes.isEmpty()) {
      parts.add(wrong(mistakes));
    }
    parts.add(questions());
    if (makes) {
      parts.add(buttons(mistakes.isEmpty()));
      parts.add(texts());
      if (!bank.isEmpty()) {
        parts.add(bank(bank));
      }
    }
    return parts;
  }

  private Heading heading() {
    Heading heading =
        Heading.of(form.title().in(reader.lang()), reader.t("subjects.form.lead"))
            .below(Action.link(reader.t(FormPages.TITLE), FormPages.HERE))
            .status(
                form.frozen() ? Tone.GOOD : Tone.WARN,
                reader.t(form.frozen() ? "subjects.form.is-frozen" : "subjects.form.is-draft"));
    Action preview = Action.link(reader.t("subjects.form.preview"), path + "/preview");
    return heading.actions(preview);
  }

  private Facts facts() {
    return Facts.of(
        Facts.Fact.of(reader.t("subjects.form.cycle"), reader.t(names.cycle(form.cycle()))),
        Facts.Fact.of(
            reader.t("subjects.form.of-group"), reader.t(names.group(form.cycle(), form.group()))),
        Facts.Fact.of(reader.t("subjects.form.number"), reader.number(form.number())),
        Facts.Fact.of(reader.t("subjects.form.saved"), reader.time(form.savedAt())));
  }

  private Notice wrong(List<Violation> mistakes) {
    List<String> lines =
        mistakes.stream()
            .map(
                v ->
                    place(v.field())
                        + reader.t("subjects.form.place")
                        + reader.t(v.code(), v.arguments().toArray())
                        + " "
                        + reader.t(v.code() + ".remedy", v.arguments().toArray()))
            .toList();
    return new Notice(
        Tone.WARN, reader.t("subjects.form.wrong", mistakes.size()), lines, List.of());
  }

  /** Where a mistake is, as the page names it: a question by its code, or what is not one. */
  private String place(String field) {
    String[] steps = field.split("/");
    boolean inOne = steps.length > 1;
    boolean inTexts = !steps[0].equals("questions");
    return inOne
        ? steps[1]
        : reader.t(inTexts ? "subjects.form.texts-place" : "subjects.form.questions");
  }

  private Table questions() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Question q : form.questions()) {
      rows.add(row(q, rows.size()));
    }
    return Table.of(
        "questions",
        reader.t("subjects.form.questions"),
        List.of(
            Table.Column.of(reader.t("subjects.form.question")),
            Table.Column.of(reader.t("subjects.form.answer")),
            Table.Column.of(reader.t("subjects.form.f-indicator")),
            Table.Column.of(reader.t("subjects.form.f-when")),
            Table.Column.of(reader.t("subjects.form.do"))),
        rows);
  }

  private List<Cell> row(Question q, int at) {
    String title = (at + 1) + ". " + q.title().in(reader.lang());
    String edit = Address.below(path + "/questions", q.code()).toString();
    String kind = reader.t(QuestionForm.key(q.kind()));
    boolean rates = q.kind() == Question.Kind.RATING;
    String when = q.when() == null ? reader.t("subjects.form.f-always") : q.when().question();
    return List.of(
        (makes ? Cell.link(title, edit) : Cell.of(title)).detail(q.code()),
        Cell.of(rates ? kind + " · " + reader.t(QuestionForm.key(q.steps())) : kind),
        Cell.of(q.indicator().isEmpty() ? reader.t("subjects.form.f-free") : q.indicator()),
        Cell.of(when),
        makes ? Cell.actions(actions(q, at)) : Cell.of(""));
  }

  private Action[] actions(Question q, int at) {
    List<Action> actions = new ArrayList<>();
    if (at > 0) {
      actions.add(send("subjects.form.up", "/up", q));
    }
    actions.add(send("subjects.form.to-bank", "/to-bank", q));
    actions.add(
        send("subjects.form.remove", "/remove", q)
            .danger(reader.t("subjects.form.remove-sure", q.code())));
    return actions.toArray(Action[]::new);
  }

  private Action send(String key, String to, Question q) {
    return Action.send(
        reader.t(key), path + to, Map.of("code", q.code(), "edits", "" + form.edits()));
  }

  private Buttons buttons(boolean sound) {
    Map<String, String> seen = Map.of("edits", "" + form.edits());
    Action add = Action.link(reader.t("subjects.form.add"), path + "/new-question");
    Action discard =
        Action.send(reader.t("subjects.form.discard"), path + "/discard", seen)
            .danger(reader.t("subjects.form.discard-sure"));
    Action freeze = Action.send(reader.t("subjects.form.freeze"), path + "/freeze", seen).primary();
    return sound ? Buttons.of(freeze, add, discard) : Buttons.of(add, discard);
  }

  private Dialog texts() {
    return Dialog.of(
        "texts",
        reader.t("subjects.form.texts"),
        reader.t("subjects.form.texts"),
        org.baton.api.page.Form.of(
            "texts-form",
            path,
            reader.t("subjects.form.keep"),
            Field.hidden("edits", "" + form.edits()),
            text("titleZh", "subjects.form.name-zh", form.title().zh()).require(),
            text("titleEn", "subjects.form.name-en", form.title().en()).require(),
            area("leadZh", "subjects.form.lead-zh", form.lead().zh()),
            area("leadEn", "subjects.form.lead-en", form.lead().en())));
  }

  private Field text(String name, String key, String value) {
    return Field.of(name, Field.Kind.TEXT, reader.t(key)).value(value).most(1000);
  }

  private Field area(String name, String key, String value) {
    return Field.of(name, Field.Kind.AREA, reader.t(key)).value(value).most(1000);
  }

  private Dialog bank(List<Question> bank) {
    List<Field.Option> options =
        bank.stream()
            .map(q -> Field.Option.of(q.code(), q.code() + " " + q.title().in(reader.lang())))
            .toList();
    return Dialog.of(
        "bank",
        reader.t("subjects.form.from-bank"),
        reader.t("subjects.form.from-bank"),
        org.baton.api.page.Form.of(
            "bank-form",
            path + "/from-bank",
            reader.t("subjects.form.take"),
            Field.hidden("edits", "" + form.edits()),
            Field.choice("code", Field.Kind.SELECT, reader.t("subjects.form.question"), options)
                .require()));
  }
}
