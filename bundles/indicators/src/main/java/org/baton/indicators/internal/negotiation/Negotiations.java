package org.baton.indicators.internal.negotiation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.api.text.Texts;
import org.baton.api.unit.UnitDirectory;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Deeds.Moment;
import org.baton.indicators.internal.negotiation.Deeds.Outcome;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.indicators.internal.store.NegotiationTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Negotiates: the one place where something happens in a negotiation. */
@Component(service = Negotiations.class)
public final class Negotiations {
  private final Database database;
  private final Access access;
  private final IndicatorSets sets;
  private final Ratchet ratchet;
  private final Timepiece time;
  private final Voices voices;
  private final Words words;
  private final Concerned concerned;
  private final Chronicle chronicle;
  private final Settlement settlement;

  /** Takes what it works with. */
  @Activate
  public Negotiations(
      @Reference(target = "(org.baton.module=indicators)") Database database,
      @Reference Access access,
      @Reference AuditTrail audit,
      @Reference Outbox outbox,
      @Reference IndicatorSets sets,
      @Reference UnitDirectory directory,
      @Reference Ratchet ratchet,
      @Reference Texts texts) {
    this(
        database,
        access,
        new Chronicle(audit, outbox),
        sets,
        directory,
        ratchet,
        texts,
        Timepiece.real());
  }

  /** The same at a pretended time. */
  public Negotiations(
      Database database,
      Access access,
      Chronicle chronicle,
      IndicatorSets sets,
      UnitDirectory directory,
      Ratchet ratchet,
      Texts texts,
      Timepiece time) {
    this.database = database;
    this.access = access;
    this.chronicle = chronicle;
    this.sets = sets;
    this.ratchet = ratchet;
    this.time = time;
    voices = new Voices(access);
    words = new Words(texts);
    concerned = new Concerned(directory);
    settlement = new Settlement(sets);
  }

  private String account() {
    return access.caller().account();
  }

  private Moment moment(String account) {
    return new Moment(time.now(), time.day(), account);
  }

  /** The units of a kind, all of them. */
  public List<String> unitsOf(String kind) {
    return concerned.ofKind(kind);
  }

  /** The terms of a set. */
  public Terms terms(String set) {
    return database.read(c -> new NegotiationTable(c, database.dialect()).terms(set));
  }

  /** Sets the terms of a set that is not frozen. */
  public Terms setTerms(String set, Terms given, String reason) {
    IndicatorSet of = sets.get(set);
    voices.require(Side.SPONSOR, "", of.cycle());
    Terms terms = given.checked();
    return database.tx(
        c -> {
          requireOpen(of);
          new NegotiationTable(c, database.dialect()).writeTerms(set, terms);
          chronicle.terms(set, terms, reason);
          return terms;
        });
  }

  private static void requireOpen(IndicatorSet set) {
    if (!set.isOpen()) {
      throw Problem.of(Kind.CONFLICT, "indicators.set-frozen", set.code());
    }
  }

  /**
   * Begins a negotiation: a draft of the sponsor, or a proposal of a unit.
   *
   * @throws Problem with every mistake; or when the indicator is being negotiated
   */
  public Negotiation open(Opening opening) {
    IndicatorSet set = sets.get(opening.set());
    boolean expected = opening.channel() == Channel.EXPECTED;
    Side side = expected ? Side.UNIT : Side.SPONSOR;
    String unit = expected && opening.units().size() == 1 ? opening.units().get(0) : "";
    voices.require(side, unit, set.cycle());
    requireOpen(set);
    List<String> units = concerned.of(opening, set);
    Command command =
        new Command(
            Event.CHANGE,
            0,
            unit,
            opening.reason(),
            null,
            opening.changes(),
            opening.corridor(),
            0,
            null,
            0,
            0);
    return database.tx(c -> begin(c, opening, units, side, command));
  }

