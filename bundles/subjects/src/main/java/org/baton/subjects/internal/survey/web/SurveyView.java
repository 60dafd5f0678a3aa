package org.baton.subjects.internal.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Action;
import org.baton.api.page.Dialog;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.QrCode;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.survey.Results;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Survey.State;
import org.baton.subjects.internal.survey.Survey.Way;

/** The page of one survey: where it stands, who took part, what was answered. */
final class SurveyView {
  private static final int SAMPLES = 100;

  private final Reader reader;
  private final Survey survey;
  private final Titles.OfPage names;
  private final Results results;
  private final String path;

  SurveyView(Reader reader, Survey survey, Titles.OfPage names, Results results) {
    this.reader = reader;
    this.survey = survey;
    this.names = names;
    this.results = results;
    this.path = Address.below(SurveyPages.HERE, survey.id()).toString();
  }

  /** What the reader may do. */
  record May(boolean run, boolean assist, boolean comments) {}

  /**
   * Its head, and what can be done with it.
   *
   * @param told what became of what was done last; null for nothing
   */
  List<Part> parts(May may, Notice told) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(may));
    if (told != null) {
      parts.add(told);
    }
    parts.add(standing());
    parts.add(facts());
    if (survey.state() == State.OPEN && survey.way() == Way.OPEN) {
      parts.add(links());
    }
    if (may.run()) {
      acts(parts);
    }
    return parts;
  }

  private Heading heading(May may) {
    List<Action> actions = new ArrayList<>();
    if (may.assist() && survey.assisted() && survey.state() == State.OPEN) {
      actions.add(Action.link(reader.t("subjects.survey.counter"), path + "/counter").primary());
    }
    if (may.comments() && survey.state() != State.OPEN) {
      actions.add(Action.link(reader.t("subjects.survey.comments"), path + "/comments"));
    }
    Tone tone = survey.state() == State.OPEN ? Tone.GOOD : Tone.PLAIN;
    String state = survey.state().name().toLowerCase(Locale.ROOT);
    return Heading.of(survey.title().in(reader.lang()), reader.t("subjects.survey.lead"))
        .below(Action.link(reader.t(SurveyPages.TITLE), SurveyPages.HERE))
        .status(tone, reader.t("subjects.survey.state." + state))
        .actions(actions.toArray(Action[]::new));
  }

  private Facts standing() {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(reader.t("subjects.survey.answers"), number(results.answers())));
    if (results.tokens() > 0 && results.answers() >= 0) {
      String rate = reader.number(100.0 * results.answers() / results.tokens(), 1) + " %";
      String of = reader.t("subjects.survey.of-words", results.tokens(), results.used());
      facts.add(new Fact(reader.t("subjects.survey.rate"), rate, of, Tone.PLAIN, ""));
    }
    if (survey.state() != State.OPEN) {
      facts.add(Fact.of(reader.t("subjects.survey.flagged"), number(results.flagged())));
      if (results.bursts() != 0) {
        String bursts = reader.t("subjects.survey.bursts");
        String why = reader.t("subjects.survey.bursts.hint");
        facts.add(new Fact(bursts, number(results.bursts()), why, Tone.WARN, ""));
      }
    }
    return Facts.figures(facts.toArray(Fact[]::new));
  }

  private String number(long count) {
    return count < 0 ? reader.t("subjects.survey.few") : reader.number(count);
  }

  private Facts facts() {
    String way = survey.way().name().toLowerCase(Locale.ROOT);
    String promise = survey.anonymity().name().toLowerCase(Locale.ROOT);
    return Facts.of(
        Fact.of(reader.t("subjects.form.cycle"), reader.t(names.cycle(survey.cycle()))),
        Fact.of(
            reader.t("subjects.form.of-group"),
            reader.t(names.group(survey.cycle(), survey.group()))),
        Fact.of(reader.t("subjects.survey.f-lastday"), reader.date(survey.lastDay())),
        Fact.of(reader.t("subjects.survey.f-way"), reader.t("subjects.survey.way." + way)),
        Fact.of(
            reader.t("subjects.survey.f-anonymity"),
            reader.t("subjects.survey.anonymity." + promise)),
        Fact.of(reader.t("subjects.survey.f-minimum"), reader.number(survey.minimum())));
  }

  private Section links() {
    List<Fact> facts = new ArrayList<>();
    String all = PublicSurveyPages.HERE + survey.link();
    String shared = reader.site().of(all);
    facts.add(new Fact(reader.t("subjects.survey.link"), shared, "", Tone.PLAIN, all));
    if (survey.units().size() > 1) {
      for (int i = 0; i < Math.min(SAMPLES, survey.units().size()); i++) {
        String to = all + "/at/" + i;
        facts.add(new Fact(reader.t(survey.units().get(i).name()), to, "", Tone.PLAIN, to));
      }
    }
    List<Part> parts = new ArrayList<>(List.of(Facts.of(facts.toArray(Fact[]::new))));
    if (!reader.site().address().isEmpty()) {
      String label = reader.t("subjects.survey.qr", survey.title().in(reader.lang()));
      parts.add(QrCode.of(shared, label));
    }
    if (!reader.site().set()) {
      parts.add(
          Notice.of(
              Tone.WARN,
              reader.t("subjects.survey.site-unset", reader.site().address()),
              reader.t("subjects.survey.site-unset.remedy")));
    }
    return new Section("links", reader.t("subjects.survey.links"), parts, false);
  }

  private void acts(List<Part> parts) {
    if (survey.state() == State.OPEN) {
      if (survey.way() == Way.TOKENS) {
        parts.add(words());
      }
      parts.add(
          dialog(
              "extend",
              "/last-day",
              Field.of("lastDay", Field.Kind.DATE, reader.t("subjects.survey.f-lastday"))
                  .value(survey.lastDay().toString())
                  .require()));
      parts.add(dialog("close", "/close"));
    } else if (survey.state() == State.CLOSED) {
      parts.add(
          dialog(
              "count",
              "/count",
              Field.of("flaggedToo", Field.Kind.BOX, reader.t("subjects.survey.flagged-too")),
              Field.of("reason", Field.Kind.AREA, reader.t("subjects.survey.f-reason")).require()));
    } else {
      parts.add(Paragraph.quiet(reader.t("subjects.survey.are-sheets")));
    }
  }

  private Dialog words() {
    return dialog(
        "words",
        "/words",
        Field.of("holders", Field.Kind.AREA, reader.t("subjects.survey.f-holders"))
            .hint(reader.t("subjects.survey.f-holders.hint")),
        Field.of("count", Field.Kind.NUMBER, reader.t("subjects.survey.f-count")).value("10"));
  }

  private Dialog dialog(String name, String to, Field... fields) {
    String title = reader.t("subjects.survey.do-" + name);
    return Dialog.of(
        "do-" + name,
        title,
        title,
        Paragraph.of(reader.t("subjects.survey.do-" + name + ".more")),
        new Form(name + "-form", path + to, List.of(fields), title, "", null));
  }
}
