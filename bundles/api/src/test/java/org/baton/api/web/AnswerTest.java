package org.baton.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private static final View PAGE = View.of("title");

  @Test
  void whatTheFormMendsIsShownWithThePage() {
    for (Kind kind : new Kind[] {Kind.INVALID, Kind.CONFLICT, Kind.STALE, Kind.TOO_LARGE}) {
      Answer answer = Answer.refused(Problem.of(kind, "sample.bad"), p -> PAGE);
      assertThat(answer.page()).isSameAs(PAGE);
      assertThat(answer.why()).isEqualTo(kind);
    }
  }

  @Test
  void whatNoFormMendsIsThrownOnAndDrawsNothing() {
    Problem denied = Problem.of(Kind.DENIED, "sample.denied");
    assertThatThrownBy(
            () ->
                Answer.refused(
                    denied,
                    p -> {
                      throw new AssertionError("drawn");
                    }))
        .isSameAs(denied);
  }

  @Test
  void anAnswerLeadsSomewhereOrShowsSomething() {
    assertThat(Answer.go("/core/units/").page()).isNull();
    assertThat(Answer.show(PAGE).path()).isEmpty();
    assertThatThrownBy(() -> Answer.go("")).isInstanceOf(IllegalArgumentException.class);
  }
}
