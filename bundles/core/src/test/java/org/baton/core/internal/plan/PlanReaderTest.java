package org.baton.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Measure;
import org.baton.api.plan.Node;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.junit.jupiter.api.Test;

class PlanReaderTest {
  private static final String PLAN =
      """
      code: P-2026
      title: {zh: "计划", en: "Plan"}
      year: 2026
      scale: {min: 0, max: 100, digits: 1}
      groups:
        - {code: self, title: Self, weight: 1, side: internal}
        - {code: public, title: Public, weight: 2, side: external, minimum: 5}
      defaults:
        missing: {rule: renormalise, availability: 0.6}
      tree:
        code: total
        title: Total
        children:
          - code: A
            title: Growth
            weight: 2
            source: observations
            direction: up
            target: 90
            standard: {rule: ratio-to-target, cap: 110}
          - code: B
            title: Courtesy
            source: sheets
            trim: {high: 1, low: 1}
            groups:
              - {group: self, weight: 40}
              - {group: public, weight: 60, main: true}
      grades:
        - {code: A, title: Good, from: 80}
        - {code: B, title: Fair, from: 0}
      """;

  private final PlanReader reader = new PlanReader();

  private List<Violation> mistakes(String document) {
    Problem problem = catchThrowableOfType(Problem.class, () -> reader.read(document));
    assertThat(problem).as("a refusal").isNotNull();
    return problem.violations();
  }

  @Test
  void aPlanIsCompleteAfterReading() {
    Plan plan = reader.read(PLAN).plan();
    Node growth = plan.root().children().get(0);
    assertThat(plan.root().missing().availability()).isEqualTo(.6);
    assertThat(growth.weight()).isEqualTo(2);
    assertThat(growth.measure().orElseThrow().target()).hasValue(90);
    assertThat(growth.measure().orElseThrow().standard().parameters()).containsEntry("cap", 110.0);
    Measure courtesy = plan.root().children().get(1).measure().orElseThrow();
    assertThat(courtesy.groups()).hasSize(2);
    assertThat(courtesy.groups().get(1).main()).isTrue();
    assertThat(courtesy.trim().high()).isEqualTo(1);
    assertThat(plan.ranking().ties()).isEqualTo("min");
  }

  @Test
  void whatIsWrittenReadsBackToTheSamePlan() {
    PlanWriter writer = new PlanWriter();
    Plan plan = reader.read(PLAN).plan();
    assertThat(reader.read(writer.json(plan)).plan()).isEqualTo(plan);
    assertThat(reader.read(writer.yaml(plan)).plan()).isEqualTo(plan);
    assertThat(reader.read(writer.canonical(plan)).plan()).isEqualTo(plan);
    assertThat(writer.hash(plan)).hasSize(64).isEqualTo(writer.hash(reader.read(PLAN).plan()));
  }

  @Test
  void theHashOfAPlanIsThatOfEarlierRuns() {
    assertThat(new PlanWriter().hash(reader.read(PLAN).plan()))
        .isEqualTo("c31bcdd0e1ee9498b44e51ed6dcab655e70fc8fe3c9069938bd737bdd9bbf07a");
  }

  @Test
  void aGroupHasFairScoresOnlyWhereThePlanSaysSo() {
    PlanWriter writer = new PlanWriter();
    Plan raw = reader.read(PLAN).plan();
    Plan fair = reader.read(PLAN.replace("minimum: 5", "minimum: 5, fair: true")).plan();
    assertThat(raw.groups()).extracting(EvaluatorGroup::fair).containsExactly(false, false);
    assertThat(fair.groups()).extracting(EvaluatorGroup::fair).containsExactly(false, true);
    assertThat(reader.read(writer.json(fair)).plan()).isEqualTo(fair);
    assertThat(writer.hash(fair)).isNotEqualTo(writer.hash(raw));
    assertThat(PlanDifference.between(raw, fair))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.field()).isEqualTo("fair");
              assertThat(change.code()).isEqualTo("public");
            });
  }

  @Test
  void theHashChangesWithAnythingThatChangesANumber() {
    PlanWriter writer = new PlanWriter();
    String hash = writer.hash(reader.read(PLAN).plan());
    assertThat(writer.hash(reader.read(PLAN.replace("weight: 60", "weight: 61")).plan()))
        .isNotEqualTo(hash);
    assertThat(writer.hash(reader.read(PLAN.replace("0.6", "0.7")).plan())).isNotEqualTo(hash);
  }

  @Test
  void everyMistakeIsReportedWithItsLine() {
    String wrong =
        PLAN.replace("cap: 110", "top: 110")
            .replace("group: public, weight: 60", "group: press, weight: 60")
            .replace("code: B\n      title: Courtesy", "code: A\n      title: Courtesy")
            .replace("year: 2026", "year: soon")
            .replace("from: 0", "from: 90")
            .replace("rule: renormalise", "rule: zero");
    assertThat(mistakes(wrong))
        .extracting(v -> v.line() + " " + v.field() + " " + v.code())
        .containsExactly(
            "3 year core.plan.not.number",
            "3 year core.plan.out.of.range",
            "9 defaults/missing/rule core.plan.not.choice",
            "20 tree/children/0/standard/top core.plan.standard.unknown-parameter",
            "21 tree/children/1/code core.plan.code.twice",
            "27 tree/children/1/groups/1/group core.plan.group.unknown",
            "30 grades/1/from core.plan.grades.order");
  }

  @Test
  void unknownKeysAreMistakesEverywhere() {
    assertThat(mistakes(PLAN + "colour: red\n"))
        .extracting(Violation::field)
        .containsExactly("colour");
    assertThat(mistakes(PLAN.replace("title: Growth", "title: Growth\n      weigth: 3")))
        .extracting(Violation::code)
        .containsExactly("core.plan.key.unknown");
  }

  @Test
  void whatIsNotADocumentIsRefusedWithThePlace() {
    assertThat(mistakes("")).extracting(Violation::code).containsExactly("core.plan.empty");
    assertThat(mistakes("- a\n- b\n"))
        .extracting(Violation::code)
        .containsExactly("core.plan.not.mapping");
    assertThat(mistakes("code: [1\ntitle: x: y\n"))
        .extracting(Violation::line)
        .allMatch(l -> l > 0);
    assertThat(mistakes("a: &x [1,2]\nb: [*x,*x,*x]\n")).isNotEmpty();
  }

  @Test
  void weightsThatCannotBeAreMistakes() {
    assertThat(mistakes(PLAN.replace("weight: 2\n", "weight: -2\n")))
        .extracting(Violation::code)
        .containsExactly("core.plan.out.of.range");
    assertThat(mistakes(PLAN.replace("weight: 2\n", "weight: .nan\n"))).isNotEmpty();
  }
}
