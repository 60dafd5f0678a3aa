package org.baton.modules.internal.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.cycle.RestingCycles;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.text.Text;
import org.junit.jupiter.api.Test;

class TouchedCyclesTest {
  private static final CycleInfo CYCLE =
      new CycleInfo("C1", Text.same("One"), 2026, CyclePhase.EVALUATION);

  private final List<ModuleInfo> installed = new ArrayList<>();
  private List<String> held = List.of("1.0.0");
  private final TouchedCycles cycles = new TouchedCycles(new Core(), () -> installed);

  /** One cycle, which rests on every module. */
  private final class Core implements RestingCycles {
    @Override
    public List<CycleInfo> on(String module) {
      return List.of(CYCLE);
    }

    @Override
    public List<RunningCycle> running(String module) {
      return List.of(new RunningCycle(CYCLE, held));
    }
  }

  private void installed(String version, ModuleState state) {
    installed.clear();
    installed.add(new ModuleInfo("sample", version, state, "", List.of(), Instant.EPOCH));
  }

  private static Effect of(List<TouchedCycle> touched) {
    assertThat(touched).hasSize(1);
    return touched.get(0).effect();
  }

  @Test
  void aCycleWaitsWhileItsVersionIsGone() {
    installed("1.0.0", ModuleState.READY);
    assertThat(of(cycles.without("sample"))).isEqualTo(Effect.WAITS_WITHOUT);
  }

  @Test
  void anUpdateMakesItWaitAndTheVersionOfBeforeLetsItGoOn() {
    installed("1.0.0", ModuleState.READY);
    assertThat(of(cycles.with("sample", "2.0.0"))).isEqualTo(Effect.WAITS_WITH_OTHER);
    assertThat(of(cycles.with("sample", "1.0.0"))).isEqualTo(Effect.GOES_ON);
    installed("2.0.0", ModuleState.READY);
    assertThat(of(cycles.with("sample", "3.0.0"))).isEqualTo(Effect.KEEPS_WAITING);
    assertThat(of(cycles.with("sample", "1.0.0"))).isEqualTo(Effect.RESUMES);
    assertThat(of(cycles.without("sample"))).isEqualTo(Effect.KEEPS_WAITING);
  }

  @Test
  void aModuleThatComesBackIsWhatItWaitedForOrNot() {
    assertThat(of(cycles.with("sample", "1.0.0"))).isEqualTo(Effect.RESUMES);
    assertThat(of(cycles.with("sample", "1.1.0"))).isEqualTo(Effect.KEEPS_WAITING);
  }

  @Test
  void aStoppedModuleStaysStoppedWhateverVersionComes() {
    installed("1.0.0", ModuleState.STOPPED);
    assertThat(of(cycles.with("sample", "1.0.0"))).isEqualTo(Effect.KEEPS_WAITING);
    assertThat(of(cycles.with("sample", "2.0.0"))).isEqualTo(Effect.KEEPS_WAITING);
  }

  @Test
  void aCycleWithStepsOfTwoVersionsWaitsForNoOneVersion() {
    held = List.of("1.0.0", "2.0.0");
    installed("2.0.0", ModuleState.READY);
    assertThat(of(cycles.with("sample", "3.0.0"))).isEqualTo(Effect.KEEPS_WAITING);
    assertThat(cycles.without("sample").get(0).held()).isEqualTo("1.0.0, 2.0.0");
  }
}
