package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.survey.Survey.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quotas that stop further answers. */
class QuotaTest {
  private final Fair fair = new Fair();

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  private List<String> ids() {
    return fair.rows("select id from survey_answer");
  }

  @Test
  void aFullQuotaStopsItsKindOfPeopleAndNobodyElse() throws Exception {
    Survey of = fair.stopping(Way.OPEN, 3, 0);
    for (int i = 0; i < 3; i++) {
      assertThat(fair.booth.shown(of.link(), "").full()).isEmpty();
      fair.answer(of, "D1", "resident", 4);
    }
    assertThat(fair.booth.shown(of.link(), "").full()).containsExactly("resident");
    Problem refused =
        catchThrowableOfType(Problem.class, () -> fair.answer(of, "D1", "resident", 4));
    assertThat(refused.violations())
        .extracting(Violation::field, Violation::code)
        .containsExactly(tuple("stratum", "subjects.answer.full"));
    assertThat(fair.answer(of, "D1", "firm", 2).again()).isFalse();
    assertThat(ids()).hasSize(4);
  }

  @Test
  void whoComesTogetherForTheLastPlaceOfAQuotaIsOne() throws Exception {
    ExecutorService four = Executors.newFixedThreadPool(4);
    try {
      Survey of = fair.stopping(Way.OPEN, 3, 3);
      List<Callable<Boolean>> all = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String kind = i % 2 == 0 ? "resident" : "firm";
        all.add(
            () -> {
              try {
                return !fair.answer(of, "D1", kind, 4).again();
              } catch (Problem e) {
                return false;
              }
            });
      }
      int taken = 0;
      for (Future<Boolean> each : four.invokeAll(all)) {
        taken += each.get() ? 1 : 0;
      }
      assertThat(taken).isEqualTo(6);
      assertThat(ids()).hasSize(6);
      assertThatThrownBy(() -> fair.booth.shown(of.link(), ""))
          .hasMessageContaining("subjects.survey.enough");
    } finally {
      four.shutdownNow();
    }
  }

  @Test
  void aWordOfSomebodyWhoCameTooLateForAQuotaIsNotUsedUp() {
    Survey of = fair.stopping(Way.TOKENS, 3, 0);
    List<String> tokens = fair.surveys.tokens(of.id(), List.of(), 4);
    for (String token : tokens.subList(0, 3)) {
      fair.booth.send(of.link(), Fair.sent(fair.key(), token, "D1", "resident", 4), Fair.CITIZEN);
    }
    String last = tokens.get(3);
    Booth.Sent late = Fair.sent(fair.key(), last, "D1", "resident", 4);
    assertThatThrownBy(() -> fair.booth.send(of.link(), late, Fair.CITIZEN))
        .hasMessageContaining("subjects.answer.invalid");
    Booth.Sent other = Fair.sent(fair.key(), last, "D1", "firm", 4);
    assertThat(fair.booth.send(of.link(), other, Fair.CITIZEN).again()).isFalse();
  }
}
