package org.baton.core.internal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Plans.Saved;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CyclePlansTest {
  private static final String PLAN =
      """
      # why the public counts more
      code: P
      title: {zh: 方案, en: Plan}
      year: 2026
      groups:
        - {code: public, title: {zh: 公众, en: Public}, weight: 1, side: external, minimum: 3}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C1, title: {zh: 甲, en: One}, source: sheets, groups: [{group: public}]}
          - {code: C2, title: {zh: 乙, en: Two}, source: sheets, groups: [{group: public}]}
      """;

  private final House house = new House();
  private final CyclePlans plans = house.plans(house.caller);

  @BeforeEach
  void plan() {
    house.cycles.create("C", Text.same("Cycle"), 2026);
    house.cycles.create("NONE", Text.same("Cycle"), 2026);
    house.plans.save("C", "yaml", PLAN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private static List<EvaluatorGroup> groups() {
    return List.of(
        new EvaluatorGroup("public", new Text("公众", "Public"), 1, Side.EXTERNAL, 5),
        new EvaluatorGroup("experts", new Text("专家", "Experts: all"), 0, Side.INTERNAL, 2));
  }

  @Test
  void onlyTheGroupsAndTheNamedIndicatorsChange() {
    List<GroupShare> shares =
        List.of(new GroupShare("experts", 62.5, true), new GroupShare("public", 37.5, false));
    Saved saved = plans.share("C", 1, groups(), Map.of("C1", shares), "from the matrix");
    assertThat(saved.number()).isEqualTo(2);
    assertThat(saved.document()).contains("why the public counts more");
    Plan plan = plans.plan("C").orElseThrow();
    assertThat(plan.groups()).isEqualTo(groups());
    assertThat(plan.root().children().get(0).measure().orElseThrow().groups()).isEqualTo(shares);
    assertThat(plan.root().children().get(1).measure().orElseThrow().groups())
        .containsExactly(new GroupShare("public", 1, false));
  }

  @Test
  void anotherVersionOrAWrongShareIsRefused() {
    plans.share("C", 1, groups(), Map.of(), "");
    Map<String, List<GroupShare>> other = Map.of("C2", List.of(new GroupShare("experts", 1, true)));
    assertThatThrownBy(() -> plans.share("C", 1, groups(), other, ""))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Kind.STALE));
    Map<String, List<GroupShare>> gone = Map.of("C1", List.of(new GroupShare("nobody", 1, true)));
    assertThatThrownBy(() -> plans.share("C", 2, groups(), gone, ""))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.plan.group.unknown"));
    assertThat(plans.newest("C").orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void aPlanIsReadByWhoeverMaySeeTheCycle() {
    assertThat(plans.plan("NONE")).isEmpty();
    assertThatThrownBy(() -> house.plans(new SomeCaller("")).plan("C"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Kind.DENIED));
  }
}