  private Negotiation begin(
      Connection c, Opening opening, List<String> units, Side side, Command command)
      throws SQLException {
    Desk desk = Desk.empty(c, database.dialect());
    refuseTwice(desk, opening);
    Optional<Entry> present =
        sets.entries(opening.set()).stream()
            .filter(e -> e.code().equals(opening.code()))
            .findFirst();
    Entry origin =
        present.orElseGet(
            () -> EntryFields.blank(opening.set(), opening.code(), opening.channel()));
    if (present.isPresent() && !origin.channel().equals(opening.channel().word())) {
      throw Problem.of(Kind.CONFLICT, "indicators.negotiation.other-channel", opening.code());
    }
    Moment now = moment(account());
    State first = Rules.first(opening.channel());
    int round = opening.channel() == Channel.EXPECTED ? 1 : 0;
    long id = desk.table.next();
    desk.begin(
        new Negotiation(
            id,
            opening.set(),
            opening.code(),
            opening.channel(),
            opening.kind(),
            first,
            round,
            round == 0 ? null : now.day().plusDays(desk.table.terms(opening.set()).answerDays()),
            0,
            0,
            now.now(),
            now.account()),
        units);
    desk.put(
        new Position(
            desk.table.next(),
            0,
            Side.PLATFORM,
            "",
            origin,
            Corridor.NONE,
            "",
            now.now(),
            Caller.SYSTEM.account()),
        true);
    return happen(desk, side, command, first, now);
  }

  private static void refuseTwice(Desk desk, Opening opening) throws SQLException {
    NegotiationQuery same =
        new NegotiationQuery(opening.set(), opening.code(), open(), null, false);
    if (!desk.table.page(same, 0, 1).isEmpty()) {
      throw Problem.of(Kind.CONFLICT, "indicators.negotiation.running", opening.code());
    }
  }

  private static List<State> open() {
    return java.util.Arrays.stream(State.values()).filter(s -> !s.isEnded()).toList();
  }

  /**
   * Does what is asked for. The same asked for once more changes nothing.
   *
   * @throws Problem when the caller may not; when it is not allowed in this state; or when somebody
   *     else did something since it was looked at
   */
  public Negotiation act(long id, Command command) {
    Side side = Voices.side(command);
    return database.tx(
        c -> {
          Desk desk = Desk.of(c, database.dialect(), id);
          String cycle = sets.get(desk.negotiation().set()).cycle();
          voices.require(side, command.unit(), cycle);
          Voices.requireConcerned(side, command.unit(), desk.units());
          if (Asked.isRepeated(desk, command, account())) {
            return desk.negotiation();
          }
          settle(desk);
          Asked.refuseStale(desk, command);
          State next = next(desk.negotiation(), side, command);
          if (side == Side.COMMITTEE) {
            voices.requireOtherEyes(desk);
          }
          Negotiation done = happen(desk, side, command, next, moment(account()));
          return endRound(desk, done);
        });
  }

  private State next(Negotiation n, Side side, Command command) {
    return Rules.next(n.channel(), n.state(), command.event(), side)
        .orElseThrow(
            () ->
                command.event() == Event.ANSWER
                    ? Problem.of(Kind.CONFLICT, "indicators.negotiation.round-closed", n.round())
                    : notNow(n, command.event()));
  }

  private Problem notNow(Negotiation n, Event event) {
    Text state = words.state(n.state());
    return Problem.of(Kind.CONFLICT, "indicators.negotiation.not-now", words.event(event), state);
  }

  private Negotiation happen(Desk desk, Side side, Command command, State next, Moment now)
      throws SQLException {
    Negotiation before = desk.negotiation();
    Outcome outcome = new Deeds(desk, side, command, now, ratchet).run();
    Negotiation after =
        desk.negotiation().after(next, outcome.round(), outcome.due(), now.now(), now.account());
    Happened happened =
        new Happened(
            after.version(),
            command.event(),
            side,
            command.unit(),
            before.state(),
            next,
            after.round(),
            command.reason(),
            now.now(),
            now.account(),
            Asked.hash(command, account()));
    desk.move(after, happened);
    if (next == State.CONFIRMED) {
      settlement.write(desk, command.reason());
    }
    chronicle.happened(after, happened);
    return after;
  }

