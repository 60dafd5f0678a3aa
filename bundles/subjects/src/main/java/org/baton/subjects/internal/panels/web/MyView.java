package org.baton.subjects.internal.panels.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Buttons;
import org.baton.api.page.Cards;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.panels.Invitations.Invitation;
import org.baton.subjects.internal.panels.Panel;
import org.baton.subjects.internal.panels.Seat;
import org.baton.subjects.internal.panels.State;
import org.baton.subjects.internal.panels.Tie;
import org.baton.subjects.internal.web.Entered;
import org.baton.subjects.internal.web.Words;

/** What somebody is shown of their invitations. */
record MyView(Reader reader, List<Group> groups, Map<String, Text> names, LocalDate today) {
  private static final String SHEETS = "/core/my-sheets/";

  List<Part> list(List<Invitation> all) {
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(reader.t(MyPages.TITLE), reader.t("subjects.mine.lead")));
    List<Invitation> open = all.stream().filter(this::isOpen).toList();
    if (open.size() > 1) {
      parts.add(together(open));
    }
    if (all.isEmpty()) {
      parts.add(Empty.of(reader.t("subjects.mine.none"), reader.t("subjects.mine.none.more")));
    } else {
      parts.add(new Cards(reader.t(MyPages.TITLE), all.stream().map(this::card).toList()));
    }
    return parts;
  }

  private boolean isOpen(Invitation i) {
    return i.isOpen(today);
  }

  private Notice together(List<Invitation> open) {
    String units =
        open.stream().map(this::unit).collect(Collectors.joining(reader.t("subjects.and")));
    String seats =
        open.stream().map(i -> Long.toString(i.seat().id())).collect(Collectors.joining(","));
    return new Notice(
        Tone.INFO,
        reader.t("subjects.mine.together", open.size()),
        List.of(units, reader.t("subjects.mine.together.more")),
        List.of(
            Action.send(reader.t("subjects.mine.accept-all"), MyPages.HERE, Map.of("seats", seats))
                .primary()));
  }

  private Cards.Card card(Invitation i) {
    Seat seat = i.seat();
    List<String> lines = new ArrayList<>();
    lines.add(reader.t("subjects.mine.as", group(i)));
    if (hears(i)) {
      lines.add(Words.of(reader, "subjects.panel.kind", i.panel().kind()));
    }
    lines.add(reader.t("subjects.mine.due", reader.date(i.panel().due())));
    if (!seat.note().isEmpty()) {
      lines.add(seat.note());
    }
    Action answer = Action.link(reader.t("subjects.mine.answer"), MyPages.HERE + seat.id());
    return new Cards.Card(
        unit(i),
        MyPages.HERE + seat.id(),
        badge(reader, seat.state()),
        lines,
        isOpen(i) ? List.of(answer) : List.of());
  }

  static Badge badge(Reader reader, State state) {
    Tone tone =
        switch (state) {
          case INVITED, ACTIVE -> Tone.INFO;
          case CLEARED, ACCEPTED, SUBMITTED, LOCKED -> Tone.GOOD;
          case RECUSED, LAPSED -> Tone.WARN;
          default -> Tone.PLAIN;
        };
    return new Badge(tone, Words.of(reader, "subjects.state", state));
  }

  private static boolean hears(Invitation i) {
    return i.panel().kind() == Panel.Kind.APPEAL;
  }

  private String unit(Invitation i) {
    String code = i.panel().unit();
    return reader.t(names.getOrDefault(code, Text.same(code)));
  }

  private String group(Invitation i) {
    return groups.stream()
        .filter(g -> g.code().equals(i.panel().group()))
        .map(g -> reader.t(g.title()))
        .findFirst()
        .orElse(i.panel().group());
  }

  List<Part> one(Invitation i, Entered entered, Problem problem) {
    List<Part> parts = new ArrayList<>();
    Badge state = badge(reader, i.seat().state());
    parts.add(
        Heading.of(
                reader.t(hears(i) ? "subjects.mine.appeal" : "subjects.mine.one", unit(i)),
                reader.t("subjects.mine.one.lead", group(i), reader.date(i.panel().due())))
            .below(Action.link(reader.t(MyPages.TITLE), MyPages.HERE))
            .status(state.tone(), state.words()));
    if (isOpen(i)) {
      parts.addAll(answers(i, entered, problem));
    } else {
      parts.add(outcome(i));
    }
    return parts;
  }

  private List<Part> answers(Invitation i, Entered entered, Problem problem) {
    String path = MyPages.HERE + i.seat().id();
    Action accept =
        Action.send(reader.t("subjects.mine.accept"), path, Map.of("none", "on")).primary();
    boolean declining = entered != null && entered.form().containsKey("reason");
    Form ties = ties(path);
    Form refusal = refusal(path);
    if (problem != null && declining) {
      refusal = refusal.filled(entered::word).refused(problem);
    } else if (problem != null) {
      ties =
          ties.filled(
                  n -> n.equals("kinds") ? String.join(",", entered.chosen(n)) : entered.word(n))
              .refused(problem);
    }
    Section declare = Section.of("declare", reader.t("subjects.mine.declare"), ties);
    Section decline = Section.of("decline", reader.t("subjects.mine.decline"), refusal);
    return List.of(
        new Notice(
            Tone.INFO,
            reader.t("subjects.mine.ask"),
            List.of(reader.t("subjects.mine.ask.more")),
            List.of()),
        Buttons.of(accept),
        ties.problem() == null ? declare.fold() : declare,
        refusal.problem() == null ? decline.fold() : decline);
  }

  private Form ties(String path) {
    return Form.of(
        "ties",
        path,
        reader.t("subjects.mine.declare.do"),
        Field.choice(
            "kinds",
            Field.Kind.BOXES,
            reader.t("subjects.mine.kinds"),
            Words.options(reader, "subjects.reason", Tie.Kind.class)),
        Field.of("note", Field.Kind.AREA, reader.t("subjects.mine.note")).require().most(400));
  }

  private Form refusal(String path) {
    return Form.of(
        "refusal",
        path + "/refusal",
        reader.t("subjects.mine.decline.do"),
        Field.of("reason", Field.Kind.TEXT, reader.t("subjects.reason")).require().most(400));
  }

  private Notice outcome(Invitation i) {
    Seat seat = i.seat();
    String key =
        hears(i) && seat.state() == State.CLEARED
            ? "subjects.mine.outcome.seated"
            : "subjects.mine.outcome." + seat.state().name().toLowerCase(Locale.ROOT);
    Tone tone = badge(reader, seat.state()).tone();
    List<String> lines = new ArrayList<>();
    if (seat.state() == State.RECUSED) {
      lines.add(Words.of(reader, "subjects.reason", seat.reason()));
    }
    if (!seat.note().isEmpty()) {
      lines.add(seat.note());
    }
    Action sheets = Action.link(reader.t("subjects.mine.sheets"), SHEETS).primary();
    boolean has = seat.state() == State.ACTIVE;
    return new Notice(tone, reader.t(key), lines, has ? List.of(sheets) : List.of());
  }
}
