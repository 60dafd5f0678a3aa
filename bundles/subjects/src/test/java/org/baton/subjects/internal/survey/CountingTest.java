package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.sheet.SheetBook.Collected;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.survey.Survey.State;
import org.baton.subjects.internal.survey.Survey.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountingTest {
  private final Fair fair = new Fair();

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  @Test
  void eachAnswerBecomesOneSheetOfARandomEvaluator() {
    Survey of = fair.open(Way.OPEN);
    for (int i = 0; i < 7; i++) {
      fair.answer(of, i < 4 ? "D1" : "D2", "resident", 1 + i % 5);
    }
    assertThatThrownBy(() -> fair.counting.count(of.id(), true, "all"))
        .hasMessageContaining("subjects.survey.still-open");
    fair.counting.close(of.id());
    assertThatThrownBy(() -> fair.counting.count(of.id(), true, " "))
        .hasMessageContaining("subjects.survey.reason");
    assertThat(fair.counting.count(of.id(), true, "all of them"))
        .isEqualTo(new Counting.Outcome(7, 0, 0));
    assertThat(fair.sheets.submitted).hasSize(7);
    assertThat(fair.sheets.submitted).extracting(Collected::evaluator).doesNotHaveDuplicates();
    assertThat(fair.sheets.submitted).extracting(Collected::group).containsOnly("public");
    assertThat(fair.sheets.submitted)
        .extracting(s -> s.answers().get("A1"))
        .contains(OptionalDouble.of(0), OptionalDouble.of(25), OptionalDouble.of(100));
    assertThat(fair.rows("select id from survey_answer"))
        .noneMatch(id -> fair.sheets.submitted.toString().contains(id));
    assertThat(fair.surveys.get(of.id()).state()).isEqualTo(State.COUNTED);
    assertThat(fair.counting.count(of.id(), true, "once more").sheets()).isZero();
    assertThat(fair.sheets.submitted).hasSize(7);
  }

  @Test
  void aCrashBetweenBatchesLosesAndDoublesNothing() {
    Survey of = fair.open(Way.OPEN);
    for (int i = 0; i < 1203; i++) {
      fair.answer(of, "D1", "resident", 1 + i % 5);
    }
    fair.counting.close(of.id());
    fair.sheets.failsAfter = 1;
    assertThatThrownBy(() -> fair.counting.count(of.id(), true, "all"))
        .hasMessageContaining("stopped");
    assertThat(fair.sheets.submitted).hasSize(500);
    assertThat(fair.surveys.get(of.id()).state()).isEqualTo(State.CLOSED);
    assertThat(fair.counting.count(of.id(), true, "all").sheets()).isEqualTo(703);
    assertThat(fair.sheets.submitted).hasSize(1203);
  }

  @Test
  void flaggedAnswersAreLeftOutOnlyWhenSomebodySaysSo() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 4);
    fair.booth.send(
        of.link(),
        Fair.sent(fair.key(), "", "D1", "resident", 1),
        new Fair.Somebody("fast", 1, false));
    fair.booth.send(
        of.link(),
        new Booth.Sent(fair.key(), "", "", "D2", "firm", Map.of("F1", Reply.of(2))),
        new Fair.Somebody("free", 60, false));
    fair.counting.close(of.id());
    assertThat(fair.counting.count(of.id(), false, "without haste"))
        .isEqualTo(new Counting.Outcome(1, 1, 1));
    assertThat(fair.sheets.submitted).hasSize(1);
    assertThat(fair.store.audited).contains("subjects.survey.counted survey:" + of.id());
  }

  @Test
  void theSameAnswersOfManyAreFlaggedWhenItCloses() {
    Survey of = fair.open(Way.OPEN);
    Map<String, Reply> copied = new HashMap<>();
    List<String> codes = List.of("Q1", "Q2", "F1", "F2", "F3", "F4", "F5", "F6", "F7");
    codes.forEach(code -> copied.put(code, Reply.of(1 + codes.indexOf(code) % 5)));
    for (int i = 0; i < 5; i++) {
      String key = fair.key();
      fair.booth.send(
          of.link(),
          new Booth.Sent(key, "", "", "D1", "resident", copied),
          new Fair.Somebody(key, 60, false));
    }
    for (int i = 0; i < 20; i++) {
      fair.answer(of, "D1", "resident", 1 + i % 5);
    }
    fair.counting.close(of.id());
    assertThat(fair.rows("select id from survey_answer where flags = 'same'")).hasSize(5);
    assertThat(fair.rows("select id from survey_answer where flags = ''")).hasSize(20);
  }
}
