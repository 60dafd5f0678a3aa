package org.baton.core.internal.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.text.Text;
import org.baton.core.PlainReader;
import org.baton.core.internal.cycles.Cycle;
import org.junit.jupiter.api.Test;

class PlanStateTest {
  private static final PlainReader READER = PlainReader.of(Locale.ENGLISH).onlyIn("C1");

  private static Cycle cycle(String code, CyclePhase phase) {
    return new Cycle(1, code, Text.same(code), 2026, phase, "", List.of(), 0);
  }

  @Test
  void aRoleForOneCycleChangesThatPlanAndNoOther() {
    assertThat(new PlanState(READER, cycle("C1", CyclePhase.DRAFT), null, null).open()).isTrue();
    assertThat(new PlanState(READER, cycle("C2", CyclePhase.DRAFT), null, null).open()).isFalse();
    assertThat(new PlanState(READER, cycle("C1", CyclePhase.PLANNED), null, null).open()).isFalse();
  }

  @Test
  void aRoleForOneCycleBeginsThatPlanAndNoOther() {
    assertThat(start("C1")).contains("/core/cycles/C1/plan/start");
    assertThat(start("C2")).doesNotContain("/plan/start");
  }

  private static String start(String code) {
    return new PlanStart(READER, cycle(code, CyclePhase.DRAFT), List.of())
        .page(null, f -> "")
        .parts()
        .toString();
  }
}
