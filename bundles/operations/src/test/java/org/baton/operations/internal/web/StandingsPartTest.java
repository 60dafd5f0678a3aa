package org.baton.operations.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.baton.api.module.ModuleInfo;
import org.baton.api.module.ModuleState;
import org.baton.operations.internal.WordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsPartTest {
  private static ModuleInfo module(String id, ModuleState state, String reason) {
    return new ModuleInfo(id, "1.0", state, reason, List.of(), Instant.EPOCH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void eachModuleThatIsNotInServiceHasItsReasonAndTheWayToItsLog(String language) {
    List<ModuleInfo> modules =
        List.of(
            module("core", ModuleState.READY, ""),
            module("sample", ModuleState.FAILED, "It waits for X."),
            module("other", ModuleState.STOPPED, "Somebody stopped it."));
    WordReader reader = new WordReader(language);
    assertThat(StandingsPart.of(modules, reader).orElseThrow().toString())
        .contains("It waits for X.", "/operations/logs/?module=sample", "/modules/installed/other")
        .doesNotContain("core");
    reader.denied.add(Permissions.LOGS);
    assertThat(StandingsPart.of(modules, reader).orElseThrow().toString())
        .doesNotContain("/operations/logs");
    assertThat(StandingsPart.of(modules.subList(0, 1), reader)).isEmpty();
  }

  @Test
  void programsAreToldTheSame() {
    assertThat(StandingsResource.Standing.of(module("sample", ModuleState.FAILED, "why")))
        .isEqualTo(
            new StandingsResource.Standing(
                "sample", "1.0", ModuleState.FAILED, "why", "/api/operations/logs?module=sample"));
  }
}
