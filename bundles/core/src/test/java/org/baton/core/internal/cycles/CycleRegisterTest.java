package org.baton.core.internal.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CycleRegisterTest {
  private final House house = new House();

  @AfterEach
  void close() {
    house.close();
  }

  private List<String> codes(CycleQuery first, int limit) {
    List<String> codes = new ArrayList<>();
    CycleQuery query = first;
    for (int pages = 0; pages < 20; pages++) {
      Page<Cycle> page = house.cycles.page(query, limit);
      page.items().forEach(c -> codes.add(c.code()));
      if (page.next().isEmpty()) {
        return codes;
      }
      query = new CycleQuery(first.year(), first.phase(), page.next());
    }
    throw new AssertionError("The list has no end");
  }

  @Test
  void partsOfTheListMakeTheWholeList() {
    for (int year : new int[] {2024, 2026, 2025}) {
      house.cycles.create("B" + year, Text.same("b"), year);
      house.cycles.create("A" + year, Text.same("a"), year);
    }
    List<String> all = List.of("A2026", "B2026", "A2025", "B2025", "A2024", "B2024");
    for (int limit = 1; limit < 8; limit++) {
      assertThat(codes(new CycleQuery(0, null, ""), limit)).isEqualTo(all);
    }
    assertThat(codes(new CycleQuery(2025, null, ""), 1)).containsExactly("A2025", "B2025");
    assertThat(codes(new CycleQuery(0, CyclePhase.CLOSED, ""), 1)).isEmpty();
  }

  @Test
  void aPlaceThatNobodyGaveIsRefused() {
    assertThatThrownBy(() -> new CycleQuery(0, null, "nowhere")).isInstanceOf(Problem.class);
  }

  @Test
  void mistakesNameTheFieldOfTheirLanguage() {
    assertThatThrownBy(() -> house.cycles.create("C 1", new Text("", "Name"), 26))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(v -> v.field())
                    .containsExactly("code", "title/zh", "year"));
  }

  @Test
  void whoMayNotEditCreatesNothing() {
    CycleRegister denied =
        new CycleRegister(house.database, house.cycleTable, new SomeCaller(""), house.audit);
    assertThatThrownBy(() -> denied.create("C1", Text.same("c"), 2026)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> denied.setUnits("C1", List.of(), "")).isInstanceOf(Problem.class);
    assertThat(house.cycles.list()).isEmpty();
  }
}
