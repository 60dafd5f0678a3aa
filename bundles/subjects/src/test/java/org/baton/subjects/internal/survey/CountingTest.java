package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
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
        .isEqualTo(new Counting.Outcome(7, 0, 0, 0));
    assertThat(fair.sheets.submitted).hasSize(7);
    assertThat(fair.sheets.submitted).extracting(Collected::evaluator).doesNotHaveDuplicates();
    assertThat(fair.sheets.submitted).extracting(Collected::group).containsOnly("public");
    assertThat(fair.sheets.submitted)
        .extracting(s -> s.answers().get("A1"))
        .contains(OptionalDouble.of(0), OptionalDouble.of(25), OptionalDouble.of(100));
    assertThat(fair.sheets.submitted)
        .extracting(Collected::evaluator)
        .allMatch(e -> e.matches("s[0-9a-f]{24}"));
    assertThat(fair.surveys.get(of.id()).state()).isEqualTo(State.COUNTED);
    assertThat(fair.counting.count(of.id(), true, "once more").sheets()).isZero();
    assertThat(fair.sheets.submitted).hasSize(7);
  }

  @Test
  void twoWhoCountAtOnceDoubleNothing() throws Exception {
    Survey of = fair.open(Way.OPEN);
    for (int i = 0; i < 7; i++) {
      fair.answer(of, "D1", "resident", 1 + i % 5);
    }
    fair.counting.close(of.id());
    CountDownLatch other = new CountDownLatch(1);
    FutureTask<Counting.Outcome> second =
        new FutureTask<>(
            () -> {
              other.countDown();
              return fair.counting.count(of.id(), true, "me, too");
            });
    fair.sheets.meanwhile =
        () -> {
          fair.sheets.meanwhile = () -> {};
          new Thread(second).start();
          awaits(other);
        };
    Counting.Outcome first = fair.counting.count(of.id(), true, "all");
    assertThat(first.and(second.get(20, TimeUnit.SECONDS)).sheets()).isEqualTo(7);
    assertThat(fair.sheets.submitted).hasSize(7);
  }

  /** The other one has begun, and had time to read what waits. */
  private static void awaits(CountDownLatch other) {
    try {
      assertThat(other.await(20, TimeUnit.SECONDS)).isTrue();
      Thread.sleep(300);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
        new Booth.Sent(fair.key(), "", "", 0, "D2", "firm", Map.of("F1", Reply.of(2))),
        new Fair.Somebody("free", 60, false));
    fair.counting.close(of.id());
    assertThat(fair.counting.count(of.id(), false, "without haste"))
        .isEqualTo(new Counting.Outcome(1, 1, 1, 0));
    assertThat(fair.sheets.submitted).hasSize(1);
    assertThat(fair.store.audited).contains("subjects.survey.counted survey:" + of.id());
  }

  @Test
  void whatAnAmendedPlanAsksNoMoreIsLeftOutAndTold() {
    Survey of = fair.open(Way.OPEN);
    Map<String, Reply> both = Map.of("Q1", Reply.of(5), "Q2", Reply.of(1));
    for (String unit : List.of("D1", "D1", "D2")) {
      String key = fair.key();
      fair.booth.send(
          of.link(),
          new Booth.Sent(key, "", "", 0, unit, "resident", both),
          new Fair.Somebody(key, 60, false));
    }
    fair.counting.close(of.id());
    fair.sheets.dropped.addAll(List.of("A2", "D2"));
    assertThat(fair.counting.count(of.id(), true, "all"))
        .as("two ratings of a unit that left, one indicator of two answers")
        .isEqualTo(new Counting.Outcome(2, 0, 1, 4));
    assertThat(fair.sheets.submitted)
        .allSatisfy(s -> assertThat(s.answers()).containsOnlyKeys("A1"))
        .extracting(Collected::unit)
        .containsOnly("D1");
  }

  @Test
  void whoCountsAndWhyIsRecordedBeforeTheFirstSheet() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 4);
    fair.counting.close(of.id());
    fair.sheets.failsAfter = 0;
    assertThatThrownBy(() -> fair.counting.count(of.id(), true, "all"))
        .hasMessageContaining("stopped");
    assertThat(fair.store.audited).endsWith("subjects.survey.decided survey:" + of.id());
  }

  @Test
  void aBurstAloneIsNoReasonToLeaveAnAnswerOut() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 4);
    fair.answer(of, "D1", "resident", 5);
    fair.write("update survey_answer set flags = 'burst'");
    fair.answer(of, "D1", "resident", 1);
    fair.write("update survey_answer set flags = 'fast,burst' where flags = ''");
    fair.counting.close(of.id());
    assertThat(fair.counting.count(of.id(), false, "sound ones"))
        .isEqualTo(new Counting.Outcome(2, 1, 0, 0));
  }

  @Test
  void closingIsDoneWholeOrNotAtAll() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 4);
    fair.write("alter table survey_comment_mixed rename to elsewhere");
    assertThatThrownBy(() -> fair.counting.close(of.id())).isNotNull();
    assertThat(fair.surveys.get(of.id()).state()).isEqualTo(State.OPEN);
    fair.write("alter table elsewhere rename to survey_comment_mixed");
    fair.counting.close(of.id());
    assertThat(fair.rows("select id from survey_answer")).hasSize(1);
  }

  @Test
  void afterClosingRowsLieInTheOrderOfTheirRandomNumbers() {
    Survey of = fair.open(Way.TOKENS);
    List<String> tokens = fair.surveys.tokens(of.id(), List.of(), 40);
    for (String token : tokens) {
      Booth.Sent sent = Fair.sent(fair.key(), token, "D1", "resident", 4);
      fair.booth.send(of.link(), sent, Fair.CITIZEN);
    }
    List<String> before = fair.rows("select hash from survey_token order by _rowid_");
    assertThat(before).isNotEqualTo(before.stream().sorted().toList());
    fair.counting.close(of.id());
    assertThat(fair.rows("select hash from survey_token order by _rowid_"))
        .isEqualTo(before.stream().sorted().toList());
    assertThat(fair.rows("select blinded from survey_token")).containsOnly("");
    assertThat(fair.rows("select id from survey_answer")).hasSize(40);
    for (String table : List.of("token", "answer", "comment")) {
      assertThat(fair.rows("select 1 from survey_" + table + "_mixed")).isEmpty();
    }
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
          new Booth.Sent(key, "", "", 0, "D1", "resident", copied),
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
