package org.baton.indicators.internal.standard.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.formula.web.Figures;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.standard.Draft;
import org.baton.methods.score.Curve;
import org.baton.methods.score.Piecewise;
import org.baton.methods.score.ScoringRules;

/** The page of a standard: the rule, its curve, its edges, and how it is changed. */
final class StandardView {
  private static final int LONGEST_REASON = 2000;

  private final Reader reader;
  private final IndicatorSet set;
  private final Entry entry;
  private final Draft draft;

  StandardView(Reader reader, IndicatorSet set, Entry entry, Draft draft) {
    this.reader = reader;
    this.set = set;
    this.entry = entry;
    this.draft = draft;
  }

  private String path() {
    return Address.below(StandardPages.PATH, set.code(), entry.code()).toString();
  }

  private boolean isKept() {
    return draft.rule().equals(entry.rule())
        && draft.direction().equals(entry.direction())
        && written(draft.parameters()).equals(written(entry.parameters()));
  }

  /** Parameters with every number as a double, for comparing. */
  private static Map<String, Object> written(Map<String, Object> parameters) {
    Map<String, Object> written = new TreeMap<>();
    parameters.forEach((name, value) -> written.put(name, written(value)));
    return written;
  }

  private static Object written(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(StandardView::written).toList();
    }
    return value instanceof Number n ? (Object) n.doubleValue() : value;
  }

  List<Part> parts(Curve curve, String done, Problem why) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(curve));
    if (done.equals("saved")) {
      parts.add(Notice.of(Tone.GOOD, reader.t("indicators.standard.saved")));
    }
    if (!entry.set().equals(set.code())) {
      parts.add(
          Notice.of(Tone.INFO, reader.t("indicators.formula.from", entry.set()))
              .actions(
                  Action.link(
                      reader.t("indicators.formula.there"),
                      Address.below(StandardPages.PATH, entry.set(), entry.code()).toString())));
    }
    parts.add(rules());
    parts.add(Paragraph.of(reader.t("indicators.standard.rule." + draft.rule() + ".about")));
    if (curve != null) {
      verdict(curve, parts);
      parts.add(chart(curve));
      parts.add(edges(curve));
    }
    parts.add(form(why));
    boolean may = reader.may("indicators.edit", Access.EVERYWHERE) && set.isOpen();
    if (curve != null && !isKept() && may && entry.set().equals(set.code())) {
      parts.add(saving());
    }
    return parts;
  }

  private Heading heading(Curve curve) {
    String unit = entry.unit().isEmpty() ? reader.t("indicators.formula.unitless") : entry.unit();
    Heading heading =
        Heading.of(
                reader.t(entry.title()),
                reader.t(
                    "indicators.standard.entry.lead",
                    entry.code(),
                    unit,
                    reader.t("indicators.standard.rule." + entry.rule())))
            .below(
                Action.link(reader.t("menu.indicators.standards"), StandardPages.PATH),
                Action.link(
                    reader.t(set.title()),
                    Address.below(StandardPages.PATH, set.code()).toString()));
    return curve == null || isKept()
        ? heading
        : heading.status(Tone.WARN, reader.t("indicators.standard.unkept"));
  }

  private Tabs rules() {
    return new Tabs(
        reader.t("indicators.standard.rules"),
        ScoringRules.names().stream()
            .map(
                name ->
                    new Tabs.Tab(
                        reader.t("indicators.standard.rule." + name),
                        path() + "?rule=" + name,
                        name.equals(draft.rule())))
            .toList());
  }

  private void verdict(Curve curve, List<Part> parts) {
    String key = "indicators.standard.verdict.";
    parts.add(
        switch (curve.verdict()) {
          case FITS -> Notice.of(Tone.GOOD, reader.t(key + "fits"));
          case FLAT -> Notice.of(Tone.WARN, reader.t(key + "flat"));
          case AGAINST ->
              Notice.of(
                  Tone.BAD,
                  reader.t(
                      key + "against", Figures.words(reader, curve.against().orElse(Double.NaN))));
        });
  }

  private Chart chart(Curve curve) {
    List<Piecewise.Point> points = curve.points();
    return new Chart(
        "curve",
        Chart.Kind.LINE,
        reader.t("indicators.standard.curve", entry.unit().isEmpty() ? "" : entry.unit()),
        "",
        points.stream().map(p -> Figures.words(reader, p.value())).toList(),
        List.of(
            new Chart.Series(
                reader.t("indicators.standard.score"),
                points.stream().map(Piecewise.Point::score).toList())),
        List.of(),
        2);
  }

  private Part edges(Curve curve) {
    if (curve.edges().isEmpty()) {
      return Paragraph.quiet(reader.t("indicators.standard.edges.none"));
    }
    return Table.of(
        "edges",
        reader.t("indicators.standard.edges"),
        List.of(
            Table.Column.number(reader.t("indicators.standard.edge.value")),
            Table.Column.number(reader.t("indicators.standard.edge.below")),
            Table.Column.number(reader.t("indicators.standard.edge.at")),
            Table.Column.number(reader.t("indicators.standard.edge.above")),
            Table.Column.of(reader.t("indicators.standard.edge.kind"))),
        curve.edges().stream()
            .map(
                e ->
                    List.of(
                        figure(e.value()),
                        figure(e.below()),
                        figure(e.at()),
                        figure(e.above()),
                        Cell.of(
                            reader.t(
                                e.jumps()
                                    ? "indicators.standard.edge.jump"
                                    : "indicators.standard.edge.bend"))))
            .toList());
  }

  private Cell figure(double value) {
    return Cell.number(Figures.words(reader, value), value);
  }

  private Form form(Problem why) {
    Form form =
        Form.of(
            "rule",
            path() + "/preview",
            reader.t("indicators.standard.preview"),
            RuleForm.fields(reader, draft).toArray(Field[]::new));
    return why == null ? form : form.refused(why);
  }

  private Section saving() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("base", Integer.toString(set.version())));
    RuleForm.fields(reader, draft).forEach(f -> fields.add(Field.hidden(f.name(), f.value())));
    fields.add(
        Field.of("reason", Field.Kind.TEXT, reader.t("indicators.formula.reason"))
            .most(LONGEST_REASON));
    return Section.of(
        "saving",
        reader.t("indicators.standard.save.title"),
        Paragraph.of(reader.t("indicators.standard.save.lead")),
        Form.of(
            "save", path(), reader.t("indicators.standard.save"), fields.toArray(Field[]::new)));
  }
}
