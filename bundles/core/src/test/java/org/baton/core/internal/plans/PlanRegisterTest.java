package org.baton.core.internal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.aries.jpa.template.JpaTemplate;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.store.PlanTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanRegisterTest {
  private final House house = new House();

  @BeforeEach
  void cycle() {
    house.cycles.create("C1", Text.same("Cycle"), 2026);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static String plan(String title) {
    return "code: P\ntitle: "
        + title
        + "\nyear: 2026\ntree: {code: T, title: T, source: observations}\n";
  }

  private PlanVersion save(String title, int base, String note) {
    return house.plans.save("C1", "yaml", plan(title), new Change(base, note));
  }

  @Test
  void everySaveIsAVersionWithItsReason() {
    assertThat(save("One", 0, "first").number()).isEqualTo(1);
    assertThat(save("Two", 1, "better").number()).isEqualTo(2);
    assertThat(house.plans.versions("C1", 0, 10))
        .extracting(VersionLine::number, VersionLine::note, VersionLine::savedBy)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "better", "officer"),
            org.assertj.core.groups.Tuple.tuple(1, "first", "officer"));
    assertThat(house.plans.get("C1", 1).document()).contains("One");
    assertThat(house.plans.versions("C1", 2, 10)).hasSize(1);
  }

  @Test
  void theSameDocumentOnceMoreIsNoNewVersion() {
    save("One", 0, "");
    assertThat(save("One", 0, "again").number()).isEqualTo(1);
  }

  @Test
  void whoeverStartedFromAnOlderVersionIsTold() {
    save("One", 0, "");
    save("Two", 1, "");
    assertThatThrownBy(() -> save("Three", 1, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.kind()).isEqualTo(Kind.STALE);
              assertThat(p.arguments()).containsExactly(2, "officer", 1);
            });
    assertThatThrownBy(() -> house.plans.freeze("C1", 1)).isInstanceOf(Problem.class);
    assertThat(house.plans.get("C1", 0).number()).isEqualTo(2);
  }

  @Test
  void aVersionThatWasReadIsNotLoadedAgainForTheHistory() {
    AtomicInteger loads = new AtomicInteger();
    PlanRegister plans =
        new PlanRegister(
            house.database,
            house.cycleTable,
            new PlanTable(counting(loads)),
            house.caller,
            house.audit);
    save("One", 0, "");
    house.plans.freeze("C1");
    Cycle cycle = house.cycles.get("C1");
    house.database.tx(connection -> house.cycleTable.phase(cycle.id(), CyclePhase.EXECUTION));
    Heard all = new Heard(1, 1, 0);
    PlanAmendment why = new PlanAmendment("x:1", "", "", Today.day(), "why", all, all);
    house.plans(house.caller).amend("C1", plan("Two"), 1, why);
    PlanHistory first = plans.history(cycle);
    assertThat(first.versions()).extracting(FrozenPlan::number).containsExactly(1, 2);
    assertThat(first.versions()).extracting(FrozenPlan::amendment).containsExactly(null, why);
    assertThat(loads.getAndSet(0)).isPositive();
    assertThat(plans.history(cycle)).isEqualTo(first);
    assertThat(loads).hasValue(0);
  }

  /** Counts what is asked of the rows with their documents. */
  private JpaTemplate counting(AtomicInteger loads) {
    JpaTemplate behind = house.database.jpa();
    return (JpaTemplate)
        Proxy.newProxyInstance(
            JpaTemplate.class.getClassLoader(),
            new Class<?>[] {JpaTemplate.class},
            (proxy, method, arguments) -> {
              loads.incrementAndGet();
              return method.invoke(behind, arguments);
            });
  }

  @Test
  void whoMayNotEditSavesNothing() {
    PlanRegister denied =
        new PlanRegister(
            house.database, house.cycleTable, house.planTable, new SomeCaller(""), house.audit);
    assertThatThrownBy(() -> denied.save("C1", "yaml", plan("One"))).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> denied.freeze("C1")).isInstanceOf(Problem.class);
    assertThat(house.plans.versions("C1", 0, 10)).isEmpty();
  }
}
