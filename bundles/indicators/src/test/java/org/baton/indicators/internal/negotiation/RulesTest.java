package org.baton.indicators.internal.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.baton.indicators.internal.negotiation.Rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {
  private static final Set<State> LAST = EnumSet.of(State.RETIRED, State.LAPSED);

  @Test
  void noStateEventAndSideHaveTwoOutcomes() {
    Set<String> seen = new HashSet<>();
    for (Rule r : Rules.TABLE) {
      assertThat(seen.add(r.channel() + " " + r.from() + " " + r.event() + " " + r.side()))
          .as(r.toString())
          .isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @EnumSource(Channel.class)
  void everyStateIsReachedFromTheFirstAndNothingLeavesTheLast(Channel channel) {
    Set<State> reached = EnumSet.of(Rules.first(channel));
    boolean more = true;
    while (more) {
      more = false;
      for (Rule r : Rules.TABLE) {
        more |= r.channel() == channel && reached.contains(r.from()) && reached.add(r.to());
      }
    }
    Set<State> named = EnumSet.noneOf(State.class);
    for (Rule r : Rules.TABLE) {
      if (r.channel() == channel) {
        named.add(r.from());
        named.add(r.to());
        assertThat(LAST).doesNotContain(r.from());
      }
    }
    assertThat(reached).isEqualTo(named).containsAll(LAST);
  }

  @Test
  void theStatesOfTheConstrainedChannelAreThoseOfThePaper() {
    State[] way = {
      State.DRAFTED,
      State.CONSULTATION,
      State.REPLY,
      State.DETERMINED,
      State.CONFIRMED,
      State.FROZEN,
      State.IN_FORCE,
      State.RETIRED
    };
    Event[] events = {
      Event.SEND,
      Event.CLOSE,
      Event.DETERMINE,
      Event.CONFIRM,
      Event.FREEZE,
      Event.ENTER,
      Event.RETIRE
    };
    Side[] sides = {
      Side.SPONSOR,
      Side.PLATFORM,
      Side.SPONSOR,
      Side.COMMITTEE,
      Side.PLATFORM,
      Side.PLATFORM,
      Side.PLATFORM
    };
    for (int i = 0; i < events.length; i++) {
      assertThat(Rules.next(Channel.CONSTRAINED, way[i], events[i], sides[i])).contains(way[i + 1]);
    }
  }

  @Test
  void whatIsInNoLineIsRefusedForEverySide() {
    for (Side side : Side.values()) {
      assertThat(Rules.next(Channel.CONSTRAINED, State.CONFIRMED, Event.ANSWER, side)).isEmpty();
      assertThat(Rules.next(Channel.CONSTRAINED, State.DRAFTED, Event.DETERMINE, side)).isEmpty();
      assertThat(Rules.next(Channel.EXPECTED, State.PROPOSED, Event.DETERMINE, side)).isEmpty();
    }
    assertThat(Rules.next(Channel.CONSTRAINED, State.REPLY, Event.DETERMINE, Side.UNIT)).isEmpty();
    assertThat(Rules.next(Channel.EXPECTED, State.COUNTERED, Event.ACCEPT, Side.SPONSOR)).isEmpty();
  }

  @Test
  void onlyTheCommitteeDecidesAndOnlyThePlatformFreezes() {
    Set<Event> committee = EnumSet.of(Event.CONFIRM, Event.DECIDE, Event.REFUSE, Event.SEND_BACK);
    Set<Event> platform =
        EnumSet.of(Event.CLOSE, Event.LAPSE, Event.FREEZE, Event.ENTER, Event.RETIRE);
    for (Rule r : Rules.TABLE) {
      assertThat(committee.contains(r.event())).isEqualTo(r.side() == Side.COMMITTEE);
      assertThat(platform.contains(r.event())).isEqualTo(r.side() == Side.PLATFORM);
    }
  }

  /** Whose turn it is can do something; nobody waits for somebody who cannot act. */
  @Test
  void whoseTurnItIsCanDoSomething() {
    for (Rule r : Rules.TABLE) {
      assertThat(Rules.open(r.channel(), r.from(), r.from().turn())).as(r.toString()).isNotEmpty();
    }
  }
}
