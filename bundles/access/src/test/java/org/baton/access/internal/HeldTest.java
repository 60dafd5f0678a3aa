package org.baton.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.baton.access.internal.store.CustomRole;
import org.baton.access.internal.store.Grant;
import org.baton.api.access.Access;
import org.baton.api.text.Text;
import org.junit.jupiter.api.Test;

class HeldTest {
  private static final BiPredicate<String, String> PREFIX =
      (unit, above) -> unit.startsWith(above) && !unit.equals(above);
  private static final BiPredicate<String, String> NO_TREE = (unit, above) -> false;

  private static Held held(String role, String unit) {
    CustomRole made = new CustomRole("drafter", Text.same("d"), Set.of("plans.draft"));
    return new Held(List.of(new Grant(role, unit)), Map.of("drafter", made));
  }

  @Test
  void aRoleHoldsForItsUnitAndBelow() {
    Held officer = held("officer", "2101");
    assertThat(officer.grants("core.runs.start", "2101", PREFIX)).isTrue();
    assertThat(officer.grants("core.runs.start", "210105", PREFIX)).isTrue();
    assertThat(officer.grants("core.runs.start", "2102", PREFIX)).isFalse();
    assertThat(officer.grants("core.runs.start", "21", PREFIX)).isFalse();
    assertThat(officer.grants("core.runs.start", Access.EVERYWHERE, PREFIX)).isFalse();
    assertThat(officer.grants("core.runs.start")).isTrue();
  }

  @Test
  void withoutATreeARoleHoldsForItsUnitAlone() {
    Held officer = held("officer", "2101");
    assertThat(officer.grants("core.runs.start", "2101", NO_TREE)).isTrue();
    assertThat(officer.grants("core.runs.start", "210105", NO_TREE)).isFalse();
  }

  @Test
  void aRoleForThePlatformHoldsEverywhere() {
    assertThat(held("officer", "").grants("core.runs.start", "2102", NO_TREE)).isTrue();
  }

  @Test
  void aRoleForOneCycleHoldsInThatCycleOnly() {
    Held officer = new Held(List.of(new Grant("officer", "2101", "C1")), Map.of());
    assertThat(officer.grants("core.runs.start", "210105", "C1", PREFIX)).isTrue();
    assertThat(officer.grants("core.runs.start", "2101", "C2", PREFIX)).isFalse();
    assertThat(officer.grants("core.runs.start", "2102", "C1", PREFIX)).isFalse();
    assertThat(officer.grants("core.runs.start", "2101", PREFIX)).isFalse();
    assertThat(officer.grants("core.runs.start")).isTrue();
    assertThat(officer.units("core.runs.start", "C1")).containsExactly("2101");
    assertThat(officer.units("core.runs.start", "C2")).isEmpty();
    assertThat(officer.units("core.runs.start", "")).isEmpty();
  }

  @Test
  void aRoleForEveryCycleHoldsInEach() {
    assertThat(held("officer", "2101").grants("core.runs.start", "2101", "C2", PREFIX)).isTrue();
  }

  @Test
  void administratorsSeeNoDataAndOfficersRunNoPlatform() {
    assertThat(held("administrator", "").grants("core.results.view", "", PREFIX)).isFalse();
    assertThat(held("administrator", "").grants("modules.install", "", PREFIX)).isTrue();
    assertThat(held("officer", "").grants("modules.install", "", PREFIX)).isFalse();
  }

  @Test
  void builtInRolesGrantWhatTheirNameSays() {
    assertThat(held("evaluator", "").grants("core.sheets.answer", "", PREFIX)).isTrue();
    assertThat(held("evaluator", "").grants("core.results.view", "", PREFIX)).isFalse();
    assertThat(held("unit", "").grants("core.results.view.own", "", PREFIX)).isTrue();
    assertThat(held("unit", "").grants("core.results.view", "", PREFIX)).isFalse();
    assertThat(held("auditor", "").grants("core.results.view", "", PREFIX)).isTrue();
    assertThat(held("auditor", "").grants("core.results.publish", "", PREFIX)).isFalse();
  }

  @Test
  void noBuiltInRoleMakesExceptions() {
    for (BuiltInRole role : BuiltInRole.values()) {
      assertThat(held(role.code(), "").grants("core.cycles.exempt")).as(role.code()).isFalse();
      assertThat(held(role.code(), "").grants("core.results.rank")).as(role.code()).isFalse();
    }
  }

  @Test
  void theUnitsOfAPermissionAreThoseOfTheRolesThatGrantIt() {
    assertThat(held("unit", "2101").units("core.results.view.own", "C1")).containsExactly("2101");
    assertThat(held("unit", "2101").units("core.results.view", "C1")).isEmpty();
    Held both = new Held(List.of(new Grant("unit", "2101"), new Grant("officer", "")), Map.of());
    assertThat(both.units("core.results.view.own", "C1")).containsExactly(Access.EVERYWHERE);
  }

  @Test
  void madeRolesGrantTheirListAndUnknownRolesNothing() {
    assertThat(held("drafter", "").grants("plans.draft", "", PREFIX)).isTrue();
    assertThat(held("drafter", "").grants("plans.freeze", "", PREFIX)).isFalse();
    assertThat(held("ghost", "").grants("plans.draft", "", PREFIX)).isFalse();
  }
}
