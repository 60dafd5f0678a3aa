package org.baton.indicators.internal.negotiation.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.page.Action;
import org.baton.api.page.Badge;
import org.baton.api.page.Cell;
import org.baton.api.page.Dialog;
import org.baton.api.page.Empty;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.indicators.internal.negotiation.Comment;
import org.baton.indicators.internal.negotiation.Difference;
import org.baton.indicators.internal.negotiation.Event;
import org.baton.indicators.internal.negotiation.Happened;
import org.baton.indicators.internal.negotiation.Negotiation;
import org.baton.indicators.internal.negotiation.Offer;
import org.baton.indicators.internal.negotiation.Position;
import org.baton.indicators.internal.negotiation.Side;
import org.baton.indicators.internal.negotiation.Standing;
import org.baton.indicators.internal.negotiation.Words;

/** The page of one negotiation. */
final class NegotiationView {
  private final Naming naming;
  private final Standing standing;
  private final Negotiation negotiation;
  private final List<EventForms> sides;
  private final List<Part> past;

  /** Shows a negotiation to those who may speak for these sides. */
  NegotiationView(Naming naming, Standing standing, List<EventForms> sides, List<Part> past) {
    this.naming = naming;
    this.standing = standing;
    this.negotiation = standing.negotiation();
    this.sides = sides;
    this.past = past;
  }

  private String t(String key, Object... words) {
    return naming.t(key, words);
  }

  private Reader reader() {
    return naming.reader();
  }

  View page(String done, Problem problem) {
    List<Part> parts = new ArrayList<>();
    parts.add(heading());
    if (!done.isEmpty()) {
      parts.add(Notice.of(Tone.GOOD, t("done", naming.event(event(done)))));
    }
    if (problem != null) {
      parts.add(refused(problem));
    }
    parts.add(facts());
    parts.add(changes());
    parts.add(todo());
    parts.add(matrix());
    if (!standing.offers().isEmpty()) {
      parts.add(offers());
    }
    parts.addAll(past);
    parts.add(positions());
    parts.add(history());
    return View.of(naming.title(standing.onTable().entry()), parts);
  }

  private static Event event(String done) {
    return Bodies.word(Event.class, "done", done);
  }

  private Notice refused(Problem problem) {
    Object[] words = problem.arguments().toArray();
    List<String> lines = new ArrayList<>();
    problem.violations().forEach(v -> lines.add(naming.sentence(v)));
    lines.add(reader().t(problem.code() + ".remedy", words));
    return new Notice(Tone.BAD, reader().t(problem.code(), words), lines, List.of());
  }

  private Heading heading() {
    Heading heading =
        Heading.of(naming.title(standing.onTable().entry()), t("lead." + lead()))
            .below(Action.link(reader().t("menu.indicators.negotiations"), Naming.PATH))
            .status(Naming.tone(negotiation.state()), naming.state(negotiation.state()));
    return sides.isEmpty() || todos().isEmpty()
        ? heading
        : heading.actions(Action.link(t("act"), "#todo").primary());
  }

  private String lead() {
    return Words.key(negotiation.state().turn());
  }

  private Facts facts() {
    String due = negotiation.due() == null ? t("due.none") : reader().date(negotiation.due());
    List<String> some = standing.units().stream().limit(5).map(naming::unit).toList();
    String units =
        String.join(t("list"), some)
            + (standing.units().size() > some.size()
                ? t("units.more", standing.units().size())
                : "");
    return Facts.of(
        new Fact(
            t("set"),
            negotiation.set(),
            "",
            Tone.PLAIN,
            Naming.PATH + "?set=" + Naming.encoded(negotiation.set())),
        Fact.of(t("channel"), naming.channel(negotiation)),
        Fact.of(t("units"), units),
        Fact.of(t("round"), Integer.toString(negotiation.round())),
        Fact.of(t("due"), due),
        Fact.of(t("quota"), quota()));
  }

  private String quota() {
    return t(
        standing.quota().isMet() ? "quota.met" : "quota.unmet",
        naming.percent(standing.quota().share()),
        naming.percent(standing.quota().required()),
        naming.percent(standing.quota().missing()));
  }

  private Section changes() {
    List<Difference> all = Difference.of(standing.origin(), standing.onTable().entry());
    Position p = standing.onTable();
    String by = t("table.by", naming.side(p.side(), p.unit()), p.reason());
    return Section.of(
        "changes",
        t("changes"),
        Paragraph.quiet(by),
        Table.of("difference", t("changes"), columns(), rows(all))
            .empty(Empty.of(t("changes.none"), "")));
  }

  private List<Column> columns() {
    return List.of(
        Column.of(t("field")), Column.of(t("before")), Column.of(t("after")), Column.of(t("what")));
  }

  private List<List<Cell>> rows(List<Difference> all) {
    return all.stream().map(naming::difference).toList();
  }

  private List<Part> todos() {
    return sides.stream().flatMap(s -> s.parts().stream()).toList();
  }

  private Section todo() {
    List<Part> parts = new ArrayList<>(todos());
    if (parts.isEmpty()) {
      parts.add(Paragraph.of(t("todo.none")));
    }
    return Section.of("todo", t("todo"), parts.toArray(Part[]::new));
  }

