package org.baton.core.internal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.EvaluatorGroup.Side;
import org.baton.api.plan.GroupShare;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.plan.PlanAmendment;
import org.baton.api.plan.PlanAmendment.Heard;
import org.baton.api.plan.Plans.Saved;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.SomeCaller;
import org.baton.core.internal.Today;
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
  void whatADraftDoesNotSpeakAboutStaysAsItWas() {
    String whole =
        PLAN
            + """
            scale: {min: 0, max: 10, digits: 1}
            defaults: {missing: {rule: worst}}
            adjustments: {items: [{code: A1, title: {zh: 加, en: Plus}, pointsPerUnit: 1}], bonusCap: 3}
            grades: [{code: good, title: {zh: 好, en: Good}, from: 80}, {code: poor, title: {zh: 差, en: Poor}, from: 0}]
            ranking: {ties: dense}
            """;
    house.plans.save("C", "yaml", whole);
    List<GroupShare> shares =
        List.of(new GroupShare("experts", 62.5, true), new GroupShare("public", 37.5, false));
    plans.share("C", 2, groups(), Map.of("C1", shares), "from the matrix");
    Plan before = plans.plan("C").orElseThrow();
    String draft =
        """
        {"code": "S", "title": {"zh": "集", "en": "Set"}, "year": 2026,
         "groups": [{"code": "peers", "title": {"zh": "同级", "en": "Peers"}, "side": "internal"}],
         "tree": {"code": "T", "title": {"zh": "总分", "en": "Total"}, "children": [
          {"code": "C1", "title": {"zh": "甲", "en": "One"}, "weight": 3, "source": "sheets"},
          {"code": "N", "title": {"zh": "新", "en": "New"}, "source": "sheets",
           "groups": [{"group": "peers"}]}]}}
        """;
    Saved saved = plans.save("C", draft, "from the set");
    Plan after = plans.plan("C").orElseThrow();
    assertThat(after.scale()).isEqualTo(before.scale()).isNotEqualTo(new Scale(0, 100, 2));
    assertThat(after.adjustments()).isEqualTo(before.adjustments());
    assertThat(after.grades()).isEqualTo(before.grades()).hasSize(2);
    assertThat(after.ranking()).isEqualTo(before.ranking());
    assertThat(after.groups())
        .extracting(EvaluatorGroup::code)
        .containsExactly("peers", "experts", "public");
    assertThat(after.root().missing()).isEqualTo(before.root().missing());
    Node first = after.root().children().get(0);
    assertThat(first.weight()).isEqualTo(3);
    assertThat(first.measure().orElseThrow().groups()).isEqualTo(shares);
    assertThat(after.root().children()).extracting(Node::code).containsExactly("C1", "N");
    assertThat(plans.save("C", draft, "again").number()).isEqualTo(saved.number());
  }

  @Test
  void aDocumentThatCannotBeReadIsRefusedWithItsReason() {
    String document = "{\"code\": \"P\", \"title\": \"a\u007fb\", \"year\": 2026}";
    unreadable(() -> plans.save("NONE", document, ""));
    unreadable(() -> plans.save("C", document, ""));
    plans.freeze("C", 1);
    Heard all = new Heard(1, 1, 0);
    PlanAmendment why = new PlanAmendment("x:1", "", "", Today.day(), "why", all, all);
    unreadable(() -> plans.amend("C", document, 1, why));
    assertThat(plans.newest("C").orElseThrow().number()).isEqualTo(1);
  }

  private static void unreadable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("core.plan.not.readable"));
  }

  @Test
  void aPlanIsReadByWhoeverMaySeeTheCycle() {
    assertThat(plans.plan("NONE")).isEmpty();
    assertThatThrownBy(() -> house.plans(new SomeCaller("")).plan("C"))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Kind.DENIED));
  }
}
