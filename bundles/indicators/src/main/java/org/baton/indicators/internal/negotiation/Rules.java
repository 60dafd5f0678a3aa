package org.baton.indicators.internal.negotiation;

import static org.baton.indicators.internal.negotiation.Channel.CONSTRAINED;
import static org.baton.indicators.internal.negotiation.Channel.EXPECTED;
import static org.baton.indicators.internal.negotiation.Side.COMMITTEE;
import static org.baton.indicators.internal.negotiation.Side.PLATFORM;
import static org.baton.indicators.internal.negotiation.Side.SPONSOR;
import static org.baton.indicators.internal.negotiation.Side.UNIT;
import static org.baton.indicators.internal.negotiation.State.AGREED;
import static org.baton.indicators.internal.negotiation.State.CONFIRMED;
import static org.baton.indicators.internal.negotiation.State.CONSULTATION;
import static org.baton.indicators.internal.negotiation.State.COUNTERED;
import static org.baton.indicators.internal.negotiation.State.DETERMINED;
import static org.baton.indicators.internal.negotiation.State.DISCUSSED;
import static org.baton.indicators.internal.negotiation.State.DRAFTED;
import static org.baton.indicators.internal.negotiation.State.ESCALATED;
import static org.baton.indicators.internal.negotiation.State.FROZEN;
import static org.baton.indicators.internal.negotiation.State.IN_FORCE;
import static org.baton.indicators.internal.negotiation.State.LAPSED;
import static org.baton.indicators.internal.negotiation.State.PROPOSED;
import static org.baton.indicators.internal.negotiation.State.REPLY;
import static org.baton.indicators.internal.negotiation.State.RETIRED;
import static org.baton.indicators.internal.negotiation.State.RETURNED;

import java.util.List;
import java.util.Optional;

/** The states of both channels, what may happen in each, and who may do it. */
public final class Rules {
  /** One line of the table. */
  public record Rule(Channel channel, State from, Event event, Side side, State to) {}

