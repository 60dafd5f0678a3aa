package org.baton.core.internal.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Stages.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoopStageTest {
  @ParameterizedTest
  @CsvSource({
    "DRAFT, PLAN",
    "PLANNED, PLAN",
    "EXECUTION, COUNSEL",
    "EVALUATION, EVALUATE",
    "PROVISIONAL, EVALUATE",
    "FEEDBACK, EVALUATE",
    "FINAL, EVALUATE",
    "IMPROVEMENT, IMPROVE",
    "CLOSED, REPLAN"
  })
  void everyPhaseBelongsToAStage(CyclePhase phase, LoopStage stage) {
    assertThat(LoopStage.of(phase)).isEqualTo(stage);
  }

  @ParameterizedTest
  @EnumSource(CyclePhase.class)
  void oneStageIsNowThoseBeforeAreDoneThoseBehindAreAhead(CyclePhase phase) {
    List<State> states = Arrays.stream(LoopStage.values()).map(s -> s.state(phase)).toList();
    int now = LoopStage.of(phase).ordinal();
    for (int i = 0; i < states.size(); i++) {
      assertThat(states.get(i))
          .isEqualTo(i < now ? State.DONE : i == now ? State.NOW : State.AHEAD);
    }
  }

  @Test
  void theLoopHasFiveStages() {
    assertThat(LoopStage.values()).hasSize(5);
  }
}
