package org.baton.core.internal.cycles.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;

class SeesCyclesTest {
  /** Holds every permission for these units, and none for the platform. */
  private record Holder(Set<String> held) implements Access {
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
}
