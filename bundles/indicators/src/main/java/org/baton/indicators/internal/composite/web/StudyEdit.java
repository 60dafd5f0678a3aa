package org.baton.indicators.internal.composite.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.composite.Divisions;
import org.baton.indicators.internal.composite.Guided;
import org.baton.indicators.internal.composite.StepText;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.sets.IndicatorSet;

/** The page that changes a study, with its steps as fields or as text. */
final class StudyEdit {
  private final Reader reader;
  private final Study study;
  private final List<IndicatorSet> sets;

  StudyEdit(Reader reader, Study study, List<IndicatorSet> sets) {
    this.reader = reader;
    this.study = study;
    this.sets = sets;
  }

  private String t(String key) {
    return reader.t("indicators.composite." + key);
  }

  private String path() {
    return StudyView.path(study.code()) + "/edit";
  }

  /** The steps as fields. */
  View fields(Guided guided) {
    return fields(guided, form(guided));
  }

  private Form form(Guided guided) {
    return new StudyForm(reader).of(study, new StepFields(reader, guided).fields(), sets);
  }

  private View fields(Guided guided, Form form) {
    Action other = Action.link(t("edit.text"), path() + "?as=" + StudyForm.AS_TEXT);
    return view("edit.lead", other, List.of(new StepFields(reader, guided).ways(path()), form));
  }

  /** The steps as text. */
  View text() {
    return text(textForm());
  }

  private Form textForm() {
    return new StudyForm(reader).of(study, new StudyForm(reader).text(study.plan()), sets);
  }

  private View text(Form form) {
    boolean sayable = Guided.of(study.plan()).isPresent();
    Action other = sayable ? Action.link(t("edit.fields"), path()) : null;
    return view("edit.text.lead", other, List.of(form));
  }

  private View view(String lead, Action other, List<Part> rest) {
    Heading heading =
        Heading.of(t("edit"), t(lead))
            .below(Action.link(reader.t(study.title()), StudyView.path(study.code())));
    List<Part> parts = new ArrayList<>();
    parts.add(other == null ? heading : heading.actions(other));
    parts.addAll(rest);
    return View.of("indicators.composite.edit", parts);
  }

  private static boolean isText(MultivaluedMap<String, String> form) {
    return StudyForm.word(form, "as").equals(StudyForm.AS_TEXT);
  }

  /**
   * What was entered of a plan; what the form does not ask for stays.
   *
   * @throws Problem with every line that cannot be read
   */
  static Study.Plan plan(MultivaluedMap<String, String> form, Study.Plan old) {
    List<Violation> wrong = new ArrayList<>();
    List<Map<String, Object>> steps;
    if (isText(form)) {
      StepText text = StepText.read(StudyForm.text(form, StepText.FIELD));
      wrong.addAll(text.mistakes());
      steps = text.steps();
    } else {
      steps = StepFields.read(form).steps();
    }
    Map<String, Study.Division> divisions =
        Divisions.read(StudyForm.text(form, "denominators"), wrong);
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.composite.wrong", wrong, wrong.size());
    }
    return new Study.Plan(steps, divisions, old.robustness(), old.rules());
  }

  /** A problem with the names and lines of what was entered. */
  Problem named(Problem problem, MultivaluedMap<String, String> form) {
    PlanProblem named = new PlanProblem(reader);
    return isText(form)
        ? named.lines(problem, StepText.read(StudyForm.text(form, StepText.FIELD)))
        : named.fields(problem, StepFields.read(form));
  }

  /** The page after it was refused, with everything that was entered. */
  View refused(Problem problem, MultivaluedMap<String, String> form) {
    if (isText(form)) {
      return text(textForm().filled(n -> StudyForm.text(form, n)).refused(problem));
    }
    Guided guided = StepFields.read(form);
    return fields(guided, form(guided).filled(n -> StudyForm.word(form, n)).refused(problem));
  }
}
