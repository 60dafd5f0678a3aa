package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.survey.Survey.Way;
import org.baton.subjects.internal.survey.Surveys.Silent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SurveysTest {
  private final Fair fair = new Fair();

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  @Test
  void openingFreezesTheFormThatIsAsked() {
    Survey of = fair.open(Way.OPEN);
    assertThat(fair.forms.get(of.form()).frozen()).isTrue();
    assertThat(fair.surveys.get(of.id())).isEqualTo(of);
    assertThat(fair.booth.shown(of.link(), "").form().questions()).hasSize(9);
    assertThat(of.link()).hasSize(32);
    assertThat(fair.store.audited).contains("subjects.survey.opened survey:" + of.id());
  }

  @Test
  void tellsEveryMistakeAtOnce() {
    long form = fair.form(0).id();
    Surveys.Order wrong =
        new Surveys.Order(
            form,
            Words.of("只有中文", ""),
            Way.OPEN,
            false,
            Anonymity.NAMED,
            2,
            -1,
            0,
            LocalDate.now().minusDays(3),
            List.of("D1", "D7"),
            List.of(
                new Stratum("a b", Words.NONE, -1, false),
                new Stratum("x", Words.of("甲", "A"), 1, true)));
    Problem refused = catchThrowableOfType(Problem.class, () -> fair.surveys.open(wrong));
    assertThat(refused.violations())
        .extracting(Violation::code)
        .containsExactlyInAnyOrder(
            "subjects.form.words",
            "subjects.survey.unit",
            "subjects.form.code",
            "subjects.form.words",
            "subjects.survey.quota",
            "subjects.survey.stops",
            "subjects.survey.minimum",
            "subjects.survey.device",
            "subjects.survey.past",
            "subjects.survey.named-open");
    assertThat(fair.forms.get(form).frozen()).isFalse();
    assertThat(fair.surveys.page(Long.MAX_VALUE, 5)).isEmpty();
  }

  @Test
  void wordsAreKeptAsHashesAndToldWhoIsSilent() {
    Survey of = fair.open(Way.TOKENS);
    List<String> words = fair.surveys.tokens(of.id(), List.of("Li", "Wang"), 3);
    assertThat(words).hasSize(3).doesNotHaveDuplicates();
    assertThat(fair.rows("select hash from survey_token")).doesNotContainAnyElementsOf(words);
    fair.booth.send(of.link(), Fair.sent(fair.key(), words.get(0), "D1", "firm", 4), Fair.CITIZEN);
    assertThat(fair.surveys.silent(of.id(), "", 10)).containsExactly(new Silent("Wang", 1));
    Survey open = fair.surveys.open(fair.order(Way.OPEN, Anonymity.ANONYMOUS, 0));
    assertThatThrownBy(() -> fair.surveys.tokens(open.id(), List.of(), 1))
        .hasMessageContaining("subjects.survey.no-tokens");
  }

  @Test
  void whoHasTheSameNameIsNotLostBetweenPages() {
    Survey of = fair.open(Way.TOKENS);
    fair.surveys.tokens(of.id(), List.of("Li", "Wang", "Wang", "Wang", "Zhou"), 5);
    List<Silent> first = fair.surveys.silent(of.id(), "", 2);
    assertThat(first).containsExactly(new Silent("Li", 1), new Silent("Wang", 3));
    assertThat(fair.surveys.silent(of.id(), "Wang", 2)).containsExactly(new Silent("Zhou", 1));
  }

  @Test
  void theKeyIsGoneWhenTheSurveyIsClosed() {
    Survey of = fair.open(Way.TOKENS);
    assertThat(fair.rows("select secret from survey").get(0)).hasSizeGreaterThan(1000);
    Survey longer = fair.surveys.extend(of.id(), LocalDate.now().plusDays(9));
    assertThat(longer.lastDay()).isEqualTo(LocalDate.now().plusDays(9));
    fair.counting.close(of.id());
    assertThat(fair.rows("select secret from survey")).containsExactly("");
    assertThatThrownBy(() -> fair.surveys.extend(of.id(), LocalDate.now().plusDays(9)))
        .hasMessageContaining("subjects.survey.over");
    assertThatThrownBy(() -> fair.booth.shown(of.link(), ""))
        .hasMessageContaining("subjects.survey.over");
  }

  @Test
  void nothingIsDoneWithoutThePermission() {
    Survey of = fair.open(Way.TOKENS);
    fair.store.denied.add(Surveys.RUN);
    assertThatThrownBy(() -> fair.surveys.tokens(of.id(), List.of(), 1))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.surveys.extend(of.id(), LocalDate.now()))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.surveys.silent(of.id(), "", 1))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.counting.close(of.id())).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.counting.count(of.id(), true, "because"))
        .hasMessageContaining("access.denied");
    fair.store.denied.add(Surveys.SEE);
    assertThatThrownBy(() -> fair.surveys.get(of.id())).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.surveys.page(9, 1)).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.reports.results(of.id())).hasMessageContaining("access.denied");
  }
}
