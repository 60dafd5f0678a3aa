package org.baton.core.internal.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.evaluation.EvaluationStep;
import org.baton.api.evaluation.Outcome;
import org.baton.api.evaluation.Phase;
import org.baton.api.evaluation.Step;
import org.baton.api.evaluation.StepContext;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.cycles.ModuleExemptions.Difference;
import org.baton.core.internal.runs.InstalledSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModuleExemptionsTest {
  private static final Map<String, String> NEW = Map.of("core", "1.1.0");

  private final House house = new House();
  private final InstalledSteps steps = new InstalledSteps();
  private final ModuleExemptions exemptions =
      new ModuleExemptions(
          house.database, house.cycles, house.cycleTable, steps, house.caller, house.audit);
  private final EvaluationStep there = new There();

  @Step(id = "core.there", phase = Phase.AGGREGATE)
  static final class There implements EvaluationStep {
    @Override
    public Outcome run(StepContext context) {
      return Outcome.of(Map.of());
    }
  }

  @BeforeEach
  void aCycleOfTwoSteps() {
    Cycle cycle = house.cycles.create("C", Text.same("C"), 2025);
    steps.put(there, "1.0.0");
    house.database.tx(
        c -> {
          house.cycleTable.fix(
              cycle.id(),
              "hash",
              List.of(
                  new FixedStep("core.there", "core", "1.0.0"),
                  new FixedStep("gone.step", "gone", "2.0.0")));
          return house.cycleTable.phase(cycle.id(), CyclePhase.EVALUATION);
        });
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void nothingIsSignedWhileAllIsAsItWas() {
    assertThat(exemptions.of(house.cycles.get("C"))).isEmpty();
    refused("core.exempt.none", () -> exemptions.sign("C", NEW, "why"));
  }

  @Test
  void onlyTheVersionsThatWereSeenAreLetInAndWhatIsMissingStaysMissing() {
    steps.put(there, "1.1.0");
    assertThat(exemptions.of(house.cycles.get("C")))
        .containsExactly(new Difference("core", "1.0.0", "1.1.0"));
    refused("core.exempt.invalid", () -> exemptions.sign("C", NEW, " "));
    refused("core.exempt.changed", () -> exemptions.sign("C", Map.of("core", "1.0.9"), "why"));
    assertThat(house.audited).doesNotContain("core.cycle.exempted cycle:C");
    Cycle signed = exemptions.sign("C", NEW, "Decided by the committee");
    assertThat(signed.planHash()).isEqualTo("hash");
    assertThat(house.cycles.get("C").steps())
        .containsExactly(
            new FixedStep("core.there", "core", "1.1.0"),
            new FixedStep("gone.step", "gone", "2.0.0"));
    assertThat(steps.missing(signed))
        .singleElement()
        .satisfies(v -> assertThat(v.code()).isEqualTo("core.step.missing"));
    assertThat(house.audited).contains("core.cycle.exempted cycle:C");
  }

  @Test
  void aClosedCycleKeepsItsVersions() {
    steps.put(there, "1.1.0");
    house.database.tx(c -> house.cycleTable.phase(house.cycles.get("C").id(), CyclePhase.CLOSED));
    refused("core.exempt.closed", () -> exemptions.sign("C", NEW, "why"));
  }

  @Test
  void whoMayNotIsRefused() {
    steps.put(there, "1.1.0");
    ModuleExemptions nobody =
        new ModuleExemptions(
            house.database, house.cycles, house.cycleTable, steps, new SomeCaller(""), house.audit);
    refused("access.denied", () -> nobody.sign("C", NEW, "why"));
  }
}
