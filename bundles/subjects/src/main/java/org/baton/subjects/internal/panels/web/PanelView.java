package org.baton.subjects.internal.panels.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
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
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.panels.Panel;
import org.baton.subjects.internal.panels.Seat;
import org.baton.subjects.internal.panels.Standing;
import org.baton.subjects.internal.panels.State;
import org.baton.subjects.internal.web.Words;

/** What is shown of a panel: where it stands, the one thing to do next, and its members. */
record PanelView(
    Reader reader,
    Standing standing,
    Group group,
    Text unit,
    Map<String, Text> units,
    boolean keeps) {
  /** The last day offered for replacements: so many days from today. */
  private static final int DAYS = 14;

  /** Where a panel stands, in a word or two. */
  static Cell stands(Reader reader, Standing s) {
    if (s.isInsufficient()) {
      return Cell.badge(Tone.BAD, reader.t("subjects.panels.insufficient"));
    }
    boolean hears = s.panel().kind() == Panel.Kind.APPEAL;
    if (s.isBelow()) {
      String few = hears ? "subjects.panels.appeal.short" : "subjects.panels.few";
      return Cell.badge(Tone.WARN, reader.t(few));
    }
    if (hears && s.next() == Standing.Next.WAIT) {
      return Cell.badge(Tone.INFO, reader.t("subjects.panels.appeal.wait"));
    }
    boolean enough = s.answers() >= s.minimum();
    String next = Words.of(reader, "subjects.next", s.next());
    return Cell.badge(enough ? Tone.GOOD : Tone.INFO, next);
  }

  /** A cell that tells what a panel is for, unless it is the usual one. */
  static Cell kind(Reader reader, Cell cell, Panel panel) {
    return panel.kind() == Panel.Kind.EVALUATION
        ? cell
        : cell.detail(Words.of(reader, "subjects.panel.kind", panel.kind()));
  }

  /** What the panel is called. */
  String title() {
    return reader.t(
        hears() ? "subjects.panels.appeal.one" : "subjects.panels.one", group.title(), unit);
  }

  private boolean hears() {
    return standing.panel().kind() == Panel.Kind.APPEAL;
  }

  List<Part> parts(LocalDate today, Form wave, Form due, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (problem != null) {
      parts.add(notice(problem));
    }
    if (standing.isBelow()) {
      parts.add(below());
    }
    parts.add(facts());
    if (keeps && standing.next() == Standing.Next.WAVE) {
      parts.add(Section.of("wave", reader.t("subjects.wave"), wave == null ? wave(today) : wave));
    }
    parts.add(members());
    if (keeps && !standing.panel().closed()) {
      Form form = due == null ? due() : due;
      Section section = Section.of("extend", reader.t("subjects.panels.extend"), form);
      parts.add(form.problem() == null ? section.fold() : section);
    }
    return parts;
  }

  private Heading heading() {
    Panel panel = standing.panel();
    Cell stands = stands(reader, standing);
    Heading heading =
        Heading.of(
                title(),
                reader.t(
                    hears() ? "subjects.panels.appeal.lead" : "subjects.panels.one.lead",
                    reader.date(panel.due())))
            .below(Action.link(reader.t(PanelPages.TITLE), PanelPages.in(panel.cycle()).toString()))
            .status(stands.badge(), stands.words());
    return keeps ? heading.actions(actions()) : heading;
  }

  private Action[] actions() {
    Panel panel = standing.panel();
    List<Action> actions = new ArrayList<>();
    switch (standing.next()) {
      case INVITE -> actions.add(next("invitations", "subjects.next.invite.do", State.PROPOSED));
      case ACTIVATE -> actions.add(next("sheets", "subjects.next.activate.do", State.CLEARED));
      case CLOSE -> actions.add(send("close", reader.t("subjects.next.close.do")).primary());
      case WAIT -> actions.add(send("reminders", reader.t("subjects.panels.remind")).primary());
      default -> {}
    }
    if (reader.may(Rights.VIEW_OWN, panel.unit(), panel.cycle())) {
      actions.add(OwnPages.action(reader, panel.unit(), panel.cycle()));
    }
    return actions.toArray(Action[]::new);
  }

  private Action next(String step, String key, State state) {
    return send(step, reader.t(key, standing.count(state))).primary();
  }

  private Action send(String step, String label) {
    return Action.send(label, PanelPages.path(standing.panel().id()) + "/" + step, Map.of());
  }

  private Notice notice(Problem problem) {
    Object[] arguments = problem.arguments().toArray();
    return Notice.of(
        Tone.BAD,
        reader.t(problem.code(), arguments),
        reader.t(problem.code() + ".remedy", arguments));
  }

  private Notice below() {
    if (hears()) {
      return Notice.of(
          Tone.WARN,
          reader.t("subjects.panels.appeal.few"),
          reader.t("subjects.panels.appeal.taken", standing.answers(), standing.minimum()));
    }
    String counts =
        reader.t(
            "subjects.panels.counts", standing.answers(), standing.awaited(), standing.minimum());
    if (!standing.isInsufficient()) {
      return Notice.of(Tone.WARN, reader.t("subjects.panels.few.more"), counts);
    }
    String indicators =
        standing.main().stream()
            .map(reader::t)
            .collect(Collectors.joining(reader.t("subjects.and")));
    return Notice.of(
        Tone.BAD,
        reader.t("subjects.panels.insufficient.more", group.title()),
        counts,
        reader.t("subjects.panels.insufficient.what", indicators));
  }

  private Facts facts() {
    Panel panel = standing.panel();
    boolean everybody = panel.generator().isEmpty();
    String drawn =
        everybody
            ? reader.t("subjects.panels.everybody")
            : reader.t("subjects.panels.drawn", Long.toString(panel.seed()), panel.generator());
    return Facts.of(
        Facts.Fact.of(
            reader.t("subjects.panel.kind"), Words.of(reader, "subjects.panel.kind", panel.kind())),
        Facts.Fact.of(
            reader.t(hears() ? "subjects.panels.appeal.places" : "subjects.panels.answers"),
            reader.t(
                hears() ? "subjects.panels.appeal.taken" : "subjects.panels.of",
                standing.answers(),
                standing.minimum())),
        Facts.Fact.of(reader.t("subjects.panels.awaited"), reader.number(standing.awaited())),
        Facts.Fact.of(
            reader.t("subjects.state.reserve"), reader.number(standing.count(State.RESERVE))),
        Facts.Fact.of(reader.t("subjects.panels.how"), drawn));
  }

  Form wave(LocalDate today) {
    return Form.of(
        "wave-form",
        PanelPages.path(standing.panel().id()) + "/wave",
        reader.t("subjects.wave.do"),
        Field.of("count", Field.Kind.NUMBER, reader.t("subjects.wave.count"))
            .hint(reader.t("subjects.wave.hint"))
            .require()
            .value(Integer.toString(standing.missing())),
        Field.of("due", Field.Kind.DATE, reader.t("subjects.panels.due"))
            .require()
            .value(today.plusDays(DAYS).toString()));
  }

  Form due() {
    return Form.of(
        "due-form",
        PanelPages.path(standing.panel().id()) + "/due",
        reader.t("subjects.panels.extend"),
        Field.of("due", Field.Kind.DATE, reader.t("subjects.panels.due"))
            .require()
            .value(standing.panel().due().toString()));
  }

  private Table members() {
    List<List<Cell>> rows =
        standing.seats().stream().filter(s -> s.state() != State.RESERVE).map(this::row).toList();
    return Table.of(
        "seats",
        reader.t("subjects.members"),
        List.of(
            Table.Column.of(reader.t("subjects.members.column.name").split("\\|")[0]),
            Table.Column.number(reader.t("subjects.panels.place")),
            Table.Column.of(reader.t("subjects.panels.stands")),
            Table.Column.of(reader.t("subjects.reason"))),
        rows);
  }

  private List<Cell> row(Seat s) {
    Badge badge = MyView.badge(reader, s.state());
    boolean leaves = keeps && !standing.panel().closed() && s.state().isAwaited();
    String path = PanelPages.path(standing.panel().id()) + "/seats/" + s.id();
    String wave = s.wave() == 0 ? "" : reader.t("subjects.wave.number", s.wave());
    String reminded =
        s.remindedAt() == null
            ? ""
            : reader.t("subjects.panels.reminded-at", reader.time(s.remindedAt()));
    return List.of(
        (leaves ? Cell.link(s.name(), path) : Cell.of(s.name())).detail(s.account()),
        Cell.number(reader.number(s.place()), s.place()).detail(wave),
        Cell.badge(badge.tone(), badge.words()).detail(reminded),
        Cell.of(Words.of(reader, "subjects.reason", s.reason())).detail(note(s)));
  }

  /** The note of a rule names a unit or a group by its code; people read names. */
  private String note(Seat s) {
    return switch (s.reason()) {
      case SAME_UNIT, ABOVE, BELOW -> reader.t(units.getOrDefault(s.note(), Text.same(s.note())));
      default -> s.note();
    };
  }
}
