package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.baton.access.internal.CurrentCaller.Refusal;
import org.baton.api.access.Caller;
import org.junit.jupiter.api.Test;

class CurrentCallerTest {
  private final CurrentCaller current = new CurrentCaller();
  private final List<Refusal> recorded = new ArrayList<>();

  private String account() {
    return current.context().map(c -> c.caller().account()).orElse("nobody");
  }

  @Test
  void knowsTheCallerUntilTheWorkIsDone() {
    Caller eva = new Caller("eva", "Eva");
    String inside =
        current.as(
            eva,
            () ->
                account()
                    + " "
                    + current.as(Caller.SYSTEM, this::account, recorded::addAll)
                    + " "
                    + account(),
            recorded::addAll);
    assertThat(inside).isEqualTo("eva system eva");
    assertThat(account()).isEqualTo("nobody");
  }

  @Test
  void forgetsTheCallerAndRecordsRefusalsWhenTheWorkFails() {
    Caller eva = new Caller("eva", "Eva");
    assertThatThrownBy(
            () ->
                current.as(
                    eva,
                    () -> {
                      current.context().orElseThrow().refused("core.runs.start", "2101");
                      throw new IllegalStateException("refused");
                    },
                    recorded::addAll))
        .hasMessage("refused");
    assertThat(account()).isEqualTo("nobody");
    assertThat(recorded).containsExactly(new Refusal(eva, "core.runs.start", "2101"));
  }
}
