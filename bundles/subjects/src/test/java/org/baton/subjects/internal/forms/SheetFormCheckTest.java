package org.baton.subjects.internal.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.plan.Scale;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetBook.Asking;
import org.baton.api.text.Text;
import org.junit.jupiter.api.Test;

class SheetFormCheckTest {
  private static List<String> check(Scale scale) {
    List<Question> questions = List.of(Sample.rating("Q1", "A1"));
    Form form =
        new Form(1, "Y", "g", 1, true, 0, Words.NONE, Words.NONE, questions, "", Instant.EPOCH);
    Asking asking = new Asking(scale, Map.of("A1", Text.same("A1")), Set.of());
    return SheetFormCheck.check(form, asking).stream().map(Violation::code).toList();
  }

  @Test
  void twoPointsNeverBecomeOneAnswer() {
    assertThat(check(new Scale(1, 5, 0))).isEmpty();
    assertThat(check(new Scale(0, 100, 0))).isEmpty();
    assertThat(check(new Scale(0, 3, 0))).containsExactly("subjects.sheet.finer");
    assertThat(check(new Scale(0, 3, 2))).isEmpty();
  }
}
