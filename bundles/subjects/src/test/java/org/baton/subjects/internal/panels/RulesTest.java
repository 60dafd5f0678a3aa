package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.subjects.internal.panels.Rules.Rule;
import org.junit.jupiter.api.Test;

class RulesTest {
  @Test
  void everyStateIsReachedFromTheDraw() {
    Set<State> reached = EnumSet.of(State.RESERVE, State.PROPOSED, State.RECUSED);
    boolean grew = true;
    while (grew) {
      grew =
          reached.addAll(
              Rules.TABLE.stream()
                  .filter(r -> reached.contains(r.from()))
                  .map(Rule::to)
                  .collect(Collectors.toSet()));
    }
    assertThat(reached).containsExactlyInAnyOrder(State.values());
  }

  @Test
  void nobodyGetsTheSheetWithoutBeingCleared() {
    assertThat(Rules.TABLE.stream().filter(r -> r.to() == State.ACTIVE))
        .containsExactly(new Rule(State.CLEARED, Event.ACTIVATE, Party.OFFICER, State.ACTIVE));
    assertThat(Rules.TABLE.stream().filter(r -> r.to() == State.CLEARED))
        .containsExactly(new Rule(State.ACCEPTED, Event.CLEAR, Party.PLATFORM, State.CLEARED));
    assertThat(Rules.TABLE.stream().filter(r -> r.to() == State.ACCEPTED).map(Rule::by))
        .containsExactly(Party.MEMBER);
  }

  @Test
  void whatIsOverStaysSo() {
    for (State end :
        EnumSet.of(State.DECLINED, State.RECUSED, State.REPLACED, State.LAPSED, State.LOCKED)) {
      assertThat(Rules.TABLE).noneMatch(r -> r.from() == end);
      assertThat(Rules.next(end, Event.ACTIVATE, Party.OFFICER)).isEmpty();
    }
  }

  @Test
  void aLineIsThereOnce() {
    assertThat(Rules.TABLE.stream().map(r -> r.from() + " " + r.event() + " " + r.by()))
        .doesNotHaveDuplicates();
  }
}
