package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;

/** What each event does to what lies on the table. */
final class Deeds {
  private final Desk desk;
  private final Side side;
  private final Command command;
  private final Moment moment;
  private final Ratchet ratchet;

  /** When it happens, and who does it. */
  record Moment(Instant now, LocalDate day, String account) {}

  /** Into which round it leads, and until when the next side has to act; null for no last day. */
  record Outcome(int round, LocalDate due) {}

  Deeds(Desk desk, Side side, Command command, Moment moment, Ratchet ratchet) {
    this.desk = desk;
    this.side = side;
    this.command = command;
    this.moment = moment;
    this.ratchet = ratchet;
  }

  private Negotiation now() {
    return desk.negotiation();
  }

  private Outcome same() {
    return new Outcome(now().round(), now().due());
  }

  private Outcome settled() {
    return new Outcome(now().round(), null);
  }

  private LocalDate due() throws SQLException {
    return moment.day().plusDays(desk.terms().answerDays());
  }

  Outcome run() throws SQLException {
    Guards.requireShort(command);
    return switch (command.event()) {
      case CHANGE -> change();
      case SEND -> send();
      case ANSWER -> answer();
      case REPLY -> reply();
      case DISCUSS -> settled();
      case RETURN -> giveBack();
      case COUNTER -> counter();
      case PROPOSE -> propose();
      case ACCEPT, AGREE -> agree();
      case CHOOSE -> choose();
      case DETERMINE -> determine();
      case ESCALATE -> escalate();
      case CONFIRM -> settled();
      case DECIDE -> decide();
      case WITHDRAW, SEND_BACK, REFUSE -> withReason();
      default -> same();
    };
  }

  private Outcome withReason() {
    Guards.requireReason(command);
    return settled();
  }

  private Outcome change() throws SQLException {
    put(true);
    return same();
  }

  private Outcome send() throws SQLException {
    Guards.requireReplies(desk, Side.SPONSOR);
    if (command.isPosition()) {
      put(true);
    }
    return new Outcome(now().round() + 1, due());
  }

  private Outcome answer() throws SQLException {
    Comment.Kind kind = command.answer();
    boolean counter = kind == Comment.Kind.COUNTER;
    if (kind != Comment.Kind.ACCEPT && kind != Comment.Kind.OBJECT && !counter) {
      throw invalid("answer", kind, "indicators.negotiation.which-answer");
    }
    if (kind != Comment.Kind.ACCEPT) {
      Guards.requireReason(command);
    }
    if (counter != command.isPosition()) {
      throw invalid(
          "changes",
          "",
          counter
              ? "indicators.negotiation.no-changes"
              : "indicators.negotiation.needless-changes");
    }
    if (!desk.silent().contains(command.unit())) {
      throw Problem.of(Kind.CONFLICT, "indicators.negotiation.answered", command.unit());
    }
    long position = counter ? put(false) : 0;
    comment(kind, command.reason(), position, null);
    return same();
  }

  private static Problem invalid(String field, Object value, String code) {
    return Problem.invalid(
        "indicators.negotiation.invalid", List.of(Violation.at(field, value, code)), 1);
  }

  private void comment(Comment.Kind kind, String words, long position, Comment.Reply reply)
      throws SQLException {
    desk.comments.insert(
        now().id(),
        List.of(
            new Comment(
                0,
                now().round(),
                side,
                command.unit(),
                kind,
                words,
                position,
                moment.now(),
                moment.account(),
                reply)));
  }

