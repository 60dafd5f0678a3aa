package org.baton.core.internal.cycles.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.Cycle;
import org.junit.jupiter.api.Test;

class SeesCyclesTest {
  /** Holds every permission for these units, and none for the platform. */
  private static class Holder implements Access {
    private final Set<String> held;

    Holder(Set<String> held) {
      this.held = held;
    }

    @Override
    public Caller caller() {
      return new Caller("head", "Head");
    }

    @Override
    public boolean may(String permission, String unit) {
      return held.contains(unit);
    }

    @Override
    public void require(String permission, String unit) {
      if (!may(permission, unit)) {
        throw Problem.of(Problem.Kind.DENIED, "access.denied", permission);
      }
    }

    @Override
    public Set<String> units(String permission, String cycle) {
      return held;
    }
  }

  @Test
  void aUnitSeesThePlanItIsEvaluatedBy() {
    assertThatCode(() -> SeesCycles.require(new Holder(Set.of("U1")), "C1"))
        .doesNotThrowAnyException();
  }

  @Test
  void whoHoldsItForNoUnitSeesNothing() {
    assertThatThrownBy(() -> SeesCycles.require(new Holder(Set.of()), "C1"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void aRoleHeldForOneCycleShowsThatCycleInTheList() {
    Access forOne =
        new Holder(Set.of()) {
          @Override
          public Set<String> units(String permission, String cycle) {
            return cycle.equals("C1") ? Set.of(EVERYWHERE) : Set.of();
          }
        };
    assertThat(
            List.of("C1", "C2").stream().map(SeesCyclesTest::cycle).filter(SeesCycles.seen(forOne)))
        .extracting(Cycle::code)
        .containsExactly("C1");
  }

  private static Cycle cycle(String code) {
    Text title = new Text(code, code);
    return new Cycle(1, code, title, 2026, CyclePhase.DRAFT, "", List.of(), 0);
  }
}
