package org.baton.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.core.internal.plan.PlanChange.Kind;
import org.junit.jupiter.api.Test;

class PlanDraftTest {
  private static final String DOCUMENT =
      """
      # What matters this year
      code: P
      title: {zh: 方案, en: Plan}
      year: 2026
      groups:
        - {code: G1, title: {zh: 群众, en: Public}, side: external}
      defaults:
        missing: {rule: insufficient}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          # asked of everybody
          - code: C1
            title: {zh: 满意度, en: Satisfaction}
            weight: 40
            source: sheets
          - code: C2
            title: {zh: 办结率, en: Done in time}
            weight: 60
            source: observations
            standard: {rule: ratio-to-target, cap: 120}
            target: 100
      """;

  private final PlanReader reader = new PlanReader();

  private Plan plan(String document) {
    return reader.read(document).plan();
  }

  private static Node node(Plan plan, int child) {
    return plan.root().children().get(child);
  }

  @Test
  void whatIsNotEditedStaysWithItsComments() {
    String written = PlanDraft.of(DOCUMENT).set("C1", "weight", PlanValues.typed("35")).write();
    assertThat(written).contains("# What matters this year", "# asked of everybody", "defaults:");
    assertThat(node(plan(written), 0).weight()).isEqualTo(35);
    assertThat(PlanDifference.between(plan(DOCUMENT), plan(written)))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.code()).isEqualTo("C1");
              assertThat(c.field()).isEqualTo("weight");
              assertThat(c.from()).isEqualTo(40.0);
              assertThat(c.to()).isEqualTo(35.0);
            });
  }

  @Test
  void aDocumentThatIsNotEditedMeansTheSame() {
    String written = PlanDraft.of(DOCUMENT).write();
    assertThat(plan(written)).isEqualTo(plan(DOCUMENT));
    String json = new PlanWriter().json(plan(DOCUMENT));
    assertThat(plan(PlanDraft.of(json).write())).isEqualTo(plan(DOCUMENT));
  }

  @Test
  void fullWidthNumbersAreNumbersAndWordsAreMistakes() {
    String wide = PlanDraft.of(DOCUMENT).set("C2", "weight", PlanValues.typed("５０．５")).write();
    assertThat(node(plan(wide), 1).weight()).isEqualTo(50.5);
    PlanDraft wrong = PlanDraft.of(DOCUMENT).set("C2", "weight", PlanValues.typed("much: {"));
    assertThatThrownBy(() -> plan(wrong.write()))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.violations()).hasSize(1);
              assertThat(wrong.place(p.violations().get(0).field())).contains("C2/weight");
            });
  }

  @Test
  void titlesRulesAndTargetsCanBeSetAndTakenAway() {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("rule", "piecewise");
    rule.put("points", List.of(List.of(0, 0), List.of(100, 100)));
    String written =
        PlanDraft.of(DOCUMENT)
            .title("C2", new Text("办结: \"率\"", "No # comment"))
            .set("C2", "standard", rule)
            .set("C2", "target", "")
            .write();
    Node node = node(plan(written), 1);
    assertThat(node.title()).isEqualTo(new Text("办结: \"率\"", "No # comment"));
    assertThat(node.measure().orElseThrow().standard().rule()).isEqualTo("piecewise");
    assertThat(node.measure().orElseThrow().target()).isEmpty();
  }

  @Test
  void nodesComeAndGo() {
    Map<String, Object> indicator = new LinkedHashMap<>();
    indicator.put("code", "C3");
    indicator.put("title", new Text("新", "New"));
    indicator.put("source", "observations");
    String added = PlanDraft.of(DOCUMENT).add("T", indicator).write();
    assertThat(PlanDifference.between(plan(DOCUMENT), plan(added)))
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(Kind.ADDED));
    String removed = PlanDraft.of(added).remove("C1").write();
    assertThat(plan(removed).root().children()).extracting(Node::code).containsExactly("C2", "C3");
    assertThat(PlanDifference.between(plan(added), plan(removed)))
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(Kind.REMOVED));
  }

  @Test
  void whatIsNotThereCannotBeEdited() {
    PlanDraft draft = PlanDraft.of(DOCUMENT);
    assertThatThrownBy(() -> draft.set("X", "weight", 1)).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> draft.remove("X")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> draft.add("C1", Map.of("code", "Y"))).isInstanceOf(Problem.class);
  }

  @Test
  void aChangedRuleOrGroupIsADifference() {
    String other =
        DOCUMENT.replace("cap: 120", "cap: 100").replace("side: external", "side: internal");
    assertThat(PlanDifference.between(plan(DOCUMENT), plan(other)))
        .extracting(c -> c.about() + " " + c.code() + " " + c.field())
        .containsExactly("GROUP G1 side", "INDICATOR C2 standard");
  }

  @Test
  void whatCannotBeReadAtAllIsRefusedAsAPlanIs() {
    for (String sign : List.of("\u007f", "\u0085 \u009f", "\ufffe", "]")) {
      String document = DOCUMENT.replace("Satisfaction", "Satis" + sign + "faction");
      Problem asPlan = catchThrowableOfType(Problem.class, () -> reader.read(document));
      assertThatThrownBy(() -> PlanDraft.of(document))
          .isInstanceOfSatisfying(
              Problem.class,
              p -> {
                assertThat(p.violations()).isNotEmpty().isEqualTo(asPlan.violations());
                assertThat(p.violations().get(0).code()).isEqualTo("core.plan.not.readable");
              });
    }
  }
}
