package org.baton.indicators.internal.composite.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Divisions;
import org.baton.indicators.internal.composite.StepText;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.sets.IndicatorSet;

/** The form of a study: what it is, and the usual steps. */
final class StudyForm {
  /** What is sent when steps are written as text. */
  static final String AS_TEXT = "text";

  private static final int LONGEST_TEXT = 50_000;

  private final Reader reader;

  StudyForm(Reader reader) {
    this.reader = reader;
  }

  static String word(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  /** What stands in a field, with its empty lines. */
  static String text(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "");
  }

  /** The form of a new study. */
  Form fresh(List<IndicatorSet> sets, int year) {
    List<Field> fields = new ArrayList<>();
    fields.add(text("code").hint(t("code.hint")).most(64).require());
    fields.addAll(
        head(
            sets,
            new Study("", new Text("", ""), "", "", year, Study.Plan.USUAL, 0, Instant.EPOCH, "")));
    return new Form(
        "study",
        "/indicators/composites/new",
        fields,
        t("create"),
        "/indicators/composites/",
        null);
  }

  /** The form of a study that is there, with the fields of its steps. */
  Form of(Study study, List<Field> steps, List<IndicatorSet> sets) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("version", Integer.toString(study.version())));
    fields.addAll(head(sets, study));
    fields.addAll(steps);
    return new Form(
        "study",
        StudyView.path(study.code()) + "/edit",
        fields,
        t("save"),
        StudyView.path(study.code()),
        null);
  }

  /** The steps as text. */
  List<Field> text(Study.Plan plan) {
    return List.of(
        Field.hidden("as", AS_TEXT),
        Field.of("denominators", Kind.AREA, t("denominators"))
            .hint(t("denominators.hint"))
            .value(Divisions.write(plan.denominators())),
        Field.of(StepText.FIELD, Kind.AREA, t("steps"))
            .hint(t("steps.hint"))
            .most(LONGEST_TEXT)
            .value(StepText.write(plan.steps()))
            .require());
  }

  private List<Field> head(List<IndicatorSet> sets, Study study) {
    List<Option> options =
        sets.stream()
            .map(s -> Option.of(s.code(), reader.t(s.title()) + " · " + s.code()))
            .toList();
    return List.of(
        text("zh").most(400).value(study.title().zh()).require(),
        text("en").most(400).value(study.title().en()),
        Field.choice("set", Kind.SELECT, t("set"), options).value(study.set()).require(),
        text("kind").most(60).hint(t("kind.hint")).value(study.kind()),
        Field.of("year", Kind.NUMBER, t("year")).value(Integer.toString(study.year())).require());
  }

  private Field text(String name) {
    return Field.of(name, Kind.TEXT, t(name));
  }

  private String t(String key) {
    return reader.t("indicators.composite.form." + key);
  }

  /** What was entered of a study. */
  static Study read(MultivaluedMap<String, String> form, String code, Study.Plan plan) {
    String zh = word(form, "zh");
    String en = word(form, "en");
    String year = word(form, "year");
    return new Study(
        code,
        new Text(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en),
        word(form, "set"),
        word(form, "kind"),
        year.matches("[0-9]{4}") ? Integer.parseInt(year) : 0,
        plan,
        0,
        Instant.EPOCH,
        "");
  }
}
