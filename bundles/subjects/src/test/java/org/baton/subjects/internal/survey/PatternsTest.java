package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.baton.subjects.internal.forms.Filled;
import org.baton.subjects.internal.survey.Survey.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatternsTest {
  private final Fair fair = new Fair();
  private Instant now = Instant.parse("2026-06-01T10:00:00Z");

  private final Patterns patterns =
      new Patterns(
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

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  @Test
  void manyInOneMinuteAreABurstIfItIsUsuallyQuiet() {
    Survey of = fair.open(Way.OPEN);
    var form = fair.forms.get(of.form());
    Filled filled = new Filled(Map.of(), List.of());
    for (int minute = 0; minute < 20; minute++) {
      assertThat(patterns.atOnce(of, form, filled, 60, false)).isEmpty();
      now = now.plusSeconds(60);
    }
    for (int i = 1; i < Patterns.BURST_FROM; i++) {
      assertThat(patterns.atOnce(of, form, filled, 60, false)).isEmpty();
    }
    assertThat(patterns.atOnce(of, form, filled, 60, false)).containsExactly("burst");
    now = now.plusSeconds(7200);
    assertThat(patterns.atOnce(of, form, filled, 60, false)).isEmpty();
  }

  @Test
  void aBusySurveyIsNoBurst() {
    Survey of = fair.open(Way.OPEN);
    var form = fair.forms.get(of.form());
    Filled filled = new Filled(Map.of(), List.of());
    for (int minute = 0; minute < 5; minute++) {
      for (int i = 0; i < 100; i++) {
        assertThat(patterns.atOnce(of, form, filled, 60, false)).isEmpty();
      }
      now = now.plusSeconds(60);
    }
  }
}
