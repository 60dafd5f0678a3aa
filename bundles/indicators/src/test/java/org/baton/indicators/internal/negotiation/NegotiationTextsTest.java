package org.baton.indicators.internal.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.baton.indicators.internal.snapshot.Amendment;
import org.baton.indicators.internal.snapshot.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NegotiationTextsTest {
  private final Hall hall = new Hall();

  @AfterEach
  void stop() throws Exception {
    hall.close();
  }

  private boolean has(String key) {
    return hall.find(Locale.CHINESE, key).isPresent() && hall.find(Locale.ENGLISH, key).isPresent();
  }

  @Test
  void everyStateEventFieldAndTaskHasItsWords() {
    for (State state : State.values()) {
      assertThat(has(Words.stateKey(state))).as(state.name()).isTrue();
      String task = "indicators.negotiation.task." + Words.key(state);
      assertThat(has(task)).as(task).isEqualTo(state.turn() != Side.PLATFORM);
    }
    for (Event event : Event.values()) {
      assertThat(has(Words.eventKey(event))).as(event.name()).isTrue();
    }
    assertThat(EntryFields.NAMES).allMatch(n -> has("indicators.field." + n));
    for (Amendment.State state : Amendment.State.values()) {
      assertThat(has("indicators.amendment.state." + Words.key(state))).isTrue();
      assertThat(has("indicators.amendment.lead." + Words.key(state))).isTrue();
    }
    for (Statement.Kind kind : Statement.Kind.values()) {
      assertThat(has("indicators.amendment.kind." + Words.key(kind))).isTrue();
    }
  }
}
