package org.baton.indicators.internal.negotiation;

import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.audit.AuditTrail;
import org.baton.api.data.Database;
import org.baton.api.data.Outbox;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Texts;
import org.baton.api.unit.UnitDirectory;
import org.baton.indicators.internal.negotiation.Deeds.Moment;
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
  private final Timepiece time;
  private final Voices voices;
  private final Concerned concerned;
  private final Chronicle chronicle;
  private final Course course;

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
    this(database, access, audit, outbox, sets, directory, ratchet, texts, Timepiece.real());
  }

  /** The same at a pretended time. */
  public Negotiations(
      Database database,
      Access access,
      AuditTrail audit,
      Outbox outbox,
      IndicatorSets sets,
      UnitDirectory directory,
      Ratchet ratchet,
      Texts texts,
      Timepiece time) {
    this.database = database;
    this.access = access;
    this.chronicle = new Chronicle(audit, outbox);
    this.sets = sets;
    this.time = time;
    voices = new Voices(access);
    concerned = new Concerned(directory);
    Settlement settlement = new Settlement(sets);
    course = new Course(access, ratchet, new Words(texts), chronicle, settlement, time);
  }

  private String account() {
    return access.caller().account();
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
    voices.require(opening.side(), opening.unit(), set.cycle());
    requireOpen(set);
    List<String> units = concerned.of(opening, set);
    return database.tx(
        c -> new Beginning(sets, course).of(Desk.empty(c, database.dialect()), opening, units));
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
          course.settle(desk);
          Asked.refuseStale(desk, command);
          State next = course.next(desk.negotiation(), side, command);
          if (side == Side.COMMITTEE) {
            voices.requireOtherEyes(desk);
          }
          Negotiation done = course.happen(desk, side, command, next);
          return course.endRound(desk, done);
        });
  }

  /** Ends a negotiation's round if its last day is over. */
  public Negotiation settle(long id) {
    return database.tx(c -> course.settle(Desk.of(c, database.dialect(), id)));
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
              course.platform(Desk.of(c, database.dialect(), n.id()), event, reason);
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
          course.settle(desk);
          Asked.refuseStale(desk, command);
          State next = course.next(desk.negotiation(), Side.UNIT, command);
          Moment now = course.now();
          desk.offers.write(id, unit, Menu.checked(desk, unit, menu, now));
          return course.happen(desk, Side.UNIT, command, next);
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
