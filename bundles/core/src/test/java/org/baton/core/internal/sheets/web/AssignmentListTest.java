package org.baton.core.internal.sheets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.core.PlainReader;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.sheets.AssignmentQuery;
import org.junit.jupiter.api.Test;

class AssignmentListTest {
  private static String list(String code) {
    Cycle cycle = new Cycle(1, code, Text.same(code), 2026, CyclePhase.DRAFT, "", List.of(), 0);
    PlainReader reader = PlainReader.of(Locale.ENGLISH).onlyIn("C1");
    return new AssignmentList(cycle, List.of(cycle), AssignmentQuery.ALL, null, reader)
        .view(new Page<>(List.of(), ""), null, false, "")
        .parts()
        .toString();
  }

  @Test
  void aRoleForOneCycleHandsOutSheetsThereAndNowhereElse() {
    assertThat(list("C1")).contains("/new?cycle=C1");
    assertThat(list("C2")).doesNotContain("/new?cycle=");
  }
}
