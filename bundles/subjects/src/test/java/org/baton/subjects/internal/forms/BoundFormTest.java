package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm.Criterion;
import org.baton.api.sheet.SheetForm.Judged;
import org.baton.api.sheet.SheetForm.Level;
import org.baton.subjects.internal.forms.Question.Condition;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Kind;
import org.baton.subjects.internal.forms.Question.Point;
import org.junit.jupiter.api.Test;

class BoundFormTest {
  private static final Scale SCALE = new Scale(0, 100, 1);

  /** A1 has anchors and needs a reason at its ends; A2 is a long scale, asked from 3 of A1 on. */
  private static BoundForm form(boolean selfFirst) {
    Question first =
        question(
            "Q1",
            "A1",
            Steps.FIVE,
            List.of(new Point(5, Words.of("当场办结", "Done at once"))),
            true,
            new Demand(Demand.What.COMMENT, 1, 5),
            null);
    Question second =
        question(
            "Q2",
            "A2",
            Steps.HUNDRED,
            List.of(new Point(90, Words.of("无差错", "No mistakes"))),
            false,
            Demand.NONE,
            new Condition("Q1", Condition.Comparison.AT_LEAST, 3));
    Form form =
        new Form(
            1,
            "Y",
            "public",
            1,
            true,
            0,
            Words.NONE,
            Words.NONE,
            List.of(first, second),
            "",
            Instant.EPOCH);
    return new BoundForm(form, new SheetBinding("Y", "public", 1, SCALE, selfFirst, null));
  }

  private static Question question(
      String code,
      String indicator,
      Steps steps,
      List<Point> points,
      boolean required,
      Demand demand,
      Condition when) {
    Words title = Words.of("题", "Question");
    return new Question(
        code,
        Kind.RATING,
        indicator,
        steps,
        title,
        Words.NONE,
        points,
        required,
        !required,
        demand,
        when);
  }

  private static List<String> told(List<Violation> all) {
    return all.stream().map(v -> v.field() + " " + v.code()).toList();
  }

  private static Judged judge(Map<String, OptionalDouble> answers, Map<String, String> words) {
    return form(false).judge(answers, words);
  }

  private static OptionalDouble n(double value) {
    return OptionalDouble.of(value);
  }

  @Test
  void pointsAreAnswersOnThePlansScale() {
    List<Criterion> criteria = form(false).criteria();
    Criterion first = criteria.get(0);
    assertThat(first.levels())
        .extracting(Level::value)
        .containsExactly(0.0, 25.0, 50.0, 75.0, 100.0);
    assertThat(first.levels().get(4).words().en()).isEqualTo("Done at once");
    assertThat(first.levels().get(3).words()).isNull();
    assertThat(first.demand().low()).isEqualTo(0);
    assertThat(first.demand().high()).isEqualTo(100);
    assertThat(first.notApplicable()).isFalse();
    Criterion second = criteria.get(1);
    assertThat(second.between()).isTrue();
    assertThat(second.levels()).extracting(Level::point).containsExactly(90);
    assertThat(second.when().indicator()).isEqualTo("A1");
    assertThat(second.when().value()).isEqualTo(50);
  }

  @Test
  void whatIsMissingIsOpenAndWhatCannotBeIsWrong() {
    Judged blank = judge(Map.of(), Map.of());
    assertThat(told(blank.open())).containsExactly("answers/A1 subjects.answer.required");
    assertThat(blank.wrong()).isEmpty();
    assertThat(blank.asked()).containsExactly("A1");
    Judged high = judge(Map.of("A1", n(100), "A2", n(87)), Map.of());
    assertThat(told(high.open())).containsExactly("remarks/A1 subjects.answer.why");
    assertThat(high.asked()).containsExactlyInAnyOrder("A1", "A2");
    Judged wrong = judge(Map.of("A1", OptionalDouble.empty(), "A2", n(1)), Map.of("A1", "why"));
    assertThat(told(wrong.wrong())).containsExactly("answers/A1 subjects.answer.applies");
    Judged between = judge(Map.of("A1", n(60)), Map.of());
    assertThat(told(between.wrong())).containsExactly("answers/A1 subjects.answer.value");
    Judged fraction = judge(Map.of("A1", n(50), "A2", n(87.5)), Map.of());
    assertThat(told(fraction.wrong())).containsExactly("answers/A2 subjects.answer.value");
    Judged fine =
        judge(Map.of("A1", n(50), "A2", OptionalDouble.empty(), "X", n(7)), Map.of("X", "?"));
    assertThat(fine.wrong()).isEmpty();
    assertThat(fine.open()).isEmpty();
  }

  @Test
  void aStatementAboutOneselfNeedsWordsBesideEachRating() {
    Judged judged =
        form(true).judge(Map.of("A1", n(100), "A2", n(50)), Map.of("A2", "report 7/2026"));
    assertThat(told(judged.open())).containsExactly("remarks/A1 subjects.answer.why");
    Judged middle = form(true).judge(Map.of("A1", n(50), "A2", n(50)), Map.of());
    assertThat(told(middle.open()))
        .containsExactlyInAnyOrder(
            "remarks/A1 subjects.answer.statement", "remarks/A2 subjects.answer.statement");
    assertThat(form(true).criteria().get(1).demand().low()).isEqualTo(100);
    assertThat(form(true).criteria().get(1).demand().high()).isEqualTo(0);
  }
}
