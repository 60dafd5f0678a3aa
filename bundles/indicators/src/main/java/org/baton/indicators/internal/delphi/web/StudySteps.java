package org.baton.indicators.internal.delphi.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Form;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.delphi.DelphiStudies.Report;
import org.baton.indicators.internal.delphi.Item;
import org.baton.indicators.internal.delphi.Study;
import org.baton.indicators.internal.delphi.Study.State;
import org.baton.indicators.internal.web.form.Entered;

/** What can be done next with a study. */
final class StudySteps {
  private final Reader reader;
  private final Report report;
  private final Study study;

  StudySteps(Reader reader, Report report) {
    this.reader = reader;
    this.report = report;
    this.study = report.study();
  }

  List<Part> parts(Entered entered, Problem why) {
    List<Part> parts = new ArrayList<>();
    boolean deciding = entered != null && !entered.word("decision0").isEmpty();
    if (why != null && entered == null) {
      parts.add(Notice.of(Tone.BAD, reader.t(why.code(), why.arguments().toArray())));
    }
    if (study.state() == State.ENDED) {
      parts.add(
          Section.of(
              "decide",
              reader.t("indicators.delphi.decide"),
              shown(decide(), entered, why, deciding)));
    }
    if (study.state() == State.ENDED || study.state() == State.BETWEEN) {
      Section next =
          Section.of(
              "next", reader.t("indicators.delphi.next"), shown(next(), entered, why, !deciding));
      parts.add(study.state() == State.ENDED && (entered == null || deciding) ? next.fold() : next);
    }
    return parts;
  }

  private static Form shown(Form form, Entered entered, Problem why, boolean meant) {
    return entered == null || !meant ? form : form.filled(entered::word).refused(why);
  }

  private Form next() {
    List<Field> fields = new ArrayList<>();
    if (study.state() == State.BETWEEN) {
      fields.add(
          Field.choice(
                  "what",
                  Kind.RADIO,
                  reader.t("indicators.delphi.next"),
                  List.of(
                      Field.Option.of("open", reader.t("indicators.delphi.open")),
                      Field.Option.of("end", reader.t("indicators.delphi.end"))))
              .value("open"));
    }
    fields.add(Field.of("deadline", Kind.DATE, reader.t("indicators.delphi.deadline")));
    fields.add(
        Field.of("reason", Kind.TEXT, reader.t("indicators.delphi.next.reason"))
            .hint(reader.t("indicators.delphi.next.hint"))
            .most(2000));
    String path = DelphiPages.HERE + study.id() + "/next";
    return new Form("next-round", path, fields, reader.t("indicators.delphi.go"), "", null);
  }

  private Form decide() {
    List<Field> fields = new ArrayList<>();
    List<Field.Option> options =
        List.of("keep", "revise", "drop").stream()
            .map(d -> Field.Option.of(d, reader.t("indicators.delphi." + d)))
            .toList();
    for (Item item : report.items()) {
      String title = reader.t(item.title());
      fields.add(Field.choice("decision" + item.place(), Kind.RADIO, title, options).require());
      fields.add(
          Field.of("reason" + item.place(), Kind.TEXT, reader.t("indicators.delphi.reason", title))
              .require()
              .most(2000));
      fields.add(
          Field.of("zh" + item.place(), Kind.TEXT, reader.t("indicators.delphi.zh", title))
              .value(item.title().zh())
              .most(400));
      fields.add(
          Field.of("en" + item.place(), Kind.TEXT, reader.t("indicators.delphi.en", title))
              .value(item.title().en())
              .most(400));
    }
    String path = DelphiPages.HERE + study.id() + "/decide";
    return new Form("decision", path, fields, reader.t("indicators.delphi.write"), "", null);
  }
}
