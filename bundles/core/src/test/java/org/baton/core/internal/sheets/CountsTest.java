package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.baton.core.internal.sheets.Assignment.State;
import org.junit.jupiter.api.Test;

class CountsTest {
  private long now;
  private long counted;
  private final Counts counts = new Counts(() -> now);

  private long ask(long takesMillis) {
    return counts
        .of(
            7,
            () -> {
              now += TimeUnit.MILLISECONDS.toNanos(takesMillis);
              return Map.of(State.OPEN, ++counted);
            })
        .states()
        .get(State.OPEN);
  }

  @Test
  void whatIsCountedFastIsCountedEveryTime() {
    assertThat(ask(5)).isEqualTo(1);
    assertThat(ask(5)).isEqualTo(2);
  }

  @Test
  void whatIsCountedSlowlyIsCountedForAFiftiethOfTheTime() {
    assertThat(ask(300)).isEqualTo(1);
    now += TimeUnit.SECONDS.toNanos(14);
    assertThat(ask(300)).isEqualTo(1);
    now += TimeUnit.SECONDS.toNanos(1);
    assertThat(ask(5)).isEqualTo(2);
    assertThat(ask(5)).isEqualTo(3);
  }

  @Test
  void whoChangedSomethingSeesItCounted() {
    assertThat(ask(300)).isEqualTo(1);
    counts.forget(7);
    assertThat(ask(300)).isEqualTo(2);
  }
}
