package org.baton.subjects.internal.outcome.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.subjects.internal.outcome.KnownShares;
import org.baton.subjects.internal.outcome.Profile;
import org.baton.subjects.internal.outcome.SurveyWeights;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.web.Entered;

/** The page on which a survey is weighted by shares that are known elsewhere. */
final class WeightView {
  private static final String TITLE = "subjects.outcome.known";

  private final Reader reader;
  private final Profile profile;
  private final Survey survey;

  WeightView(Reader reader, Profile profile, Survey survey) {
    this.reader = reader;
    this.profile = profile;
    this.survey = survey;
  }

  View empty() {
    return page(form(), List.of());
  }

  View refused(Entered entered, Problem problem) {
    return page(form().filled(entered::word).refused(problem), List.of());
  }

  View told(Entered entered, SurveyWeights weights) {
    String title = reader.t("subjects.outcome.known.result");
    Part result =
        weights.reason().equals("none")
            ? Section.of("result", title, facts(weights))
            : Notice.of(Tone.WARN, reader.t("subjects.outcome.weights." + weights.reason()));
    return page(form().filled(entered::word), List.of(result));
  }

  /** The share of each kind; NaN for what is no number. */
  KnownShares read(Entered entered) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Stratum kind : survey.strata()) {
      shares.put(kind.code(), number(entered.word(KnownShares.field(kind.code()))));
    }
    return new KnownShares(shares);
  }

  private static double number(String typed) {
    try {
      return Double.parseDouble(typed);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private View page(Form form, List<Part> more) {
    String element = OutcomePages.path(profile.cycle(), profile.group(), profile.element());
    List<Part> parts = new ArrayList<>();
    parts.add(
        Heading.of(survey.title().in(reader.lang()), reader.t("subjects.outcome.known.lead"))
            .below(
                Action.link(reader.t(OutcomePages.TITLE), OutcomePages.HERE),
                Action.link(reader.t(profile.title()), element)));
    parts.addAll(more);
    parts.add(form);
    return View.of(TITLE, parts);
  }

  private Form form() {
    Field[] fields =
        survey.strata().stream()
            .map(
                kind ->
                    Field.of(
                            KnownShares.field(kind.code()),
                            Field.Kind.NUMBER,
                            reader.t("subjects.outcome.known.share", kind.name().in(reader.lang())))
                        .require())
            .toArray(Field[]::new);
    String path =
        OutcomePages.path(profile.cycle(), profile.group(), profile.element(), survey.id());
    return Form.of("shares", path, reader.t("subjects.outcome.known.do"), fields);
  }

  private Facts facts(SurveyWeights w) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("answers", reader.number(w.answered())));
    facts.add(fact("mean", reader.number(w.raw(), 2)));
    String margin =
        w.margin() == null
            ? ""
            : " " + reader.t("subjects.outcome.margin", reader.number(w.margin(), 2));
    facts.add(fact("weighted", reader.number(w.mean(), 2) + margin));
    String effect = reader.t("subjects.outcome.design-effect", reader.number(w.designEffect(), 2));
    facts.add(fact("effective", reader.number(w.effective(), 1) + ", " + effect));
    return Facts.figures(facts.toArray(Fact[]::new));
  }

  private Fact fact(String name, String value) {
    return Fact.of(reader.t("subjects.outcome." + name), value);
  }
}
