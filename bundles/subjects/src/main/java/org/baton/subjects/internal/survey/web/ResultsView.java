package org.baton.subjects.internal.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.reliability.Figure;
import org.baton.subjects.internal.survey.Results;
import org.baton.subjects.internal.survey.Survey;
import org.baton.subjects.internal.survey.Survey.Place;
import org.baton.subjects.internal.survey.Survey.Stratum;

/** Tables of what a survey gave, with what is hidden said so. */
final class ResultsView {
  private final Reader reader;
  private final Survey survey;
  private final Results results;
  private final Form form;

  ResultsView(Reader reader, Survey survey, Results results, Form form) {
    this.reader = reader;
    this.survey = survey;
    this.results = results;
    this.form = form;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (results.answers() == 0) {
      parts.add(Paragraph.quiet(reader.t("subjects.survey.nobody")));
      return parts;
    }
    parts.add(
        Section.of(
            "participation",
            reader.t("subjects.survey.participation"),
            Paragraph.quiet(reader.t("subjects.survey.hidden", survey.minimum())),
            table("who", reader.t("subjects.survey.participation"), results.participation(), false),
            channels()));
    if (survey.state() == Survey.State.OPEN) {
      parts.add(Paragraph.quiet(reader.t("subjects.survey.not-yet")));
    } else {
      questions(parts);
      results.choices().forEach(c -> parts.add(choices(c)));
    }
    return parts;
  }

  private Facts channels() {
    List<Fact> facts = new ArrayList<>();
    for (Map.Entry<String, Long> one : results.channels().entrySet()) {
      String share = reader.number(100.0 * one.getValue() / results.answers(), 1) + " %";
      facts.add(Fact.of(reader.t("subjects.survey.channel." + one.getKey()), share));
    }
    int last = results.participation().counts().size() - 1;
    for (int i = 0; i < survey.strata().size(); i++) {
      Stratum stratum = survey.strata().get(i);
      long count = results.participation().counts().get(last).get(i);
      if (stratum.quota() > 0) {
        facts.add(quota(stratum, count));
      }
    }
    if (results.consistency() != null) {
      facts.add(consistency(results.consistency()));
    }
    return Facts.of(facts.toArray(Fact[]::new));
  }

  private Fact consistency(Figure alpha) {
    String title = reader.t("subjects.survey.consistency");
    if (!alpha.defined()) {
      boolean few = alpha.reason().equals(Figure.FEW.reason());
      String why = few ? "subjects.survey.consistency.few" : "subjects.survey.consistency.none";
      return new Fact(title, "–", reader.t(why), Tone.PLAIN, "");
    }
    String limits =
        alpha.low() == null
            ? ""
            : reader.t(
                "subjects.outcome.limits",
                reader.number(alpha.low(), 2),
                reader.number(alpha.high(), 2));
    return new Fact(title, reader.number(alpha.value(), 2), limits, Tone.PLAIN, "");
  }

  private Fact quota(Stratum stratum, long count) {
    String filled = count < 0 ? "–" : reader.number(count);
    String name = reader.t("subjects.survey.quota-of", stratum.name().in(reader.lang()));
    String of = filled + " / " + reader.number(stratum.quota());
    if (count < stratum.quota()) {
      return Fact.of(name, of);
    }
    String more = stratum.stops() ? "subjects.survey.quota-stops" : "subjects.survey.quota-full";
    return new Fact(name, of, reader.t(more), Tone.GOOD, "");
  }

  private void questions(List<Part> parts) {
    for (Results.Answered one : results.questions()) {
      Question question = question(one.question());
      int last = one.sound().means().size() - 1;
      List<Double> totals = one.sound().means().get(last);
      Facts means =
          Facts.of(
              Fact.of(reader.t("subjects.survey.without"), mean(totals.get(totals.size() - 1))),
              Fact.of(reader.t("subjects.survey.with"), mean(one.all())),
              Fact.of(
                  reader.t("subjects.survey.not-applicable"),
                  one.notApplicable() < 0
                      ? reader.t("subjects.survey.few")
                      : reader.number(one.notApplicable())));
      String title = question.title().in(reader.lang());
      Table table = table("m-" + question.code(), title, one.sound(), true);
      parts.add(Section.of("q-" + question.code(), title, means, table));
    }
  }

  private Question question(String code) {
    return form.questions().stream().filter(q -> q.code().equals(code)).findFirst().orElseThrow();
  }

  private Section choices(Results.Chosen one) {
    Question question = question(one.question());
    String title = question.title().in(reader.lang());
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < one.counts().size(); i++) {
      long count = one.counts().get(i);
      String name = question.points().get(i).words().in(reader.lang());
      Cell share =
          count < 0 || one.all() <= 0
              ? Cell.of("–")
              : Cell.of(reader.number(100.0 * count / one.all(), 1) + " %");
      rows.add(List.of(Cell.of(name), cell(count, null, false), share));
    }
    rows.add(
        List.of(
            Cell.of(reader.t("subjects.survey.all")), cell(one.all(), null, false), Cell.of("")));
    List<Table.Column> columns =
        List.of(
            Table.Column.of(reader.t("subjects.survey.choice")),
            Table.Column.number(reader.t("subjects.survey.answers")),
            Table.Column.number(reader.t("subjects.survey.share")));
    return Section.of(
        "q-" + question.code(),
        title,
        Paragraph.quiet(reader.t("subjects.survey.without-flagged")),
        Table.of("c-" + question.code(), title, columns, rows));
  }

  private Table table(String id, String caption, Results.Table of, boolean means) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(Table.Column.of(reader.t("subjects.survey.unit-column")));
    survey.strata().forEach(s -> columns.add(Table.Column.number(s.name().in(reader.lang()))));
    columns.add(Table.Column.number(reader.t("subjects.survey.all")));
    List<List<Cell>> rows = new ArrayList<>();
    for (int r = 0; r < of.counts().size(); r++) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.of(name(r)));
      List<Long> counts = of.counts().get(r);
      int first = survey.strata().isEmpty() ? counts.size() - 1 : 0;
      for (int c = first; c < counts.size(); c++) {
        row.add(cell(counts.get(c), means ? of.means().get(r).get(c) : null, means));
      }
      rows.add(row);
    }
    return Table.of(id, caption, columns, rows);
  }

  private String name(int row) {
    List<Place> units = survey.units();
    return row < units.size() ? reader.t(units.get(row).name()) : reader.t("subjects.survey.all");
  }

  private Cell cell(long count, Double mean, boolean means) {
    if (count < 0) {
      return Cell.of("–").detail(reader.t("subjects.survey.few"));
    }
    if (!means) {
      return Cell.number(reader.number(count), count);
    }
    return mean == null
        ? Cell.of("–")
        : Cell.number(reader.number(mean, 2), mean).detail("n = " + reader.number(count));
  }

  private String mean(Double mean) {
    return mean == null ? reader.t("subjects.survey.few") : reader.number(mean, 2);
  }
}