  private Outcome reply() throws SQLException {
    Guards.requireReason(command);
    if (command.fate() == null) {
      throw invalid("fate", "", "indicators.negotiation.which-fate");
    }
    Comment found =
        desk.comments().stream()
            .filter(c -> c.id() == command.comment() && c.side().other() == side)
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.of(
                        Kind.NOT_FOUND, "indicators.negotiation.no-comment", command.comment()));
    if (!found.isOpen() || !desk.comments.reply(now().id(), found.replied(given(command.fate())))) {
      throw Problem.of(Kind.CONFLICT, "indicators.negotiation.replied", command.comment());
    }
    return same();
  }

  private Comment.Reply given(Comment.Fate fate) {
    return new Comment.Reply(fate, command.reason(), moment.now(), moment.account());
  }

  private Outcome giveBack() throws SQLException {
    Guards.requireReason(command);
    Guards.requireReplies(desk, side);
    comment(Comment.Kind.ADVICE, command.reason(), 0, null);
    return new Outcome(now().round(), due());
  }

  private Outcome counter() throws SQLException {
    Guards.requireReason(command);
    Guards.requireReplies(desk, side);
    comment(Comment.Kind.COUNTER, command.reason(), put(true), null);
    return new Outcome(now().round(), due());
  }

  private Outcome propose() throws SQLException {
    Guards.requireReason(command);
    Guards.requireReplies(desk, side);
    long position = command.isPosition() ? put(true) : now().position();
    Negotiation before = now();
    Comment said =
        new Comment(
            0,
            before.round() + 1,
            side,
            command.unit(),
            Comment.Kind.COUNTER,
            command.reason(),
            position,
            moment.now(),
            moment.account(),
            null);
    desk.comments.insert(before.id(), List.of(said));
    return new Outcome(before.round() + 1, due());
  }

  /** What lies on the table was proposed by the other side: to agree is to adopt it. */
  private Outcome agree() throws SQLException {
    if (now().channel() == Channel.CONSTRAINED) {
      Guards.requireReplies(desk, side);
      Guards.requireConsent(desk);
    } else {
      adopt();
      Guards.requireReplies(desk, side);
    }
    return settled();
  }

  private void adopt() throws SQLException {
    for (Comment c : desk.comments()) {
      boolean proposed = c.isOpen() && c.side() != side && c.position() == now().position();
      if (proposed) {
        desk.comments.reply(now().id(), c.replied(given(Comment.Fate.ADOPTED)));
      }
    }
  }

  private Outcome choose() throws SQLException {
    Guards.requireReplies(desk, side);
    Offer chosen =
        desk.offers.of(now().id()).stream()
            .filter(o -> o.id() == command.offer())
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.of(Kind.NOT_FOUND, "indicators.negotiation.no-offer", command.offer()));
    Entry entry = desk.onTable().entry();
    String target = java.math.BigDecimal.valueOf(chosen.target()).toPlainString();
    place(EntryFields.with(entry, Map.of("target", target)), Corridor.NONE, true);
    desk.offers.choose(now().id(), chosen.id());
    return settled();
  }

  private Outcome determine() throws SQLException {
    Guards.requireReason(command);
    Guards.requireRounds(desk);
    Guards.requireReplies(desk, side);
    if (command.isPosition()) {
      put(true);
    }
    return settled();
  }

  private Outcome escalate() throws SQLException {
    Guards.requireReason(command);
    boolean waitedInVain = side == Side.UNIT && now().isOverdue(moment.day());
    if (now().state() != State.DETERMINED && !waitedInVain) {
      Guards.requireRounds(desk);
    }
    if (side == Side.SPONSOR) {
      Guards.requireReplies(desk, side);
    }
    return settled();
  }

  private Outcome decide() throws SQLException {
    Guards.requireReason(command);
    if (command.isPosition()) {
      put(true);
    } else if (command.position() != 0) {
      Position chosen = desk.position(command.position());
      place(chosen.entry(), chosen.corridor(), true);
    }
    return settled();
  }

  /** Puts what was asked for on record. */
  private long put(boolean onTable) throws SQLException {
    Position before = desk.onTable();
    Entry entry = EntryFields.with(before.entry(), command.changes());
    Corridor corridor = command.corridor() == null ? before.corridor() : command.corridor();
    return place(entry, checked(corridor), onTable);
  }

  private static Corridor checked(Corridor corridor) {
    List<Violation> wrong = new ArrayList<>();
    if (corridor.years().size() > Corridor.MOST) {
      wrong.add(Violation.at("corridor", corridor.years().size(), "indicators.corridor.many"));
    }
    for (Corridor.Year year : corridor.years()) {
      if (!(year.low() <= year.high())) {
        wrong.add(Violation.at("corridor", year.year(), "indicators.corridor.order", year.year()));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.negotiation.invalid", wrong, wrong.size());
    }
    return corridor;
  }

  private long place(Entry entry, Corridor corridor, boolean onTable) throws SQLException {
    OptionalDouble before = desk.onTable().entry().target();
    if (entry.target().isPresent() && !entry.target().equals(before)) {
      ratchet.requireReason(desk, entry, command.reason());
    }
    return desk.put(
        new Position(
            desk.table.next(),
            now().round(),
            side,
            command.unit(),
            entry,
            corridor,
            command.reason(),
            moment.now(),
            moment.account()),
        onTable);
  }
}
