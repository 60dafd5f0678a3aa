package org.baton.subjects.internal.matrix.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Facts;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tone;
import org.baton.api.plan.GroupShare;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.matrix.Element;
import org.baton.subjects.internal.matrix.Filling;

/** What is shown before a matrix is taken into a plan. */
record FillingView(
    Reader reader,
    List<Group> groups,
    List<Element> elements,
    long matrix,
    String cycle,
    List<CycleInfo> open) {
  static final String PREFIX = "element:";
  private static final double HUNDRED = 100;

  List<Part> parts(Filling filling, Problem problem) {
    List<Part> parts = new ArrayList<>();
    boolean ready = filling.faults().isEmpty();
    parts.add(heading(filling, ready));
    parts.add(tabs());
    if (problem != null) {
      parts.add(notice(problem));
    }
    if (!ready) {
      List<String> lines = filling.faults().stream().map(this::sentence).toList();
      parts.add(new Notice(Tone.BAD, reader.t("subjects.filling.faults"), lines, List.of()));
    }
    parts.add(
        Facts.of(
            Facts.Fact.of(reader.t("subjects.filling.before"), percent(filling.before())),
            Facts.Fact.of(reader.t("subjects.filling.after"), percent(filling.after()))));
    parts.add(table(filling));
    parts.add(Section.of("elements", reader.t("subjects.filling.elements"), form(filling)));
    return parts;
  }

  /** A cycle that has no plan yet. */
  List<Part> refused(Problem problem) {
    return List.of(heading(null, false), tabs(), notice(problem));
  }

  private Heading heading(Filling filling, boolean ready) {
    Heading heading =
        Heading.of(reader.t("subjects.filling"), reader.t("subjects.filling.lead"))
            .below(Action.link(reader.t(MatrixPages.TITLE), MatrixPages.path(matrix)));
    if (!ready) {
      return heading;
    }
    Action take =
        Action.send(
            reader.t("subjects.filling.take"),
            MatrixPages.path(matrix) + "/plan",
            Map.of("cycle", cycle, "plan", Integer.toString(filling.plan())));
    return heading.actions(take.primary());
  }

  private Tabs tabs() {
    return new Tabs(
        reader.t("subjects.cycle"),
        open.stream()
            .map(
                c ->
                    new Tabs.Tab(
                        reader.t(c.title()),
                        FillingPages.path(matrix, c.code()),
                        c.code().equals(cycle)))
            .toList());
  }

  private Notice notice(Problem problem) {
    String remedy = reader.t(problem.code() + ".remedy", problem.arguments().toArray());
    List<String> lines =
        Stream.concat(Stream.of(remedy), problem.violations().stream().map(this::sentence))
            .toList();
    String title = reader.t(problem.code(), problem.arguments().toArray());
    return new Notice(Tone.BAD, title, lines, List.of());
  }

  private String sentence(Violation v) {
    Object[] arguments = v.arguments().toArray();
    return reader.t(v.code(), arguments) + " " + reader.t(v.code() + ".remedy", arguments);
  }

  private String percent(OptionalDouble share) {
    return share.isPresent() ? reader.number(HUNDRED * share.getAsDouble(), 1) + "%" : "–";
  }

  private Table table(Filling filling) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Filling.Line line : filling.lines()) {
      Cell after = Cell.of(words(line.after()));
      rows.add(
          List.of(
              Cell.of(reader.t(line.title())).detail(line.code()),
              Cell.of(element(line.element())).detail(line.card()),
              Cell.of(words(line.before())),
              line.isChanged() ? after : after.detail(reader.t("subjects.filling.same"))));
    }
    return Table.of(
        "filling",
        reader.t("subjects.filling.indicators"),
        List.of(
            Table.Column.of(reader.t("subjects.filling.indicator.title")),
            Table.Column.of(reader.t("subjects.element")),
            Table.Column.of(reader.t("subjects.filling.now")),
            Table.Column.of(reader.t("subjects.filling.then"))),
        rows);
  }

  private String element(String code) {
    return elements.stream()
        .filter(e -> e.code().equals(code))
        .map(e -> reader.t(e.title()))
        .findFirst()
        .orElse(reader.t("subjects.filling.unsaid"));
  }

  private String words(List<GroupShare> shares) {
    return shares.stream()
        .map(
            s ->
                reader.t(
                    s.main() ? "subjects.filling.share.main" : "subjects.filling.share",
                    name(s.group()),
                    s.weight()))
        .collect(Collectors.joining(reader.t("subjects.and")));
  }

  private String name(String code) {
    return groups.stream()
        .filter(g -> g.code().equals(code))
        .map(g -> reader.t(g.title()))
        .findFirst()
        .orElse(code);
  }

  private Form form(Filling filling) {
    List<Field.Option> options =
        Stream.concat(
                Stream.of(Field.Option.of("", reader.t("subjects.filling.unsaid"))),
                elements.stream().map(e -> Field.Option.of(e.code(), reader.t(e.title()))))
            .toList();
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("cycle", cycle));
    for (Filling.Line line : filling.lines()) {
      fields.add(
          Field.choice(PREFIX + line.code(), Field.Kind.SELECT, reader.t(line.title()), options)
              .value(line.element()));
    }
    return new Form(
        "say",
        MatrixPages.path(matrix) + "/plan/elements",
        fields,
        reader.t("subjects.filling.say"),
        "",
        null);
  }
}
