package org.baton.subjects.internal.panels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baton.api.access.Access;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.text.Text;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.panels.GroupProgress;
import org.baton.subjects.internal.panels.Standing;

/** What is shown of the panels of a cycle. */
record PanelList(
    Reader reader, CycleInfo cycle, List<Group> groups, Map<String, Text> names, boolean keeps) {

  /** The page; {@code progress} is null for a part of the list. */
  List<Part> parts(
      List<GroupProgress> progress,
      List<Standing> shown,
      String group,
      String unit,
      String after,
      String next) {
    List<Part> parts = new ArrayList<>();
    Heading heading =
        Heading.of(reader.t(PanelPages.TITLE), reader.t("subjects.panels.lead.in", cycle.title()));
    Action draw =
        Action.link(
            reader.t("subjects.panels.draw"),
            Address.of("subjects", "panels", "new").with("cycle", cycle.code()).toString());
    Action ties = Action.link(reader.t("subjects.ties"), TiePages.HERE);
    boolean register = reader.may(Rights.MANAGE, Access.EVERYWHERE);
    if (keeps) {
      heading = register ? heading.actions(draw.primary(), ties) : heading.actions(draw.primary());
    }
    parts.add(heading);
    if (progress != null) {
      parts.addAll(whole(progress));
    }
    parts.add(panels(shown, group, unit, after, next));
    return parts;
  }

  private List<Part> whole(List<GroupProgress> progress) {
    int below = progress.stream().filter(GroupProgress::main).mapToInt(GroupProgress::below).sum();
    if (below == 0) {
      return List.of(progress(progress));
    }
    Notice notice =
        Notice.of(
            Tone.WARN,
            reader.t("subjects.panels.below", below),
            reader.t("subjects.panels.below.more"));
    return List.of(notice, progress(progress));
  }

  private Table progress(List<GroupProgress> progress) {
    List<List<Cell>> rows =
        progress.stream()
            .map(
                p ->
                    List.of(
                        Cell.of(reader.t(p.group().title()))
                            .detail(p.main() ? reader.t("subjects.matrix.main-group") : ""),
                        number(p.panels()),
                        number(p.asked()),
                        number(p.accepted()),
                        number(p.given()),
                        number(p.submitted()),
                        Cell.number(reader.number(p.rate(), 0) + "%", p.rate()),
                        number(p.late()),
                        number(p.below())))
            .toList();
    List<Table.Column> columns =
        Stream.concat(
                Stream.of(Table.Column.of(reader.t("subjects.group"))),
                Stream.of("units", "asked", "accepted", "given", "submitted", "rate", "late", "few")
                    .map(n -> Table.Column.number(reader.t("subjects.progress." + n))))
            .toList();
    return Table.of("progress", reader.t("subjects.progress"), columns, rows)
        .empty(Empty.of(reader.t("subjects.panels.none"), reader.t("subjects.panels.none.more")));
  }

  private Cell number(int n) {
    return Cell.number(reader.number(n), n);
  }

  private Table panels(List<Standing> shown, String group, String unit, String after, String next) {
    List<List<Cell>> rows = shown.stream().map(this::row).toList();
    List<Field.Option> options =
        Stream.concat(
                Stream.of(Field.Option.of("", reader.t("subjects.panels.any"))),
                groups.stream().map(g -> Field.Option.of(g.code(), reader.t(g.title()))))
            .toList();
    return Table.of(
            "panels",
            reader.t(PanelPages.TITLE),
            List.of(
                Table.Column.of(reader.t("subjects.unit.title")),
                Table.Column.of(reader.t("subjects.group")),
                Table.Column.of(reader.t("subjects.panels.answers")),
                Table.Column.of(reader.t("subjects.panels.due")),
                Table.Column.of(reader.t("subjects.panels.stands"))),
            rows)
        .filters(
            Field.hidden("cycle", cycle.code()),
            Field.choice("group", Field.Kind.SELECT, reader.t("subjects.group"), options)
                .value(group),
            Field.of("unit", Field.Kind.SEARCH, reader.t("subjects.ties.unit.code")).value(unit))
        .paging(after.isEmpty() ? "" : PanelPages.in(cycle.code()).toString(), next);
  }

  private List<Cell> row(Standing s) {
    String unit = s.panel().unit();
    String group =
        groups.stream()
            .filter(g -> g.code().equals(s.panel().group()))
            .map(g -> reader.t(g.title()))
            .findFirst()
            .orElse(s.panel().group());
    return List.of(
        Cell.link(
            reader.t(names.getOrDefault(unit, Text.same(unit))), PanelPages.path(s.panel().id())),
        PanelView.kind(reader, Cell.of(group), s.panel()),
        Cell.of(reader.t("subjects.panels.of", s.answers(), s.minimum())),
        Cell.of(reader.date(s.panel().due())),
        PanelView.stands(reader, s));
  }
}
