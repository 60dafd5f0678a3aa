package org.baton.subjects.internal.panels;

import static org.baton.subjects.internal.panels.Party.MEMBER;
import static org.baton.subjects.internal.panels.Party.OFFICER;
import static org.baton.subjects.internal.panels.Party.PLATFORM;
import static org.baton.subjects.internal.panels.State.ACCEPTED;
import static org.baton.subjects.internal.panels.State.ACTIVE;
import static org.baton.subjects.internal.panels.State.CLEARED;
import static org.baton.subjects.internal.panels.State.DECLINED;
import static org.baton.subjects.internal.panels.State.INVITED;
import static org.baton.subjects.internal.panels.State.LAPSED;
import static org.baton.subjects.internal.panels.State.LOCKED;
import static org.baton.subjects.internal.panels.State.PROPOSED;
import static org.baton.subjects.internal.panels.State.RECUSED;
import static org.baton.subjects.internal.panels.State.REPLACED;
import static org.baton.subjects.internal.panels.State.RESERVE;
import static org.baton.subjects.internal.panels.State.SUBMITTED;

import java.util.List;
import java.util.Optional;

/** The states of a member of a panel, what may happen in each, and who may make it happen. */
public final class Rules {
  /** One line of the table. */
  public record Rule(State from, Event event, Party by, State to) {}

  /** All lines. What stands in no line is refused. */
  public static final List<Rule> TABLE =
      List.of(
          new Rule(RESERVE, Event.CALL, OFFICER, PROPOSED),
          new Rule(RESERVE, Event.RECUSE, PLATFORM, RECUSED),
          new Rule(PROPOSED, Event.INVITE, OFFICER, INVITED),
          new Rule(PROPOSED, Event.RECUSE, PLATFORM, RECUSED),
          new Rule(PROPOSED, Event.RECUSE, OFFICER, RECUSED),
          new Rule(PROPOSED, Event.REPLACE, OFFICER, REPLACED),
          new Rule(PROPOSED, Event.LAPSE, PLATFORM, LAPSED),
          new Rule(INVITED, Event.ACCEPT, MEMBER, ACCEPTED),
          new Rule(INVITED, Event.DECLINE, MEMBER, DECLINED),
          new Rule(INVITED, Event.RECUSE, PLATFORM, RECUSED),
          new Rule(INVITED, Event.RECUSE, OFFICER, RECUSED),
          new Rule(INVITED, Event.REPLACE, OFFICER, REPLACED),
          new Rule(INVITED, Event.LAPSE, PLATFORM, LAPSED),
          new Rule(ACCEPTED, Event.CLEAR, PLATFORM, CLEARED),
          new Rule(ACCEPTED, Event.RECUSE, PLATFORM, RECUSED),
          new Rule(CLEARED, Event.ACTIVATE, OFFICER, ACTIVE),
          new Rule(CLEARED, Event.RECUSE, PLATFORM, RECUSED),
          new Rule(CLEARED, Event.RECUSE, OFFICER, RECUSED),
          new Rule(CLEARED, Event.REPLACE, OFFICER, REPLACED),
          new Rule(CLEARED, Event.LAPSE, PLATFORM, LAPSED),
          new Rule(ACTIVE, Event.RECUSE, PLATFORM, RECUSED),
          new Rule(ACTIVE, Event.RECUSE, OFFICER, RECUSED),
          new Rule(ACTIVE, Event.REPLACE, OFFICER, REPLACED),
          new Rule(ACTIVE, Event.SUBMIT, PLATFORM, SUBMITTED),
          new Rule(ACTIVE, Event.LAPSE, PLATFORM, LAPSED),
          new Rule(SUBMITTED, Event.LOCK, PLATFORM, LOCKED));

  private Rules() {}

  /** Where an event leads; empty when it is not allowed. */
  public static Optional<State> next(State from, Event event, Party by) {
    return TABLE.stream()
        .filter(r -> r.from == from && r.event == event && r.by == by)
        .map(Rule::to)
        .findFirst();
  }
}