  /** All lines. What stands in no line is refused. */
  public static final List<Rule> TABLE =
      List.of(
          in(DRAFTED, Event.CHANGE, SPONSOR, DRAFTED),
          in(DRAFTED, Event.SEND, SPONSOR, CONSULTATION),
          in(DRAFTED, Event.WITHDRAW, SPONSOR, LAPSED),
          in(CONSULTATION, Event.ANSWER, UNIT, CONSULTATION),
          in(CONSULTATION, Event.OFFER, UNIT, CONSULTATION),
          in(CONSULTATION, Event.CLOSE, PLATFORM, State.REPLY),
          in(REPLY, Event.REPLY, SPONSOR, REPLY),
          in(REPLY, Event.SEND, SPONSOR, CONSULTATION),
          in(REPLY, Event.AGREE, SPONSOR, AGREED),
          in(REPLY, Event.CHOOSE, SPONSOR, AGREED),
          in(REPLY, Event.DETERMINE, SPONSOR, DETERMINED),
          in(REPLY, Event.ESCALATE, SPONSOR, ESCALATED),
          in(REPLY, Event.ESCALATE, UNIT, ESCALATED),
          in(AGREED, Event.CONFIRM, COMMITTEE, CONFIRMED),
          in(AGREED, Event.SEND_BACK, COMMITTEE, REPLY),
          in(DETERMINED, Event.CONFIRM, COMMITTEE, CONFIRMED),
          in(DETERMINED, Event.SEND_BACK, COMMITTEE, REPLY),
          in(DETERMINED, Event.ESCALATE, UNIT, ESCALATED),
          in(ESCALATED, Event.DECIDE, COMMITTEE, CONFIRMED),
          in(ESCALATED, Event.REFUSE, COMMITTEE, LAPSED),
          in(CONFIRMED, Event.FREEZE, PLATFORM, FROZEN),
          in(FROZEN, Event.ENTER, PLATFORM, IN_FORCE),
          in(FROZEN, Event.RETIRE, PLATFORM, RETIRED),
          in(IN_FORCE, Event.RETIRE, PLATFORM, RETIRED),
          ex(PROPOSED, Event.CHANGE, UNIT, PROPOSED),
          ex(PROPOSED, Event.OFFER, UNIT, PROPOSED),
          ex(PROPOSED, Event.DISCUSS, SPONSOR, DISCUSSED),
          ex(PROPOSED, Event.WITHDRAW, UNIT, LAPSED),
          ex(PROPOSED, Event.ESCALATE, UNIT, ESCALATED),
          ex(DISCUSSED, Event.REPLY, SPONSOR, DISCUSSED),
          ex(DISCUSSED, Event.OFFER, UNIT, DISCUSSED),
          ex(DISCUSSED, Event.RETURN, SPONSOR, RETURNED),
          ex(DISCUSSED, Event.COUNTER, SPONSOR, COUNTERED),
          ex(DISCUSSED, Event.AGREE, SPONSOR, AGREED),
          ex(DISCUSSED, Event.CHOOSE, SPONSOR, AGREED),
          ex(DISCUSSED, Event.ESCALATE, SPONSOR, ESCALATED),
          ex(DISCUSSED, Event.ESCALATE, UNIT, ESCALATED),
          ex(RETURNED, Event.REPLY, UNIT, RETURNED),
          ex(RETURNED, Event.OFFER, UNIT, RETURNED),
          ex(RETURNED, Event.PROPOSE, UNIT, PROPOSED),
          ex(RETURNED, Event.WITHDRAW, UNIT, LAPSED),
          ex(RETURNED, Event.ESCALATE, UNIT, ESCALATED),
          ex(RETURNED, Event.LAPSE, PLATFORM, LAPSED),
          ex(COUNTERED, Event.REPLY, UNIT, COUNTERED),
          ex(COUNTERED, Event.OFFER, UNIT, COUNTERED),
          ex(COUNTERED, Event.ACCEPT, UNIT, AGREED),
          ex(COUNTERED, Event.PROPOSE, UNIT, PROPOSED),
          ex(COUNTERED, Event.WITHDRAW, UNIT, LAPSED),
          ex(COUNTERED, Event.ESCALATE, UNIT, ESCALATED),
          ex(COUNTERED, Event.LAPSE, PLATFORM, LAPSED),
          ex(AGREED, Event.CONFIRM, COMMITTEE, CONFIRMED),
          ex(AGREED, Event.SEND_BACK, COMMITTEE, DISCUSSED),
          ex(ESCALATED, Event.DECIDE, COMMITTEE, CONFIRMED),
          ex(ESCALATED, Event.REFUSE, COMMITTEE, LAPSED),
          ex(CONFIRMED, Event.FREEZE, PLATFORM, FROZEN),
          ex(FROZEN, Event.ENTER, PLATFORM, IN_FORCE),
          ex(FROZEN, Event.RETIRE, PLATFORM, RETIRED),
          ex(IN_FORCE, Event.RETIRE, PLATFORM, RETIRED));

  private Rules() {}

  private static Rule in(State from, Event event, Side side, State to) {
    return new Rule(CONSTRAINED, from, event, side, to);
  }

  private static Rule ex(State from, Event event, Side side, State to) {
    return new Rule(EXPECTED, from, event, side, to);
  }

  /** Where a negotiation of this channel begins. */
  public static State first(Channel channel) {
    return channel == CONSTRAINED ? DRAFTED : PROPOSED;
  }

  /** Where an event leads; empty when it is not allowed. */
  public static Optional<State> next(Channel channel, State from, Event event, Side side) {
    return TABLE.stream()
        .filter(r -> r.channel == channel && r.from == from && r.event == event && r.side == side)
        .map(Rule::to)
        .findFirst();
  }

  /** What a side may do in a state, in the order of the table. */
  public static List<Event> open(Channel channel, State from, Side side) {
    return TABLE.stream()
        .filter(r -> r.channel == channel && r.from == from && r.side == side)
        .map(Rule::event)
        .toList();
  }
}
