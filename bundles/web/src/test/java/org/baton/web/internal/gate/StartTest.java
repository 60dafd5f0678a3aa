package org.baton.web.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.api.module.Modules;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;

class StartTest {
  private final AtomicLong now = new AtomicLong(-7);
  private final Catalogue catalogue = new Catalogue();
  private boolean stopping;
  private final Start start = new Start(catalogue, () -> stopping, now::get);

  /** Some modules, and how often somebody looked. */
  private static final class Catalogue implements Modules {
    private ModuleState appeals = ModuleState.STARTING;
    private boolean reconciled;
    private boolean changing;
    private int looks;

    @Override
    public List<ModuleInfo> installed() {
      looks++;
      return List.of(info("core", ModuleState.READY), info("appeals", appeals));
    }

    @Override
    public boolean started() {
      return reconciled;
    }

    @Override
    public boolean changing() {
      return changing;
    }

    private static ModuleInfo info(String id, ModuleState state) {
      return new ModuleInfo(id, "1.0.0", state, "", List.of(), Instant.EPOCH);
    }
  }

  private static String code(Optional<Problem> problem) {
    return problem.map(Problem::code).orElse("");
  }

  private void later() {
    now.addAndGet(Start.BETWEEN_LOOKS_NANOS);
  }

  @Test
  void itWaitsForWhatIsStartingAndForNothingElse() {
    assertThat(code(start.soon(false))).isEqualTo("web.starting");
    assertThat(code(start.soon("appeals"))).isEqualTo("web.starting");
    assertThat(start.soon("core")).isEmpty();
    assertThat(start.soon("nobody")).isEmpty();
  }

  @Test
  void itIsOverWhenAllAreInServiceAndThoseOfBeforeAreBack() {
    catalogue.appeals = ModuleState.READY;
    assertThat(code(start.soon(false))).isEqualTo("web.starting");
    assertThat(start.soon("appeals")).isEmpty();
    catalogue.reconciled = true;
    later();
    assertThat(start.soon(false)).isEmpty();
  }

  @Test
  void whoeverIsToldThatAllIsReadyFindsItSo() {
    assertThat(code(start.soon("appeals"))).isEqualTo("web.starting");
    catalogue.appeals = ModuleState.READY;
    catalogue.reconciled = true;
    assertThat(code(start.soon("appeals"))).as("nobody looked since").isEqualTo("web.starting");
    start.lookAgain();
    assertThat(start.soon("appeals")).isEmpty();
    assertThat(start.soon(false)).isEmpty();
  }

  @Test
  void anAddressMayBeTakenAsLongAsModulesAreChangedAsOnAnotherServer() {
    catalogue.appeals = ModuleState.READY;
    catalogue.reconciled = true;
    assertThat(start.soon(false)).isEmpty();
    catalogue.changing = true;
    assertThat(code(start.soon(false))).isEqualTo("web.changing");
    assertThat(start.soon("appeals")).isEmpty();
    catalogue.changing = false;
    assertThat(start.soon(false)).isEmpty();
  }

  @Test
  void aModuleThatFailedIsWaitedForUntilTheStartIsOver() {
    catalogue.appeals = ModuleState.FAILED;
    assertThat(code(start.soon("appeals"))).isEqualTo("web.starting");
    catalogue.reconciled = true;
    later();
    assertThat(start.soon(false)).isEmpty();
    assertThat(start.soon("appeals")).isEmpty();
  }

  @Test
  void whatWasOverStaysOver() {
    catalogue.appeals = ModuleState.READY;
    catalogue.reconciled = true;
    assertThat(start.soon(false)).isEmpty();
    catalogue.appeals = ModuleState.STARTING;
    later();
    assertThat(start.soon(false)).isEmpty();
    assertThat(start.soon("appeals")).isEmpty();
  }

  @Test
  void whileNobodyKnowsTheModulesAllAreWaitedFor() {
    Start unknown = new Start(null, () -> stopping, now::get);
    assertThat(code(unknown.soon(false))).isEqualTo("web.starting");
    assertThat(code(unknown.soon("core"))).isEqualTo("web.starting");
  }

  @Test
  void aCrowdDoesNotAskForTheModulesEachTime() {
    for (int i = 0; i < 1000; i++) {
      assertThat(code(start.soon(false))).isEqualTo("web.starting");
      assertThat(code(start.soon("appeals"))).isEqualTo("web.starting");
    }
    assertThat(catalogue.looks).isEqualTo(1);
    later();
    assertThat(code(start.soon(false))).isEqualTo("web.starting");
    assertThat(catalogue.looks).isEqualTo(2);
  }

  @Test
  void whoIsBeingStoppedDoesNotSayThatThereIsNothing() {
    catalogue.appeals = ModuleState.READY;
    catalogue.reconciled = true;
    assertThat(start.soon(false)).isEmpty();
    stopping = true;
    assertThat(code(start.soon(false))).isEqualTo("web.stopping");
    assertThat(code(start.soon("appeals"))).isEqualTo("web.stopping");
  }
}
