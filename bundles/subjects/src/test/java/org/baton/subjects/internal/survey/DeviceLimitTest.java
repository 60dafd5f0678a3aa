package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeviceLimitTest {
  private Instant now = Instant.parse("2026-06-01T10:00:00Z");

  private final DeviceLimit limit =
      new DeviceLimit(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void aDeviceAnswersSoOftenADayAndOthersAreNotConcerned() {
    assertThat(limit.take("a", 2)).isTrue();
    assertThat(limit.take("a", 2)).isTrue();
    assertThat(limit.take("a", 2)).isFalse();
    assertThat(limit.take("b", 2)).isTrue();
    limit.giveBack("a");
    assertThat(limit.take("a", 2)).isTrue();
    assertThat(limit.take("a", 2)).isFalse();
    now = now.plus(Duration.ofDays(1));
    assertThat(limit.take("a", 2)).isTrue();
  }
}