  /** Every comment, who said it, what was replied, and those that still wait. */
  private Section matrix() {
    List<Part> parts = new ArrayList<>();
    long open = standing.open();
    if (open > 0) {
      parts.add(Notice.of(Tone.WARN, t("matrix.open", open), t("matrix.open.why")));
    }
    List<Column> columns =
        List.of(
            Column.number(t("round")),
            Column.of(t("who")),
            Column.of(t("said")),
            Column.of(t("reply")),
            Column.of(t("state")));
    parts.add(
        Table.of(
                "matrix",
                t("matrix"),
                columns,
                standing.comments().stream().map(this::comment).toList())
            .empty(Empty.of(t("matrix.none"), "")));
    for (EventForms side : sides) {
      standing.comments().stream()
          .filter(c -> c.isOpen() && side.replies(c))
          .forEach(c -> parts.add(replyBox(side, c)));
    }
    return Section.of("comments", t("matrix"), parts.toArray(Part[]::new));
  }

  private Dialog replyBox(EventForms side, Comment c) {
    String title = t("reply.to", naming.side(c.side(), c.unit()));
    return Dialog.of("reply-" + c.id(), title, title, Paragraph.of(c.words()), side.reply(c));
  }

  private List<Cell> comment(Comment c) {
    String instead = standing.position(c.position()).map(p -> instead(p)).orElse("");
    Comment.Reply reply = c.reply();
    Badge state =
        c.isOpen()
            ? new Badge(Tone.WARN, t("comment.open"))
            : new Badge(Tone.GOOD, t(reply == null ? "comment.none-needed" : "comment.replied"));
    return List.of(
        Cell.number(Integer.toString(c.round()), c.round()),
        Cell.of(naming.side(c.side(), c.unit())).detail(reader().time(c.at())),
        Cell.of(naming.kind(c.kind()) + (c.words().isEmpty() ? "" : t("colon") + c.words()))
            .detail(instead),
        reply == null
            ? Cell.of("–")
            : Cell.of(naming.fate(reply.fate()) + t("colon") + reply.words())
                .detail(reader().time(reply.at())),
        Cell.badge(state.tone(), state.words()));
  }

  private String instead(Position p) {
    List<String> words =
        Difference.of(standing.origin(), p.entry()).stream()
            .map(d -> naming.field(d.field()) + " " + d.before() + " → " + d.after())
            .toList();
    return t("instead", String.join(t("list"), words));
  }

  private Section offers() {
    List<Column> columns =
        List.of(
            Column.number(naming.field("target")),
            Column.number(t("resources")),
            Column.of(t("note")),
            Column.of(t("frontier")));
    return Section.of(
        "offers",
        t("offers"),
        Paragraph.quiet(t("offers.lead")),
        Table.of(
            "offers-table",
            t("offers"),
            columns,
            standing.offers().stream().map(this::offer).toList()));
  }

  private List<Cell> offer(Offer o) {
    String word =
        o.chosen() ? "offer.chosen" : o.dominated() ? "offer.dominated" : "offer.efficient";
    Tone tone = o.chosen() ? Tone.GOOD : o.dominated() ? Tone.WARN : Tone.INFO;
    return List.of(
        Cell.number(naming.number(o.target()), o.target()),
        Cell.number(naming.number(o.resources()), o.resources()),
        Cell.of(o.note()),
        Cell.badge(tone, t(word)));
  }

  private Section positions() {
    List<Part> parts = new ArrayList<>();
    Position before = standing.positions().get(0);
    for (Position p : standing.positions().subList(1, standing.positions().size())) {
      String caption = t("position.of", p.round(), naming.side(p.side(), p.unit()));
      parts.add(
          Table.of(
                  "position-" + p.id(),
                  caption,
                  columns(),
                  rows(Difference.of(before.entry(), p.entry())))
              .empty(Empty.of(t("changes.none"), "")));
      before = p.side() == Side.UNIT && !isOnTable(p) ? before : p;
    }
    return Section.of("positions", t("positions"), parts.toArray(Part[]::new)).fold();
  }

  private boolean isOnTable(Position p) {
    return p.id() == negotiation.position()
        || standing.comments().stream().noneMatch(c -> c.position() == p.id());
  }

  private Section history() {
    List<Column> columns =
        List.of(
            Column.of(t("when")),
            Column.of(t("who")),
            Column.of(t("what")),
            Column.of(t("state")),
            Column.of(t("reason")));
    return Section.of(
            "history",
            t("history"),
            Table.of(
                "events",
                t("history"),
                columns,
                standing.history().stream().map(this::happened).toList()))
        .fold();
  }

  private List<Cell> happened(Happened h) {
    return List.of(
        Cell.of(reader().time(h.at())),
        Cell.of(naming.side(h.side(), h.unit())).detail(h.account()),
        Cell.of(naming.event(h.event())),
        Cell.badge(Naming.tone(h.to()), naming.state(h.to())),
        Cell.of(h.reason()));
  }
}
