package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.forms.Words;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.outcome.KnownShares;
import org.baton.subjects.internal.outcome.Outcomes;
import org.baton.subjects.internal.outcome.PretendedCycle;
import org.baton.subjects.internal.outcome.Samples;
import org.baton.subjects.internal.outcome.SurveyWeights;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.Stratum;
import org.baton.subjects.internal.survey.Survey.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a counted survey says when its kinds of people have the shares that were wanted. */
class SamplesTest {
  private final Fair fair = new Fair();
  private final PretendedCycle cycle = new PretendedCycle();
  private final Outcomes outcomes =
      new Outcomes(cycle, cycle, new GroupRegister(fair.store, fair.store, fair.store), fair.store);
  private final Samples samples =
      new Samples(new CountedSurveys(fair.store, fair.forms), cycle, outcomes, fair.store);

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  /** Residents and firms are wanted 3 to 1. */
  private Survey open(int firms) {
    Surveys.Order o = fair.order(Way.OPEN, Anonymity.ANONYMOUS, 7);
    return fair.surveys.open(
        new Surveys.Order(
            o.form(),
            o.title(),
            o.way(),
            o.assisted(),
            o.anonymity(),
            o.minimum(),
            o.fastest(),
            o.deviceMost(),
            LocalDate.now().plusDays(2),
            o.units(),
            List.of(
                new Stratum("resident", Words.of("居民", "Residents"), 300, false),
                new Stratum("firm", Words.of("企业", "Firms"), firms, false))));
  }

  private SurveyWeights counted(Survey of, int residents, int firms) {
    for (int i = 0; i < residents; i++) {
      fair.answer(of, "D1", "resident", 4 + i % 2);
    }
    for (int i = 0; i < firms; i++) {
      fair.answer(of, "D2", "firm", 1 + i % 2);
    }
    fair.counting.close(of.id());
    fair.counting.count(of.id(), true, "all of them");
    List<SurveyWeights> all = samples.of("Y", "public", "A1");
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  @Test
  void kindsOfPeopleHaveTheSharesThatWereWanted() {
    Survey of = open(100);
    assertThat(samples.of("Y", "public", "A1")).isEmpty();
    SurveyWeights w = counted(of, 10, 10);
    assertThat(w.reason()).isEqualTo("none");
    assertThat(w.answered()).isEqualTo(20);
    // Residents give 75 or 100 of 100, firms 0 or 25.
    assertThat(w.raw()).isCloseTo(50, within(1e-9));
    assertThat(w.mean()).isCloseTo(.75 * 87.5 + .25 * 12.5, within(1e-6));
    // Weights of 1.5 and .5: 20 * (10 * 2.25 + 10 * .25) / 400.
    assertThat(w.designEffect()).isCloseTo(1.25, within(1e-6));
    assertThat(w.effective()).isCloseTo(16, within(1e-5));
    assertThat(w.margin()).isBetween(10.0, 20.0);
  }

  @Test
  void whoAnsweredAmongVeryManyBelongsToTheSampleAndWhoIsSuspectedDoesNot() {
    Survey of = open(100);
    for (int i = 0; i < 10; i++) {
      fair.answer(of, "D1", "resident", 4);
      fair.answer(of, "D2", "firm", 2);
    }
    fair.write("update survey_answer set flags = 'burst' where stratum = 'firm'");
    fair.write("update survey_answer set flags = 'burst,fast' where id = " + last());
    assertThat(counted(of, 0, 0).answered()).isEqualTo(19);
  }

  private String last() {
    return fair.rows("select max(id) from survey_answer").get(0);
  }

  @Test
  void fewOfAKindAreNotToldByTheDifferenceOfTwoMeans() {
    assertThat(counted(open(100), 10, 2).reason()).isEqualTo("few");
  }

  /** The counted answers are the sheets of the cycle, and so many others of the group besides. */
  private SurveyWeights beside(int others) {
    cycle.first = "A1";
    for (int i = 0; i < 10; i++) {
      cycle.lock("public", "D1", "r" + i, i % 2 == 0 ? 75 : 100, 50);
      cycle.lock("public", "D2", "f" + i, i % 2 == 0 ? 0 : 25, 50);
    }
    for (int i = 0; i < others; i++) {
      cycle.lock("public", "D3", "o" + i, 40, 40);
    }
    return counted(open(100), 10, 10);
  }

  @Test
  void whatAFewOthersSaidDoesNotFollowFromTheMeanOfAll() {
    SurveyWeights w = beside(2);
    assertThat(w.reason()).isEqualTo("rest");
    assertThat(w.raw()).isNull();
    assertThat(w.mean()).isNull();
    assertThat(w.answered()).isEqualTo(20);
  }

  @Test
  void besideManyOthersOrNobodyASurveyTellsItsMeans() {
    assertThat(beside(3).raw()).isCloseTo(50, within(1e-9));
    cycle.lock("public", "D1", "flagged", 0, 0);
    assertThat(samples.of("Y", "public", "A1").get(0).reason()).isEqualTo("rest");
    cycle.lock("public", "D1", "flagged too", 0, 0);
    cycle.lock("public", "D1", "flagged as well", 0, 0);
    assertThat(samples.of("Y", "public", "A1").get(0).reason()).isEqualTo("none");
  }

  @Test
  void withoutAnybodyOfAKindOrWithoutQuotasThereAreNoWeights() {
    SurveyWeights nobody = counted(open(100), 10, 0);
    assertThat(nobody.reason()).isEqualTo("nobody");
    assertThat(nobody.raw()).isNull();
  }

  @Test
  void everyKindNeedsAQuota() {
    assertThat(counted(open(0), 5, 5).reason()).isEqualTo("no-quotas");
  }

  private SurveyWeights known(long survey, double residents, double firms) {
    Map<String, Double> shares = Map.of("resident", residents, "firm", firms);
    return samples.known("Y", "public", "A1", survey, new KnownShares(shares));
  }

  @Test
  void sharesThatAreKnownElsewhereTakeThePlaceOfQuotas() {
    long survey = counted(open(0), 10, 10).survey();
    assertThat(known(survey, 60, 40).mean()).isCloseTo(.6 * 87.5 + .4 * 12.5, within(1e-6));
    assertThat(known(survey, 60, 40).raw()).isCloseTo(50, within(1e-9));
    assertThat(known(survey, 66.7, 33.3).reason()).isEqualTo("none");
    assertThatThrownBy(() -> known(survey + 1, 60, 40))
        .hasMessageContaining("subjects.survey.unknown");
    fair.store.denied.add("subjects.view");
    assertThatThrownBy(() -> known(survey, 60, 40)).hasMessageContaining("access.denied");
  }

  @Test
  void sharesAreRefusedWithAllThatIsWrong() {
    long survey = counted(open(0), 10, 10).survey();
    assertThat(refused(() -> known(survey, 0, Double.NaN)))
        .containsExactly("share.resident", "share.firm");
    assertThat(refused(() -> known(survey, 60, 41))).containsExactly("shares");
  }

  private static List<String> refused(ThrowingCallable deed) {
    return catchThrowableOfType(Problem.class, deed).violations().stream()
        .map(Violation::field)
        .toList();
  }

  @Test
  void knownSharesTellNoMoreThanQuotas() {
    assertThat(known(beside(2).survey(), 60, 40).reason()).isEqualTo("rest");
  }

  @Test
  void knownSharesNeedEnoughOfEachKindToo() {
    assertThat(known(counted(open(0), 10, 2).survey(), 60, 40).reason()).isEqualTo("few");
  }
}
