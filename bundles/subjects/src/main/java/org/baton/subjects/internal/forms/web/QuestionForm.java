package org.baton.subjects.internal.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.Question.Condition;
import org.baton.subjects.internal.forms.Question.Condition.Comparison;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Kind;
import org.baton.subjects.internal.forms.Question.Point;
import org.baton.subjects.internal.forms.Steps;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.web.Entered;

/** A question as it is written in the editor. */
final class QuestionForm {
  private static final String BAR = " | ";

  private final Reader reader;
  private final Map<String, Text> indicators;
  private final List<Question> others;

  /**
   * For a form.
   *
   * @param indicators what the group is asked by the plan
   * @param others the other questions of the form
   */
  QuestionForm(Reader reader, Map<String, Text> indicators, List<Question> others) {
    this.reader = reader;
    this.indicators = indicators;
    this.others = others;
  }

  Form form(String path, String back, int edits, Question q) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("edits", Integer.toString(edits)));
    fields.addAll(texts(q));
    fields.addAll(answers(q));
    fields.addAll(rules(q));
    return new Form("question", path, fields, reader.t("subjects.form.keep"), back, null);
  }

  private List<Field> texts(Question q) {
    return List.of(
        text("code", "subjects.form.f-code").value(q.code()).require().most(40),
        text("titleZh", "subjects.form.f-title-zh").value(q.title().zh()).require().most(1000),
        text("titleEn", "subjects.form.f-title-en").value(q.title().en()).require().most(1000),
        text("hintZh", "subjects.form.f-hint-zh").value(q.hint().zh()).most(1000),
        text("hintEn", "subjects.form.f-hint-en").value(q.hint().en()).most(1000),
        Field.of("more", Field.Kind.AREA, reader.t("subjects.form.f-more"))
            .hint(reader.t("subjects.form.f-more.hint"))
            .value(
                q.title().more().entrySet().stream()
                    .map(e -> e.getKey() + BAR + e.getValue())
                    .collect(Collectors.joining("\n"))));
  }

  private Field text(String name, String key) {
    return Field.of(name, Field.Kind.TEXT, reader.t(key));
  }

  private List<Field> answers(Question q) {
    List<Field.Option> of = new ArrayList<>();
    of.add(Field.Option.of("", reader.t("subjects.form.f-free")));
    indicators.forEach((c, t) -> of.add(Field.Option.of(c, reader.t(t) + " (" + c + ")")));
    return List.of(
        Field.choice(
                "kind", Field.Kind.RADIO, reader.t("subjects.form.f-kind"), options(Kind.values()))
            .value(q.kind().name()),
        Field.choice("indicator", Field.Kind.SELECT, reader.t("subjects.form.f-indicator"), of)
            .value(q.indicator()),
        Field.choice(
                "steps",
                Field.Kind.SELECT,
                reader.t("subjects.form.f-steps"),
                options(Steps.values()))
            .hint(reader.t("subjects.form.f-steps.hint"))
            .value(q.steps().name()),
        Field.of("points", Field.Kind.AREA, reader.t("subjects.form.f-points"))
            .hint(reader.t("subjects.form.f-points.hint"))
            .value(
                q.points().stream()
                    .map(p -> p.value() + BAR + p.words().zh() + BAR + p.words().en())
                    .collect(Collectors.joining("\n"))));
  }

  private List<Field.Option> options(Enum<?>... values) {
    return Stream.of(values).map(v -> Field.Option.of(v.name(), reader.t(key(v)))).toList();
  }

  static String key(Enum<?> value) {
    return "subjects.form."
        + value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
        + "."
        + value.name().toLowerCase(Locale.ROOT);
  }

  private List<Field> rules(Question q) {
    List<Field.Option> asked = new ArrayList<>();
    asked.add(Field.Option.of("", reader.t("subjects.form.f-always")));
    others.stream()
        .filter(o -> o.kind() != Kind.WORDS)
        .forEach(
            o ->
                asked.add(Field.Option.of(o.code(), o.code() + " " + o.title().in(reader.lang()))));
    Condition when = q.when();
    String what = "subjects.form.f-demand";
    return List.of(
        Field.of("required", Field.Kind.BOX, reader.t("subjects.form.f-required"))
            .value(q.required() ? "on" : ""),
        Field.of("notApplicable", Field.Kind.BOX, reader.t("subjects.form.f-none"))
            .value(q.notApplicable() ? "on" : ""),
        Field.choice("what", Field.Kind.SELECT, reader.t(what), options(Demand.What.values()))
            .value(q.demand().what().name()),
        number("low", "subjects.form.f-low", q.demand().low()),
        number("high", "subjects.form.f-high", q.demand().high()),
        Field.choice("when", Field.Kind.SELECT, reader.t("subjects.form.f-when"), asked)
            .value(when == null ? "" : when.question()),
        Field.choice(
                "comparison",
                Field.Kind.SELECT,
                reader.t("subjects.form.f-comparison"),
                options(Comparison.values()))
            .value(when == null ? "IS" : when.comparison().name()),
        number("value", "subjects.form.f-value", when == null ? null : when.value()));
  }

  private Field number(String name, String key, Integer value) {
    return Field.of(name, Field.Kind.NUMBER, reader.t(key))
        .value(value == null ? "" : value.toString());
  }

  /**
   * The question that was typed; what it means is checked later.
   *
   * @param before what it was before: languages that the page does not show stay as they are
   */
  static Question read(Entered e, Question before) {
    Map<String, String> more = new TreeMap<>();
    Lines.of(e, "more", 2, false).forEach(l -> more.put(l[0], l[1]));
    List<Point> points =
        Lines.of(e, "points", 3, true).stream()
            .map(l -> point(Integer.parseInt(l[0]), l, before))
            .toList();
    Condition when =
        e.word("when").isEmpty()
            ? null
            : new Condition(
                e.word("when"), e.one("comparison", Comparison.class), e.whole("value", 0));
    return new Question(
        e.word("code"),
        e.one("kind", Kind.class),
        e.word("indicator"),
        e.one("steps", Steps.class),
        new Words(e.word("titleZh"), e.word("titleEn"), more),
        before.hint().with(e.word("hintZh"), e.word("hintEn")),
        points,
        e.ticked("required"),
        e.ticked("notApplicable"),
        new Demand(e.one("what", Demand.What.class), bound(e, "low"), bound(e, "high")),
        when);
  }

  private static Point point(int value, String[] line, Question before) {
    return new Point(value, before.words(value).with(line[1], line[2]));
  }

  private static Integer bound(Entered e, String name) {
    return e.word(name).isEmpty() ? null : Integer.valueOf(e.whole(name, 0));
  }
}
