package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.forms.Question.Condition.Comparison;
import org.baton.subjects.internal.forms.Question.Demand;
import org.baton.subjects.internal.forms.Question.Demand.What;
import org.junit.jupiter.api.Test;

class FilledTest {
  private static final Question WHY = Sample.strict("W", true, new Demand(What.COMMENT, 1, 5));

  private static List<String> codes(Filled filled) {
    return filled.mistakes().stream().map(v -> v.field() + " " + v.code()).toList();
  }

  @Test
  void extremesNeedAReasonAndTheMiddleDoesNot() {
    assertThat(codes(Filled.of(List.of(WHY), Map.of("W", Reply.of(5)))))
        .containsExactly("c.W subjects.answer.why");
    assertThat(codes(Filled.of(List.of(WHY), Map.of("W", Reply.of(1)))))
        .containsExactly("c.W subjects.answer.why");
    assertThat(Filled.of(List.of(WHY), Map.of("W", Reply.of(3))).mistakes()).isEmpty();
    assertThat(Filled.of(List.of(WHY), Map.of("W", new Reply(5, false, "quick"))).mistakes())
        .isEmpty();
    Question evidence = Sample.strict("E", false, new Demand(What.EVIDENCE, null, 5));
    assertThat(codes(Filled.of(List.of(evidence), Map.of("E", Reply.of(5)))))
        .containsExactly("c.E subjects.answer.evidence");
    assertThat(Filled.of(List.of(evidence), Map.of("E", Reply.of(1))).mistakes()).isEmpty();
  }

  @Test
  void notApplicableIsAnAnswerAndBlankIsNone() {
    Question free = Sample.rating("A", "");
    Filled none = Filled.of(List.of(free, WHY), Map.of("A", new Reply(null, true, "")));
    assertThat(none.replies()).containsOnlyKeys("A");
    assertThat(codes(none)).containsExactly("a.W subjects.answer.required");
    Filled may = Filled.of(List.of(WHY), Map.of("W", new Reply(null, true, "")));
    assertThat(codes(may)).containsExactly("a.W subjects.answer.applies");
  }

  @Test
  void tellsAllMistakesAtOnceAndLeavesOutWhatIsNotAsked() {
    Question a = Sample.rating("A", "");
    Question b = Sample.when(Sample.strict("B", true, Demand.NONE), "A", Comparison.AT_MOST, 2);
    Filled skipped =
        Filled.of(List.of(a, b), Map.of("A", Reply.of(4), "B", Reply.of(9), "X", Reply.of(1)));
    assertThat(skipped.mistakes()).isEmpty();
    assertThat(skipped.replies()).containsOnlyKeys("A");
    Filled wrong =
        Filled.of(
            List.of(a, b, WHY),
            Map.of("A", Reply.of(1), "B", Reply.of(9), "W", new Reply(5, false, "x".repeat(1001))));
    assertThat(codes(wrong))
        .containsExactly("a.B subjects.answer.value", "c.W subjects.answer.long");
  }

  @Test
  void nothingAtAllIsNoAnswer() {
    Question a = Sample.rating("A", "");
    assertThat(Filled.of(List.of(a), Map.of()).mistakes())
        .extracting(Violation::code)
        .containsExactly("subjects.answer.empty");
    assertThat(Filled.of(List.of(a), Map.of("A", new Reply(null, true, ""))).mistakes()).hasSize(1);
  }
}
