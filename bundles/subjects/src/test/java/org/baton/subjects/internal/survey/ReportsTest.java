package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.reliability.Figure;
import org.baton.subjects.internal.survey.Survey.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private final Fair fair = new Fair();

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  private Survey answered() {
    Survey of = fair.open(Way.OPEN);
    for (int i = 0; i < 6; i++) {
      fair.answer(of, "D1", "resident", 4);
      fair.answer(of, "D1", "firm", 2);
      fair.answer(of, "D2", "resident", 5);
    }
    fair.answer(of, "D2", "firm", 1);
    return of;
  }

  @Test
  void whileItIsOpenNobodySeesWhatIsAnswered() {
    Survey of = answered();
    Results open = fair.reports.results(of.id());
    assertThat(open.answers()).isEqualTo(19);
    assertThat(open.questions()).isEmpty();
    assertThat(open.flagged()).isEqualTo(-1);
    assertThat(open.channels()).isEqualTo(Map.of("link", 19L));
  }

  @Test
  void aSmallCellIsHiddenWithWhatWouldGiveItAway() {
    Survey of = answered();
    fair.counting.close(of.id());
    Results results = fair.reports.results(of.id());
    assertThat(results.participation().counts())
        .containsExactly(List.of(-1L, -1L, 12L), List.of(-1L, -1L, 7L), List.of(12L, 7L, 19L));
    Results.Answered first = results.questions().get(0);
    assertThat(first.question()).isEqualTo("Q1");
    assertThat(first.sound().means().get(0)).containsExactly(null, null, 3.0);
    assertThat(first.sound().means().get(2).get(2)).isEqualTo(67 / 19.0);
    assertThat(first.all()).isEqualTo(67 / 19.0);
    assertThat(results.flagged()).isZero();
  }

  @Test
  void ratingsThatGoTogetherAreConsistent() {
    Survey of = fair.open(Way.OPEN);
    List<String> ratings =
        fair.forms.frozen(of.form()).questions().stream()
            .filter(q -> q.kind() == Question.Kind.RATING)
            .map(Question::code)
            .toList();
    assertThat(ratings).hasSizeGreaterThan(1);
    for (int i = 4; i < Tally.FEWEST_WHOLE + 4; i++) {
      if (i == Tally.FEWEST_WHOLE) {
        // Whoever leaves a rating out is not counted.
        fair.answer(of, "D2", "firm", 1);
      }
      Map<String, Reply> same = new HashMap<>();
      // Neither all in one column nor many the same, which are flags.
      for (int j = 0; j < ratings.size(); j++) {
        same.put(ratings.get(j), Reply.of(1 + i % 4 + (i / 4 >> j & 1)));
      }
      String key = fair.key();
      fair.booth.send(
          of.link(),
          new Booth.Sent(key, "", "", 0, "D1", "resident", same),
          new Fair.Somebody(key, 60, false));
    }
    assertThat(fair.reports.results(of.id()).consistency()).isNull();
    fair.counting.close(of.id());
    Figure alpha = fair.reports.results(of.id()).consistency();
    assertThat(alpha.value()).isBetween(.9, .99).isEqualTo(Math.rint(alpha.value() * 100) / 100);
    assertThat(alpha.low()).isLessThanOrEqualTo(alpha.value());
  }

  @Test
  void ofFewWholeAnswersNothingIsTold() {
    Survey of = answered();
    fair.counting.close(of.id());
    Figure alpha = fair.reports.results(of.id()).consistency();
    assertThat(alpha.defined()).isFalse();
    assertThat(alpha.reason()).isEqualTo("few");
    assertThat(alpha.value()).isNull();
  }

  @Test
  void oneRatingCannotBeComputedFromTheWhole() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 2);
    for (int i = 0; i < 9; i++) {
      fair.answer(of, "D2", "firm", 5);
    }
    fair.counting.close(of.id());
    Results results = fair.reports.results(of.id());
    // The whole is told: it is the number of answers, and the mean of all with what is flagged.
    assertThat(results.answers()).isEqualTo(10);
    Results.Answered first = results.questions().get(0);
    assertThat(first.all()).isEqualTo(4.7);
    assertThat(results.participation().counts())
        .isEqualTo(first.sound().counts())
        .containsExactly(List.of(-1L, 0L, -1L), List.of(0L, -1L, -1L), List.of(-1L, -1L, 10L));
    assertThat(first.sound().means())
        .containsExactly(
            Arrays.asList(null, null, null),
            Arrays.asList(null, null, null),
            Arrays.asList(null, null, 4.7));
  }

  @Test
  void whereTheWholeIsUnderTheMinimumNothingIsTold() {
    Survey of = fair.open(Way.OPEN);
    fair.answer(of, "D1", "resident", 2);
    fair.answer(of, "D1", "resident", 4);
    for (boolean closed : new boolean[] {false, true}) {
      if (closed) {
        fair.counting.close(of.id());
      }
      Results results = fair.reports.results(of.id());
      assertThat(results.answers()).isEqualTo(-1);
      assertThat(results.channels()).isEmpty();
      assertThat(results.flagged()).isEqualTo(-1);
      assertThat(results.participation().counts())
          .allSatisfy(row -> assertThat(row).containsOnly(-1L));
      assertThat(results.questions()).allMatch(q -> q.all() == null && q.notApplicable() < 1);
    }
  }

  @Test
  void oneFlaggedAnswerCannotBeToldFromTheTwoMeans() {
    Survey of = answered();
    fair.booth.send(
        of.link(),
        Fair.sent(fair.key(), "", "D1", "resident", 1),
        new Fair.Somebody("fast", 1, false));
    fair.counting.close(of.id());
    Results few = fair.reports.results(of.id());
    assertThat(few.flagged()).isEqualTo(-1);
    assertThat(few.questions().get(0).all()).isNull();
    assertThat(few.questions().get(0).sound().means().get(2).get(2)).isEqualTo(67 / 19.0);
  }

  @Test
  void manyFlaggedAnswersAreShownWithAndWithout() {
    Survey of = answered();
    for (int i = 0; i < 3; i++) {
      String key = fair.key();
      fair.booth.send(
          of.link(), Fair.sent(key, "", "D1", "resident", 1), new Fair.Somebody(key, 1, false));
    }
    fair.counting.close(of.id());
    Results results = fair.reports.results(of.id());
    assertThat(results.flagged()).isEqualTo(3);
    assertThat(results.questions().get(0).all()).isEqualTo(70 / 22.0);
    assertThat(results.questions().get(0).sound().means().get(2).get(2)).isEqualTo(67 / 19.0);
  }

  @Test
  void choicesAreToldWithSmallOnesHidden() {
    Survey of = fair.surveys.open(fair.order(fair.choosing(), Way.OPEN));
    int[] chosen = {1, 1, 1, 1, 2, 3, 3, 3};
    for (int choice : chosen) {
      String key = fair.key();
      fair.booth.send(
          of.link(),
          new Booth.Sent(key, "", "", 0, "D1", "resident", Map.of("C", Reply.of(choice))),
          new Fair.Somebody(key, 60, false));
    }
    assertThat(fair.reports.results(of.id()).choices()).isEmpty();
    fair.counting.close(of.id());
    assertThat(fair.reports.results(of.id()).choices())
        .as("the one who chose 2 could be computed, were another not hidden, too")
        .containsExactly(new Results.Chosen("C", List.of(4L, -1L, -1L), 8));
  }

  @Test
  void whatIsShownOfCommentsIsReadByAllWhoSeeResults() {
    Survey of = fair.open(Way.OPEN);
    for (String words : List.of("slow", "rude", "kind")) {
      String key = fair.key();
      fair.booth.send(
          of.link(),
          new Booth.Sent(key, "", "", 0, "D1", "firm", Map.of("Q1", new Reply(2, false, words))),
          new Fair.Somebody(key, 60, false));
    }
    assertThatThrownBy(() -> fair.reports.comments(of.id(), null, -1, 10))
        .as("while it is open, looking again and again would tell which came with which answer")
        .hasMessageContaining("subjects.survey.comments-later");
    fair.counting.close(of.id());
    List<Comment> all = fair.reports.comments(of.id(), null, -1, 10);
    Comment shown = all.stream().filter(c -> c.words().equals("kind")).findFirst().orElseThrow();
    Comment hidden = all.stream().filter(c -> c.words().equals("rude")).findFirst().orElseThrow();
    fair.reports.moderate(of.id(), shown.id(), true, "");
    fair.reports.moderate(of.id(), hidden.id(), false, "names somebody");
    fair.store.denied.add(Reports.COMMENTS);
    assertThat(fair.reports.said(of.id(), -1, 10))
        .extracting(Comment::words)
        .containsExactly("kind");
    assertThat(fair.reports.said(of.id(), shown.id(), 10)).isEmpty();
    fair.store.denied.add(Surveys.SEE);
    assertThatThrownBy(() -> fair.reports.said(of.id(), -1, 10)).hasMessageContaining("denied");
  }

  @Test
  void wordsAreReadAndModeratedOnlyByThoseWhoMay() {
    Survey of = fair.open(Way.OPEN);
    fair.booth.send(
        of.link(),
        new Booth.Sent(
            fair.key(), "", "", 0, "D1", "firm", Map.of("Q1", new Reply(2, false, "too slow"))),
        Fair.CITIZEN);
    fair.counting.close(of.id());
    Comment said = fair.reports.comments(of.id(), null, -1, 10).get(0);
    assertThat(said.words()).isEqualTo("too slow");
    assertThatThrownBy(() -> fair.reports.moderate(of.id(), said.id(), false, ""))
        .hasMessageContaining("subjects.survey.reason");
    assertThatThrownBy(() -> fair.reports.reply(of.id(), said.id(), "faster now"))
        .hasMessageContaining("subjects.survey.not-shown");
    fair.reports.moderate(of.id(), said.id(), true, "");
    fair.reports.reply(of.id(), said.id(), "faster now");
    assertThat(fair.reports.comment(of.id(), said.id()).reply()).isEqualTo("faster now");
    Survey other = fair.surveys.open(fair.order(Way.OPEN, Survey.Anonymity.ANONYMOUS, 0));
    fair.counting.close(other.id());
    assertThatThrownBy(() -> fair.reports.comment(other.id(), said.id()))
        .hasMessageContaining("subjects.survey.no-comment");
    fair.store.denied.add(Reports.COMMENTS);
    assertThatThrownBy(() -> fair.reports.comments(of.id(), null, -1, 10))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.reports.moderate(of.id(), said.id(), true, ""))
        .hasMessageContaining("access.denied");
    assertThatThrownBy(() -> fair.reports.reply(of.id(), said.id(), "x"))
        .hasMessageContaining("access.denied");
    assertThat(fair.rows("select content from survey_answer").get(0)).doesNotContain("slow");
  }
}
