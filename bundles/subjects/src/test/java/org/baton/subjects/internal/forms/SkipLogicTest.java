package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.subjects.internal.forms.Question.Condition.Comparison;
import org.junit.jupiter.api.Test;

class SkipLogicTest {
  private static final Question A = Sample.rating("A", "");
  private static final Question B = Sample.when(Sample.rating("B", ""), "A", Comparison.AT_MOST, 2);
  private static final Question C = Sample.when(Sample.rating("C", ""), "B", Comparison.IS_NOT, 3);

  @Test
  void asksOnlyBehindAnswersThatSaySo() {
    SkipLogic logic = new SkipLogic(List.of(A, B, C));
    assertThat(logic.asked(Map.of())).containsExactly("A");
    assertThat(logic.asked(Map.of("A", 3))).containsExactly("A");
    assertThat(logic.asked(Map.of("A", 2))).containsExactly("A", "B");
    assertThat(logic.asked(Map.of("A", 1, "B", 4))).containsExactly("A", "B", "C");
    assertThat(logic.asked(Map.of("A", 1, "B", 3))).containsExactly("A", "B");
  }

  @Test
  void aQuestionBehindOneThatIsNotAskedIsNotAskedWhateverWasAnsweredThere() {
    SkipLogic logic = new SkipLogic(List.of(C, B, A));
    assertThat(logic.asked(Map.of("A", 5, "B", 1))).containsExactly("A");
    Map<String, Integer> notApplicable = new HashMap<>();
    notApplicable.put("A", null);
    notApplicable.put("B", 1);
    assertThat(logic.asked(notApplicable)).containsExactly("A");
  }

  @Test
  void findsEveryCircleOnceAndAsksNobodyInIt() {
    Question self = Sample.when(Sample.rating("S", ""), "S", Comparison.IS, 1);
    Question x = Sample.when(Sample.rating("X", ""), "Y", Comparison.IS, 1);
    Question y = Sample.when(Sample.rating("Y", ""), "X", Comparison.IS, 1);
    Question behind = Sample.when(Sample.rating("Z", ""), "X", Comparison.IS, 1);
    SkipLogic logic = new SkipLogic(List.of(behind, A, self, x, y));
    assertThat(logic.circles()).containsExactly(List.of("X", "Y"), List.of("S"));
    assertThat(logic.asked(Map.of("X", 1, "Y", 1, "S", 1))).containsExactly("A");
    assertThat(new SkipLogic(List.of(A, B, C)).circles()).isEmpty();
  }
}
