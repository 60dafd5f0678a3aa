package org.baton.core.internal.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.baton.api.problem.Problem;
import org.baton.core.internal.audit.AuditQuery;
import org.junit.jupiter.api.Test;

class AuditWordsTest {
  @Test
  void theLastDayIsInTheListToItsEnd() {
    AuditQuery query = new AuditWords("", "", "", "2026-03-31", "2026-03-31").query();
    assertThat(Duration.between(query.from(), query.until())).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void nothingEnteredNarrowsNothing() {
    assertThat(new AuditWords(" ", "", "", "", "").query()).isEqualTo(AuditQuery.ALL);
  }

  @Test
  void aDayThatIsNoneIsRefusedBesideItsField() {
    Problem wrong =
        catchThrowableOfType(
            Problem.class, () -> new AuditWords("", "", "", "", "31.3.2026").query());
    assertThat(wrong.violations().get(0).field()).isEqualTo("to");
  }
}
