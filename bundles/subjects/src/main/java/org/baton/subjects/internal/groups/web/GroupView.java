package org.baton.subjects.internal.groups.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Tone;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.web.Words;

/** What is shown of groups and their members. */
final class GroupView {
  private static final String IMPORT = "/core/imports/?kind=group-members";

  private final Reader reader;
  private final boolean keeps;

  GroupView(Reader reader, boolean keeps) {
    this.reader = reader;
    this.keeps = keeps;
  }

  List<Part> list(List<Group> groups, Map<String, Integer> counts) {
    Heading heading = Heading.of(reader.t(GroupPages.TITLE), reader.t("subjects.groups.lead"));
    List<List<Cell>> rows =
        groups.stream()
            .map(
                g ->
                    List.of(
                        Cell.link(reader.t(g.title()), GroupPages.path(g)).detail(g.code()),
                        side(g),
                        Cell.of(Words.of(reader, "subjects.stance", g.stance())),
                        number(counts.getOrDefault(g.code(), 0)),
                        number(g.minimum())))
            .toList();
    Action standard =
        Action.send(reader.t("subjects.groups.standard"), GroupPages.HERE + "standard", Map.of());
    Empty none =
        Empty.of(
            reader.t("subjects.groups.none"),
            reader.t("subjects.groups.none.more"),
            keeps ? new Action[] {standard.primary()} : new Action[0]);
    Table table = Table.of("groups", reader.t(GroupPages.TITLE), columns(), rows).empty(none);
    Action fresh = Action.link(reader.t("subjects.groups.new"), GroupPages.HERE + "new");
    Action imports = Action.link(reader.t("subjects.members.import.do"), IMPORT);
    boolean full = !groups.isEmpty();
    return List.of(
        keeps && full
            ? heading.actions(imports.primary(), fresh, standard)
            : keeps ? heading.actions(fresh) : heading,
        table);
  }

  private List<Table.Column> columns() {
    return List.of(
        Table.Column.of(reader.t("subjects.group")),
        Table.Column.of(reader.t("subjects.side")),
        Table.Column.of(reader.t("subjects.stance")),
        Table.Column.number(reader.t("subjects.members")),
        Table.Column.number(reader.t("subjects.groups.minimum")));
  }

  private Cell side(Group g) {
    Tone tone = g.side() == Side.EXTERNAL ? Tone.INFO : Tone.PLAIN;
    return Cell.badge(tone, Words.of(reader, "subjects.side", g.side()));
  }

  private Cell number(int n) {
    return Cell.number(reader.number(n), n);
  }

  List<Part> group(
      Group group,
      List<Member> members,
      String words,
      String after,
      String next,
      Map<String, Form> forms) {
    List<Part> parts = new ArrayList<>();
    Heading heading =
        Heading.of(reader.t(group.title()), reader.t("subjects.groups.one.lead"))
            .below(Action.link(reader.t(GroupPages.TITLE), GroupPages.HERE));
    Action imports = Action.link(reader.t("subjects.members.import.do"), IMPORT).primary();
    parts.add(keeps ? heading.actions(imports) : heading);
    parts.add(facts(group));
    parts.add(roster(group, members, words, after, next));
    if (keeps) {
      parts.add(section("add", "subjects.members.add", forms.get("member")));
      parts.add(section("change", "subjects.groups.change", forms.get("group")));
    }
    return parts;
  }

  /** A form that opens by itself when it was refused. */
  private Section section(String id, String title, Form form) {
    Section section = Section.of(id, reader.t(title), form);
    return form.problem() == null ? section.fold() : section;
  }

  private Facts facts(Group g) {
    String answers = g.anonymous() ? "subjects.groups.together" : "subjects.groups.by-name";
    return Facts.of(
        Facts.Fact.of(reader.t("subjects.side"), Words.of(reader, "subjects.side", g.side())),
        Facts.Fact.of(reader.t("subjects.stance"), Words.of(reader, "subjects.stance", g.stance())),
        Facts.Fact.of(reader.t("subjects.groups.minimum"), reader.number(g.minimum())),
        Facts.Fact.of(reader.t("subjects.groups.answers"), reader.t(answers)));
  }

  private Table roster(Group group, List<Member> members, String words, String after, String next) {
    List<List<Cell>> rows = members.stream().map(this::row).toList();
    List<Table.Column> columns =
        Stream.of("name", "institution", "unit", "stratum", "valid_to", "most", "eligible")
            .map(n -> Table.Column.of(MemberForm.label(reader, n)))
            .toList();
    return Table.of("members", reader.t("subjects.members"), columns, rows)
        .filters(Field.of("q", Field.Kind.SEARCH, reader.t("subjects.members.find")).value(words))
        .paging(after.isEmpty() ? "" : GroupPages.path(group), next)
        .empty(Empty.of(reader.t("subjects.members.none"), reader.t("subjects.members.none.more")));
  }

  private List<Cell> row(Member m) {
    Cell name = keeps ? Cell.link(m.name(), GroupPages.memberPath(m.id())) : Cell.of(m.name());
    String to = m.to() == null ? reader.t("subjects.members.no-end") : reader.date(m.to());
    return List.of(
        name.detail(m.account()),
        Cell.of(m.institution()),
        Cell.of(m.unit()),
        Cell.of(m.stratum()),
        Cell.of(to),
        Cell.of(m.most() == 0 ? "–" : reader.number(m.most())),
        m.eligible()
            ? Cell.badge(Tone.GOOD, reader.t("subjects.members.asked"))
            : Cell.badge(Tone.WARN, reader.t("subjects.members.not-asked")).detail(m.note()));
  }
}