  /** A round in which all have answered ends at once. */
  private Negotiation endRound(Desk desk, Negotiation n) throws SQLException {
    boolean all = n.state() == State.CONSULTATION && desk.silent().isEmpty();
    return all ? platform(desk, Event.CLOSE, "") : n;
  }

  /** Ends what a side let pass: its silence is on record, and is no consent. */
  private Negotiation settle(Desk desk) throws SQLException {
    Negotiation n = desk.negotiation();
    if (!n.isOverdue(time.day())) {
      return n;
    }
    return switch (n.state()) {
      case CONSULTATION -> close(desk, Event.CLOSE);
      case RETURNED, COUNTERED -> close(desk, Event.LAPSE);
      default -> n;
    };
  }

  private Negotiation close(Desk desk, Event event) throws SQLException {
    Negotiation n = desk.negotiation();
    List<Comment> silent = desk.silent().stream().map(u -> silence(n, u)).toList();
    desk.comments.insert(n.id(), silent);
    return platform(desk, event, "");
  }

  private Comment silence(Negotiation n, String unit) {
    return new Comment(
        0,
        n.round(),
        Side.UNIT,
        unit,
        Comment.Kind.SILENT,
        "",
        0,
        time.now(),
        Caller.SYSTEM.account(),
        null);
  }

  private Negotiation platform(Desk desk, Event event, String reason) throws SQLException {
    Negotiation n = desk.negotiation();
    State next =
        Rules.next(n.channel(), n.state(), event, Side.PLATFORM)
            .orElseThrow(() -> notNow(n, event));
    Command command = Command.of(event, 0, "", reason);
    return happen(desk, Side.PLATFORM, command, next, moment(Caller.SYSTEM.account()));
  }

  /** Ends a negotiation's round if its last day is over. */
  public Negotiation settle(long id) {
    return database.tx(c -> settle(Desk.of(c, database.dialect(), id)));
  }

  /**
   * Lets a set's confirmed negotiations follow what became of the set.
   *
   * @param codes about these indicators; about all when empty
   */
  public void follow(String set, Event event, Set<String> codes, String reason) {
    database.tx(
        c -> {
          NegotiationTable table = new NegotiationTable(c, database.dialect());
          List<State> from =
              Rules.TABLE.stream()
                  .filter(r -> r.event() == event)
                  .map(Rules.Rule::from)
                  .distinct()
                  .toList();
          NegotiationQuery query = new NegotiationQuery(set, "", from, null, false);
          for (Negotiation n : table.page(query, 0, Integer.MAX_VALUE)) {
            if (codes.isEmpty() || codes.contains(n.code())) {
              platform(Desk.of(c, database.dialect(), n.id()), event, reason);
            }
          }
          return null;
        });
  }

  /**
   * Puts a unit's menu on the table, in the place of the one before.
   *
   * @throws Problem with every mistake; or when it is not allowed in this state
   */
  public Negotiation offer(long id, int base, String unit, List<Offer> menu, String reason) {
    Command command =
        new Command(Event.OFFER, base, unit, reason, null, Menu.asked(menu), null, 0, null, 0, 0);
    return database.tx(
        c -> {
          Desk desk = Desk.of(c, database.dialect(), id);
          voices.require(Side.UNIT, unit, sets.get(desk.negotiation().set()).cycle());
          Voices.requireConcerned(Side.UNIT, unit, desk.units());
          if (Asked.isRepeated(desk, command, account())) {
            return desk.negotiation();
          }
          settle(desk);
          Asked.refuseStale(desk, command);
          State next = next(desk.negotiation(), Side.UNIT, command);
          Moment now = moment(account());
          desk.offers.write(id, unit, Menu.checked(desk, unit, menu, now));
          return happen(desk, Side.UNIT, command, next, now);
        });
  }

  /** Ends up to this many rounds whose last day is over; says how many there were. */
  public int settleOverdue(int limit) {
    List<State> waiting = List.of(State.CONSULTATION, State.RETURNED, State.COUNTERED);
    List<Negotiation> overdue =
        database.read(
            c -> new NegotiationTable(c, database.dialect()).overdue(time.day(), waiting, limit));
    overdue.forEach(n -> settle(n.id()));
    return overdue.size();
  }
}
