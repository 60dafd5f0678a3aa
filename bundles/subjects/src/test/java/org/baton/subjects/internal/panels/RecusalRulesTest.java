package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.subjects.internal.PretendedUnits;
import org.baton.subjects.internal.groups.Group;
import org.baton.subjects.internal.groups.Group.Stance;
import org.baton.subjects.internal.groups.Member;
import org.baton.subjects.internal.groups.StandardGroups;
import org.baton.subjects.internal.panels.Tie.HolderKind;
import org.junit.jupiter.api.Test;

class RecusalRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private final Lineage lineage = Lineage.of(new PretendedUnits(), List.of("D1", "D2", "P", "B1"));

  private static Group group(Stance stance) {
    return StandardGroups.ALL.stream().filter(g -> g.stance() == stance).findFirst().orElseThrow();
  }

  private RecusalRules rules(Stance stance, Tie... ties) {
    return new RecusalRules(
        group(stance), "D1", lineage, List.of(ties), Map.of(), Set.of(), TODAY, TODAY.getYear());
  }

  private static Member at(String unit) {
    return Bureau.member("experts", "e1", unit, "law", 0);
  }

  private static Tie tie(HolderKind of, String holder, String unit, Tie.Kind kind, LocalDate to) {
    return new Tie(1, of, holder, unit, kind, "note", null, to, Tie.COOLING, false);
  }

  private static Reason reason(RecusalRules rules, Member member) {
    return rules.of(member).map(Recusal::reason).orElse(Reason.NONE);
  }

  @Test
  void whoBelongsToTheUnitOrAboveOrBelowItIsRecused() {
    RecusalRules outside = rules(Stance.OUTSIDE);
    assertThat(reason(outside, at("D1"))).isEqualTo(Reason.SAME_UNIT);
    assertThat(reason(outside, at("P"))).isEqualTo(Reason.ABOVE);
    assertThat(reason(outside, at("B1"))).isEqualTo(Reason.BELOW);
    assertThat(reason(outside, at("D2"))).isEqualTo(Reason.NONE);
    assertThat(reason(outside, at(""))).isEqualTo(Reason.NONE);
    assertThat(reason(outside, at("X9"))).isEqualTo(Reason.NONE);
    assertThat(outside.of(at("B1")).orElseThrow().note()).isEqualTo("B1");
  }

  @Test
  void theRelationByWhichAGroupEvaluatesIsNoReason() {
    assertThat(reason(rules(Stance.SELF), at("D1"))).isEqualTo(Reason.NONE);
    assertThat(reason(rules(Stance.ABOVE), at("P"))).isEqualTo(Reason.NONE);
    assertThat(reason(rules(Stance.ABOVE), at("D1"))).isEqualTo(Reason.SAME_UNIT);
    assertThat(reason(rules(Stance.BELOW), at("B1"))).isEqualTo(Reason.NONE);
    assertThat(rules(Stance.SELF).concerns(at("D2"))).isFalse();
    assertThat(rules(Stance.BELOW).concerns(at(""))).isFalse();
    assertThat(rules(Stance.ABOVE).concerns(at(""))).isTrue();
    assertThat(rules(Stance.ABOVE).concerns(at("B1"))).isFalse();
    assertThat(rules(Stance.OUTSIDE).concerns(at("D1"))).isTrue();
  }

  @Test
  void knownTiesRecuseTheirHolders() {
    Tie own = tie(HolderKind.ACCOUNT, "e1", "D1", Tie.Kind.KINSHIP, null);
    assertThat(reason(rules(Stance.OUTSIDE, own), at(""))).isEqualTo(Reason.KINSHIP);
    Tie other = tie(HolderKind.ACCOUNT, "e2", "D1", Tie.Kind.KINSHIP, null);
    assertThat(reason(rules(Stance.OUTSIDE, other), at(""))).isEqualTo(Reason.NONE);
    Tie elsewhere = tie(HolderKind.ACCOUNT, "e1", "D2", Tie.Kind.KINSHIP, null);
    assertThat(reason(rules(Stance.OUTSIDE, elsewhere), at(""))).isEqualTo(Reason.NONE);
    Tie firm = tie(HolderKind.INSTITUTION, "institute OF law", "D1", Tie.Kind.CONTRACT, null);
    assertThat(reason(rules(Stance.OUTSIDE, firm), at(""))).isEqualTo(Reason.CONTRACT);
    Tie ended = tie(HolderKind.ACCOUNT, "e1", "D1", Tie.Kind.CONTRACT, TODAY.minusDays(1));
    assertThat(reason(rules(Stance.OUTSIDE, ended), at(""))).isEqualTo(Reason.NONE);
  }

  @Test
  void jointResponsibilityTiesBothWays() {
    Tie joint = tie(HolderKind.UNIT, "D2", "D1", Tie.Kind.JOINT, null);
    assertThat(reason(rules(Stance.OUTSIDE, joint), at("D2"))).isEqualTo(Reason.JOINT);
    Tie reversed = tie(HolderKind.UNIT, "D1", "D2", Tie.Kind.JOINT, null);
    assertThat(reason(rules(Stance.OUTSIDE, reversed), at("D2"))).isEqualTo(Reason.JOINT);
    Tie contract = tie(HolderKind.UNIT, "D1", "D2", Tie.Kind.CONTRACT, null);
    assertThat(reason(rules(Stance.OUTSIDE, contract), at("D2"))).isEqualTo(Reason.NONE);
  }

  @Test
  void counsellorsStayOutForSomeYearsAfterwards() {
    Tie lastYears =
        tie(HolderKind.ACCOUNT, "e1", "D1", Tie.Kind.COUNSELING, LocalDate.of(2024, 1, 2));
    assertThat(reason(rules(Stance.OUTSIDE, lastYears), at(""))).isEqualTo(Reason.COUNSELING);
    Tie before =
        tie(HolderKind.ACCOUNT, "e1", "D1", Tie.Kind.COUNSELING, LocalDate.of(2023, 12, 31));
    assertThat(reason(rules(Stance.OUTSIDE, before), at(""))).isEqualTo(Reason.NONE);
  }

  @Test
  void whoCountsElsewhereIsNotCountedTwice() {
    RecusalRules rules =
        new RecusalRules(
            group(Stance.OUTSIDE),
            "D1",
            lineage,
            List.of(),
            Map.of("e1", "congress"),
            Set.of(),
            TODAY,
            2026);
    assertThat(rules.of(at("")).orElseThrow())
        .isEqualTo(new Recusal(Reason.TWO_GROUPS, "congress"));
  }
}
