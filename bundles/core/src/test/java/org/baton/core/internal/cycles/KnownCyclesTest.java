package org.baton.core.internal.cycles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.text.Text;
import org.baton.core.ActingCaller;
import org.baton.core.House;
import org.baton.core.internal.Today;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownCyclesTest {
  private final LocalDate yesterday = Today.day().minusDays(1);
  private final House house = new House();
  private final ActingCaller caller = new ActingCaller();
  private final KnownCycles cycles = new KnownCycles(house.database, house.cycles, caller, caller);

  @BeforeEach
  void threeCycles() {
    house.units.create(new Unit("U1", Text.same("U1"), "city", "", null, null));
    house.collects("A", House.ONE_QUESTION);
    house.collects("B", House.ONE_QUESTION);
    house.cycles.create("C", Text.same("C"), 2027);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void assign(String cycle, LocalDate due) {
    house.assignments.assign(cycle, "G1", List.of("U1"), List.of("e1"), due);
  }

  private List<String> seen(String account, String... denied) {
    caller.become(account);
    caller.deny(denied);
    return cycles.list().stream().map(CycleInfo::code).toList();
  }

  @Test
  void theCycleWithTheFirstSheetToAnswerStandsBeforeTheNewest() {
    List<String> newest = seen("e1", "core.cycles.edit");
    assertThat(newest.get(0)).isEqualTo("C");
    assign("A", yesterday);
    assertThat(seen("e1", "core.cycles.edit")).as("too late to answer").isEqualTo(newest);
    assign("B", Today.day());
    assertThat(seen("e1", "core.cycles.edit").get(0)).isEqualTo("B");
    assertThat(seen("e2", "core.cycles.edit")).as("nothing to answer").isEqualTo(newest);
    assertThat(seen("e1")).as("runs cycles").isEqualTo(newest);
  }
}
