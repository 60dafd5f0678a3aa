package org.baton.subjects.internal.matrix.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.access.Access;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.matrix.Cell;
import org.baton.subjects.internal.matrix.Element;
import org.baton.subjects.internal.matrix.Matrix;
import org.baton.subjects.internal.matrix.MatrixBook.Standing;
import org.baton.subjects.internal.matrix.Regime;
import org.baton.subjects.internal.web.Words;

/** What is shown of a matrix. */
final class MatrixView {
  private static final double HUNDRED = 100;

  private final Reader reader;
  private final Map<String, Group> groups;
  private final boolean keeps;

  MatrixView(Reader reader, List<Group> groups, boolean keeps) {
    this.reader = reader;
    this.groups = groups.stream().collect(Collectors.toMap(Group::code, Function.identity()));
    this.keeps = keeps;
  }

  /** How to begin: first the regime, then the standard matrix. */
  List<Part> none(boolean ruled, LocalDate today, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(reader.t(MatrixPages.TITLE), reader.t("subjects.matrix.lead")));
    Action regime = Action.link(reader.t("subjects.regime.set"), RegimePages.HERE).primary();
    String more = ruled ? "subjects.matrix.empty.more" : "subjects.matrix.empty.regime";
    parts.add(
        Empty.of(
            reader.t("subjects.matrix.empty"),
            reader.t(more),
            keeps && !ruled ? new Action[] {regime} : new Action[0]));
    if (keeps && ruled) {
      Form form =
          Form.of(
              "standard",
              MatrixPages.HERE + "standard",
              reader.t("subjects.matrix.standard"),
              Field.of("from", Field.Kind.DATE, reader.t("subjects.from"))
                  .require()
                  .value(today.toString()));
      parts.add(problem == null ? form : form.refused(problem));
    }
    return parts;
  }

  List<Part> matrix(Standing standing, List<Matrix> all) {
    return matrix(standing, all, copy(standing.matrix().id()));
  }

  List<Part> matrix(Standing standing, List<Matrix> all, Form copy) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading(standing));
    if (!standing.faults().isEmpty()) {
      parts.add(faults(standing.faults()));
    }
    parts.add(regime(standing));
    parts.add(table(standing));
    if (keeps) {
      Section section = Section.of("copy", reader.t("subjects.matrix.copy"), copy);
      parts.add(copy.problem() == null ? section.fold() : section);
    }
    parts.add(others(standing.matrix(), all));
    return parts;
  }

  private Heading heading(Standing standing) {
    Matrix m = standing.matrix();
    Heading heading =
        Heading.of(
            reader.t(MatrixPages.TITLE),
            reader.t("subjects.matrix.from", reader.date(m.from()))
                + (m.note().isEmpty() ? "" : " · " + m.note()));
    Action plan = Action.link(reader.t("subjects.filling.do"), MatrixPages.path(m.id()) + "/plan");
    Action regimes = Action.link(reader.t("subjects.regime"), RegimePages.HERE);
    if (!reader.may(SimulationPages.SHEETS, Access.EVERYWHERE)) {
      return keeps ? heading.actions(plan.primary(), regimes) : heading.actions(regimes);
    }
    Action simulation =
        Action.link(reader.t("subjects.simulation.do"), SimulationPages.address(m.id()).toString());
    return keeps
        ? heading.actions(plan.primary(), simulation, regimes)
        : heading.actions(simulation, regimes);
  }

  private Notice faults(List<Violation> faults) {
    List<String> lines = faults.stream().map(this::sentence).toList();
    return new Notice(Tone.BAD, reader.t("subjects.matrix.faults"), lines, List.of());
  }

  private String sentence(Violation v) {
    return reader.t(v.code(), v.arguments().toArray())
        + " "
        + reader.t(v.code() + ".remedy", v.arguments().toArray());
  }

  private Part regime(Standing standing) {
    if (standing.regime().isEmpty()) {
      return Notice.of(Tone.WARN, reader.t("subjects.regime.none"))
          .actions(Action.link(reader.t("subjects.regime.set"), RegimePages.HERE));
    }
    Regime r = standing.regime().get();
    List<Facts.Fact> facts = new ArrayList<>();
    facts.add(
        Facts.Fact.of(
            reader.t("subjects.regime.kind"), Words.of(reader, "subjects.regime", r.kind())));
    facts.add(Facts.Fact.of(reader.t("subjects.regime.allowed"), RegimePages.allowed(reader, r)));
    standing.elements().stream()
        .filter(Element::whole)
        .forEach(
            e ->
                facts.add(
                    Facts.Fact.of(
                        reader.t("subjects.matrix.external-of", reader.t(e.title())),
                        percent(standing.external().get(e.code())))));
    return new Facts(facts, false);
  }

  private String percent(double share) {
    return reader.number(HUNDRED * share, 1) + "%";
  }

  private Table table(Standing standing) {
    List<List<org.baton.api.page.Cell>> rows = new ArrayList<>();
    for (Element element : standing.elements()) {
      List<Cell> cells = standing.matrix().of(element.code());
      String name = reader.t(element.title());
      String path = MatrixPages.path(standing.matrix().id(), element);
      rows.add(
          List.of(
              keeps ? org.baton.api.page.Cell.link(name, path) : org.baton.api.page.Cell.of(name),
              org.baton.api.page.Cell.of(words(cells, true)),
              org.baton.api.page.Cell.of(words(cells, false)),
              org.baton.api.page.Cell.of(percent(standing.external().get(element.code())))));
    }
    return Table.of(
        "matrix",
        reader.t(MatrixPages.TITLE),
        List.of(
            Table.Column.of(reader.t("subjects.element")),
            Table.Column.of(reader.t("subjects.matrix.main-group")),
            Table.Column.of(reader.t("subjects.matrix.supplement")),
            Table.Column.of(reader.t("subjects.matrix.external"))),
        rows);
  }

  private String words(List<Cell> cells, boolean main) {
    String words =
        cells.stream()
            .filter(c -> c.main() == main)
            .map(this::words)
            .collect(Collectors.joining(reader.t("subjects.and")));
    return words.isEmpty() ? "–" : words;
  }

  private String words(Cell c) {
    Group group = groups.get(c.group());
    String name = group == null ? c.group() : reader.t(group.title());
    String way = Words.of(reader, "subjects.way", c.way());
    return reader.t("subjects.matrix.cell", name, c.weight(), way, c.minimum());
  }

  Form copy(long id) {
    return Form.of(
        "copy-form",
        MatrixPages.path(id) + "/copy",
        reader.t("subjects.matrix.copy"),
        Field.of("from", Field.Kind.DATE, reader.t("subjects.from")).require(),
        Field.of("note", Field.Kind.TEXT, reader.t("subjects.matrix.note")).most(400));
  }

  private Table others(Matrix shown, List<Matrix> all) {
    List<List<org.baton.api.page.Cell>> rows =
        all.stream()
            .filter(m -> m.id() != shown.id())
            .map(
                m ->
                    List.of(
                        org.baton.api.page.Cell.link(
                            reader.date(m.from()), MatrixPages.path(m.id())),
                        org.baton.api.page.Cell.of(m.note()),
                        org.baton.api.page.Cell.of(reader.time(m.changedAt()))))
            .toList();
    return Table.of(
            "others",
            reader.t("subjects.matrix.others"),
            List.of(
                Table.Column.of(reader.t("subjects.from")),
                Table.Column.of(reader.t("subjects.matrix.note")),
                Table.Column.of(reader.t("subjects.changed"))),
            rows)
        .empty(Empty.of(reader.t("subjects.matrix.only"), ""));
  }
}
