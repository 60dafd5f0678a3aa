package org.baton.core.internal.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Violation;
import org.baton.core.PropertiesTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextStepTest {
  private static Violation reason(String code) {
    return Violation.at("x", "", code);
  }

  @Test
  void nothingAgainstMeansToMoveOn() {
    assertThat(NextStep.of(CyclePhase.PLANNED, List.of())).isEqualTo(NextStep.MOVE);
  }

  @Test
  void aClosedCycleIsFollowedByANewOne() {
    assertThat(NextStep.of(CyclePhase.CLOSED, List.of())).isEqualTo(NextStep.BEGIN);
  }

  @Test
  void thePlanComesBeforeTheUnits() {
    List<Violation> reasons = List.of(reason("core.gate.units"), reason("core.gate.plan.open"));
    assertThat(NextStep.of(CyclePhase.DRAFT, reasons)).isEqualTo(NextStep.FREEZE_PLAN);
    assertThat(NextStep.of(CyclePhase.DRAFT, reasons.subList(0, 1)))
        .isEqualTo(NextStep.CHOOSE_UNITS);
  }

  @Test
  void aMissingStepAsksForItsModule() {
    assertThat(NextStep.of(reason("core.step.missing"))).isEqualTo(NextStep.RESTORE);
    assertThat(NextStep.of(reason("core.step.other"))).isEqualTo(NextStep.RESTORE);
    assertThat(NextStep.of(reason("core.gate.steps"))).isEqualTo(NextStep.INSTALL);
  }

  @Test
  void aModulesOwnReasonLeadsToThePageItNames() {
    Violation appeal = Violation.at("/appeals/open", "3", "appeals.gate.open", 3);
    assertThat(NextStep.of(appeal)).isEqualTo(NextStep.SETTLE);
    assertThat(NextStep.place("C1", appeal)).isEqualTo("/appeals/open");
    assertThat(NextStep.place("C1", reason("appeals.gate.open"))).isEqualTo("/core/cycles/C1");
    assertThat(NextStep.place("C1", reason("core.gate.units"))).isEqualTo("/core/cycles/C1/units");
  }

  @ParameterizedTest
  @EnumSource(NextStep.class)
  void everyStepHasWordsInBothLanguages(NextStep step) {
    String key = "core.next." + step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    assertThat(new PropertiesTexts().find(Locale.CHINESE, key)).isPresent();
    assertThat(new PropertiesTexts().find(Locale.ENGLISH, key)).isPresent();
  }
}
