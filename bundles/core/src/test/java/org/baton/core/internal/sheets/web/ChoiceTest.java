package org.baton.core.internal.sheets.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baton.api.plan.Plan;
import org.baton.api.sheet.SheetForm.Criterion;
import org.baton.api.sheet.SheetForm.Level;
import org.baton.api.text.Text;
import org.baton.core.internal.plan.PlanReader;
import org.baton.core.internal.sheets.Answer;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  private static Plan plan(String scale, String grades) {
    return new PlanReader()
        .read(
            """
            code: P
            title: {zh: 方案, en: Plan}
            year: 2026
            scale: %s
            groups:
              - {code: G1, title: {zh: 群众, en: Public}, side: external}
            tree:
              code: T
              title: {zh: 总分, en: Total}
              children:
                - {code: C1, title: {zh: 甲, en: One}, weight: 1, source: sheets}
            %s
            """
                .formatted(scale, grades))
        .plan();
  }

  private final Choice graded =
      new Choice(
          plan(
              "{min: 0, max: 100, digits: 0}",
              """
              grades:
                - {code: A, title: {zh: 优, en: Excellent}, from: 85}
                - {code: B, title: {zh: 良, en: Good}, from: 75}
                - {code: D, title: {zh: 差, en: Poor}, from: 0}
              """));
  private final Choice five = new Choice(plan("{min: 1, max: 5, digits: 0}", ""));

  @Test
  void aLongScaleIsOfferedAsThePlansGradesEachStandingForItsMiddle() {
    assertThat(graded.isGraded()).isTrue();
    assertThat(graded.steps())
        .extracting(s -> s.from() + "-" + s.to() + ":" + s.value())
        .containsExactly("85-100:93", "75-84:80", "0-74:37");
  }

  @Test
  void aLongScaleWithoutGradesHasFiveEvenSteps() {
    Choice decimals = new Choice(plan("{min: 0, max: 10, digits: 1}", ""));
    assertThat(decimals.steps())
        .extracting(s -> s.from() + "-" + s.to())
        .containsExactly("8.0-10", "6.0-7.9", "4.0-5.9", "2.0-3.9", "0.0-1.9");
  }

  @Test
  void aShortScaleIsOfferedStepByStep() {
    assertThat(five.isGraded()).isFalse();
    assertThat(five.steps()).extracting(Choice.Step::sent).containsExactly("1", "2", "3", "4", "5");
    assertThat(five.steps().get(0).key()).isEqualTo("core.my-sheet.step.1");
  }

  @Test
  void blankIsNotTheSameAsNotApplicable() throws Choice.Unclear {
    assertThat(five.read("", "", null)).isNull();
    assertThat(five.read("NA", "", null)).isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(graded.read("", "", Answer.of(80))).isNull();
    assertThat(graded.read("NA", "80", Answer.of(80))).isEqualTo(Answer.NOT_APPLICABLE);
    assertThat(graded.chosen(Answer.NOT_APPLICABLE)).isEqualTo("NA");
    assertThat(graded.chosen(null)).isEmpty();
  }

  @Test
  void ofTheGradeAndTheNumberTheOneThatWasChangedCounts() throws Choice.Unclear {
    assertThat(graded.read("80", "", null)).isEqualTo(Answer.of(80));
    assertThat(graded.read("", "88", null)).isEqualTo(Answer.of(88));
    assertThat(graded.read("93", "88", null)).isEqualTo(Answer.of(88));
    assertThat(graded.read("93", "88", Answer.of(88))).isEqualTo(Answer.of(88));
    assertThat(graded.read("80", "88", Answer.of(88))).isEqualTo(Answer.of(80));
    assertThat(graded.read("93", "70", Answer.of(88))).isEqualTo(Answer.of(70));
    assertThat(graded.read("93", "８６", Answer.of(88))).isEqualTo(Answer.of(86));
  }

  @Test
  void aGradeAndANumberThatDisagreeAreNotGuessedAt() {
    assertThatThrownBy(() -> graded.read("80", "95", Answer.of(10)))
        .isInstanceOf(Choice.Unclear.class);
    assertThatThrownBy(() -> graded.read("NA", "95", null)).isInstanceOf(Choice.Unclear.class);
    assertThatThrownBy(() -> graded.read("", "many", null)).isInstanceOf(Choice.Unclear.class);
    assertThatThrownBy(() -> graded.read("", "1e999999999", null))
        .isInstanceOf(Choice.Unclear.class);
  }

  @Test
  void aFormOffersItsLevelsByTheirWords() throws Choice.Unclear {
    Text low = new Text("差", "Bad");
    List<Level> levels = List.of(new Level(1, 0, low), new Level(2, 66.67, null));
    Choice levelled = new Choice(plan("{min: 0, max: 100, digits: 2}", ""), asks(levels, false));
    assertThat(levelled.isGraded()).isFalse();
    assertThat(levelled.steps()).extracting(Choice.Step::sent).containsExactly("0", "66.67");
    assertThat(levelled.steps()).extracting(Choice.Step::shown).containsExactly("1", "2");
    assertThat(levelled.steps().get(0).words()).isEqualTo(low);
    assertThat(levelled.read("66.67", "", null)).isEqualTo(Answer.of(66.67));
    assertThat(levelled.chosen(Answer.of(50))).isEmpty();
    Choice between = new Choice(plan("{min: 0, max: 100, digits: 0}", ""), asks(levels, true));
    assertThat(between.isGraded()).isTrue();
    assertThat(between.steps()).hasSize(5);
  }

  private static Criterion asks(List<Level> levels, boolean between) {
    return new Criterion("C1", Text.same("C1"), null, levels, between, false, true, null, null);
  }
}
