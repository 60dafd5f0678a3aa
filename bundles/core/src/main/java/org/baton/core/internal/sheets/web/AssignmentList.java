package org.baton.core.internal.sheets.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Action;
import org.baton.api.page.Cell;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Page;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.sheets.Assignment;
import org.baton.core.internal.sheets.Assignment.State;
import org.baton.core.internal.sheets.AssignmentQuery;
import org.baton.core.internal.sheets.AssignmentRegister;
import org.baton.core.internal.sheets.AssignmentRegister.Standing;
import org.baton.core.internal.sheets.web.Naming.Names;

/** What was handed out in a cycle and how far it is. */
record AssignmentList(
    Cycle cycle, List<Cycle> cycles, AssignmentQuery query, Names names, Reader reader) {
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /**
   * The page.
   *
   * @param counts how many stand where; null when the reader does not see the whole cycle
   */
  View view(Page<Assignment> page, Standing counts, boolean further, String done) {
    String title = reader.t("core.assignments.title");
    boolean may = reader.may(AssignmentRegister.ASSIGN, "", cycle.code());
    String newPath = AssignmentPages.PATH + "new?cycle=" + encoded(cycle.code());
    Action assign = Action.link(reader.t("core.assignments.new"), newPath).primary();
    List<Part> parts = new ArrayList<>();
    Heading heading = Heading.of(title, reader.t("core.assignments.lead", cycle.title()));
    parts.add(may ? heading.actions(assign) : heading);
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, done(done)));
    }
    if (counts != null) {
      parts.add(figures(counts.states()));
      if (counts.at().isBefore(Instant.now().minus(MOMENT))) {
        parts.add(Paragraph.quiet(reader.t("core.assignments.counted", reader.time(counts.at()))));
      }
    }
    List<List<Cell>> rows = page.items().stream().map(a -> row(a, may)).toList();
    String base = address();
    Empty empty =
        query.equals(AssignmentQuery.ALL)
            ? new Empty(
                reader.t("core.assignments.none"),
                reader.t("core.assignments.none-words"),
                may ? List.of(assign) : List.of())
            : Empty.of(reader.t("core.assignments.none-found"), "");
    parts.add(
        Table.of("assignments", title, columns(), rows)
            .filters(filters())
            .paging(
                further ? base : "", page.next().isEmpty() ? "" : base + "&after=" + page.next())
            .empty(empty));
    return View.of(title, parts);
  }

  private String done(String done) {
    if (done.matches("[0-9]{1,9}-[0-9]{1,9}-[0-9]{1,9}")) {
      String[] n = done.split("-");
      return reader.t(
          "core.assignments.done",
          Integer.valueOf(n[0]),
          Integer.valueOf(n[1]),
          Integer.valueOf(n[2]));
    }
    return reader.t("core.assignments.withdrawn");
  }

  private Facts figures(Map<State, Long> counts) {
    List<Fact> facts = new ArrayList<>();
    for (State state : State.values()) {
      String path =
          AssignmentPages.PATH + "?cycle=" + encoded(cycle.code()) + "&state=" + state.word();
      facts.add(
          new Fact(
              reader.t("core.assignment-state." + state.word()),
              reader.number(counts.getOrDefault(state, 0L)),
              "",
              Tone.PLAIN,
              path));
    }
    return new Facts(facts, true);
  }

  private List<Column> columns() {
    return List.of(
        Column.of(reader.t("core.assignments.unit")),
        Column.of(reader.t("core.assignments.group")),
        Column.of(reader.t("core.assignments.account")),
        Column.of(reader.t("core.assignments.due")),
        Column.of(reader.t("core.assignments.state")),
        Column.of(reader.t("core.assignments.act")));
  }

  private List<Cell> row(Assignment a, boolean may) {
    Action withdraw =
        Action.send(
                reader.t("core.assignments.withdraw"),
                AssignmentPages.PATH + a.id() + "/withdrawal",
                Map.of("cycle", cycle.code()))
            .danger(reader.t("core.assignments.withdraw.ask", names.unit(a), a.account()));
    boolean late = !a.isSubmitted() && a.due().isBefore(Today.day());
    Tone tone =
        a.isSubmitted() ? Tone.GOOD : late ? Tone.WARN : a.version() > 0 ? Tone.INFO : Tone.PLAIN;
    Cell state = Cell.badge(tone, reader.t("core.assignment-state." + a.state().word()));
    String far =
        a.isSubmitted()
            ? reader.time(a.submittedAt())
            : reader.t("core.my-sheets.answered", a.answered(), a.asked());
    return List.of(
        Cell.of(reader.t(names.unit(a))).detail(a.unit()),
        Cell.of(reader.t(names.group(a))),
        Cell.of(a.account()),
        Cell.of(reader.date(a.due())).detail(late ? reader.t("core.my-sheets.late") : ""),
        state.detail(far),
        may && !a.isSubmitted() ? Cell.actions(withdraw) : Cell.of(""));
  }

  private Field[] filters() {
    List<Option> states = new ArrayList<>();
    states.add(Option.of("", reader.t("core.assignments.any")));
    for (State state : State.values()) {
      states.add(Option.of(state.word(), reader.t("core.assignment-state." + state.word())));
    }
    return new Field[] {
      Field.choice("cycle", Kind.SELECT, reader.t("core.page.cycle"), options())
          .value(cycle.code()),
      Field.choice("state", Kind.SELECT, reader.t("core.assignments.state"), states)
          .value(query.state() == null ? "" : query.state().word()),
      Field.of("unit", Kind.SEARCH, reader.t("core.assignments.unit-code")).value(query.unit()),
      Field.of("group", Kind.SEARCH, reader.t("core.assignments.group-code")).value(query.group()),
      Field.of("account", Kind.SEARCH, reader.t("core.assignments.account")).value(query.account())
    };
  }

  private List<Option> options() {
    return cycles.stream().map(c -> Option.of(c.code(), reader.t(c.title()))).toList();
  }

  private String address() {
    String state = query.state() == null ? "" : query.state().word();
    return AssignmentPages.PATH
        + "?cycle="
        + encoded(cycle.code())
        + part("state", state)
        + part("unit", query.unit())
        + part("group", query.group())
        + part("account", query.account());
  }

  private static String part(String name, String value) {
    return value.isEmpty() ? "" : "&" + name + "=" + encoded(value);
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8);
  }
}
