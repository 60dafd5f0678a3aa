package org.baton.core.internal.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.baton.core.House;
import org.baton.core.internal.visits.Visits.Before;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VisitsTest {
  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  private final House house = new House();
  private final Visits visits = new Visits(house.database);

  @AfterEach
  void close() {
    house.close();
  }

  private Before arrive(long minutes) {
    return visits.arrive("ann", MONDAY.plus(Duration.ofMinutes(minutes))).orElse(null);
  }

  private void auditHead(long seq) {
    house.database.tx(
        c -> c.createStatement().executeUpdate("update core.audit_head set seq = " + seq));
  }

  @Test
  void theFirstVisitHasNoneBefore() {
    assertThat(arrive(0)).isNull();
  }

  @Test
  void aVisitLastsUntilNothingIsSeenForHalfAnHour() {
    auditHead(7);
    arrive(0);
    auditHead(9);
    arrive(20);
    auditHead(30);
    Before before = new Before(MONDAY.plus(Duration.ofMinutes(20)), 9);
    assertThat(arrive(60)).isEqualTo(before);
    assertThat(arrive(61)).as("the page again").isEqualTo(before);
    assertThat(arrive(85)).as("still the same visit").isEqualTo(before);
    assertThat(arrive(200)).isEqualTo(new Before(MONDAY.plus(Duration.ofMinutes(85)), 30));
  }

  @Test
  void everybodyHasVisitsOfTheirOwn() {
    arrive(0);
    assertThat(visits.arrive("bob", MONDAY)).isEmpty();
  }
}
