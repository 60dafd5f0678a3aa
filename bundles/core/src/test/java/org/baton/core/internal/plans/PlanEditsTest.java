package org.baton.core.internal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanEditsTest {
  private static final String PLAN =
      """
      code: P-2026
      title: {zh: 2026年方案, en: Plan 2026}
      year: 2026
      tree:
        code: T
        title: T
        children:
          - {code: A, title: A, weight: 60, source: observations}
          - {code: B, title: B, weight: 40, source: observations}
      """;

  private final House house = new House();
  private final PlanEdits edits = new PlanEdits(house.plans, house.cycles);

  @BeforeEach
  void plan() {
    house.cycles.create("C26", Text.same("Cycle"), 2026);
    house.plans.save("C26", "yaml", PLAN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anEditIsANewVersionOfTheOneItWasMadeFrom() {
    PlanVersion made = edits.edit("C26", new Change(1, "why"), d -> d.set("A", "weight", 50));
    assertThat(made.number()).isEqualTo(2);
    assertThat(edits.changes("C26", 1, 2))
        .singleElement()
        .satisfies(c -> assertThat(c.to()).isEqualTo(50.0));
  }

  @Test
  void aMistakeNamesTheNodeAndWhatOfItIsWrong() {
    assertThatThrownBy(
            () -> edits.edit("C26", new Change(1, ""), d -> d.set("B", "weight", "much")))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.violations().get(0).field()).isEqualTo("B/weight"));
    assertThat(house.plans.versions("C26", 0, 9)).hasSize(1);
  }

  @Test
  void whoComesSecondIsToldEvenWhenTheNodeIsGone() {
    edits.edit("C26", new Change(1, ""), d -> d.remove("A"));
    for (int base : new int[] {1, 2}) {
      assertThatThrownBy(
              () -> edits.edit("C26", new Change(base, ""), d -> d.set("A", "weight", 1)))
          .isInstanceOfSatisfying(
              Problem.class,
              p -> assertThat(p.kind()).isEqualTo(base == 1 ? Kind.STALE : Kind.NOT_FOUND));
    }
  }

  @Test
  void aPlanIsTakenOverIntoAnotherYear() {
    house.cycles.create("C27", Text.same("Cycle"), 2027);
    PlanVersion made = edits.takeOver("C27", "C26", Change.BLIND);
    Plan plan = house.plans.read(made).plan();
    assertThat(plan.code()).isEqualTo("P-2027");
    assertThat(plan.year()).isEqualTo(2027);
    assertThat(plan.title()).isEqualTo(new Text("2027年方案", "Plan 2027"));
    assertThat(plan.root()).isEqualTo(house.plans.read(house.plans.get("C26", 0)).plan().root());
  }
}
