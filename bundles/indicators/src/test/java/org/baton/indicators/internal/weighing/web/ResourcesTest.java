package org.baton.indicators.internal.weighing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.PretendedPeople;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.weighing.Budgets;
import org.baton.indicators.internal.weighing.Panel;
import org.baton.indicators.internal.weighing.Questionnaires;
import org.baton.indicators.internal.weighing.Studies;
import org.baton.indicators.internal.weighing.StudiesTest;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs are told when experts share out points. */
class ResourcesTest {
  private static final LocalDate DUE = LocalDate.now().plusDays(7);

  private final TestStore store = new TestStore();
  private final Studies studies = new Studies(store, store, store, store.sets());
  private final Panel panel = new Panel(store, studies, new PretendedPeople());
  private final Questionnaires questionnaires = new Questionnaires(store, store, studies);
  private final Budgets budgets = new Budgets(store, questionnaires, studies);
  private final StudiesResource asking = new StudiesResource(studies, panel);
  private final JudgmentsResource answering = new JudgmentsResource(questionnaires, budgets);
  private long study;

  @BeforeEach
  void aStudyOfTwo() {
    IndicatorSet set =
        new IndicatorSet(
            "S", Text.same("S"), "city", "", "", IndicatorSet.State.OPEN, 0, Instant.EPOCH, "");
    store.sets().create(set);
    store
        .sets()
        .edit(
            "S",
            Edit.put(
                0,
                "",
                List.of(
                    StudiesTest.entry("A", "", "observations", 1),
                    StudiesTest.entry("B", "", "observations", 1))));
    study = studies.create("S", "", Text.same("Weights")).id();
    panel.invite(study, List.of(new Panel.Invited("li", 1.0)));
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private static void refused(ThrowingCallable act, String code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(
                        p.violations().stream().map(Violation::code).toList().contains(code)
                            || p.code().equals(code))
                    .as(p + " " + p.violations())
                    .isTrue());
  }

  private void ask(Asks asks) {
    asking.ask(study, new StudiesResource.AskingBody(DUE, asks, null));
  }

  @Test
  void whatExpertsAreAskedForIsNeverGuessed() {
    refused(() -> ask(null), "indicators.choice");
    ask(Asks.POINTS);
    ask(null);
    assertThat(studies.get(study).asks()).isEqualTo(Asks.POINTS);
    refused(() -> ask(Asks.PAIRS), "indicators.weigh.rules-fixed");
  }

  @Test
  void whoHandsInPointsSeesThemAndNothingOfPairs() {
    ask(Asks.POINTS);
    store.account = "li";
    Map<String, Double> points = Map.of("A", 60.0, "B", 40.0);
    assertThat(answering.share(study, new JudgmentsResource.PointsBody(points)).points())
        .isEqualTo(points);
    refused(() -> answering.consistency(study), "indicators.weigh.asks-points");
    refused(() -> answering.advice(study), "indicators.weigh.asks-points");
    assertThat(answering.submit(study).points()).isEqualTo(points);
    assertThat(answering.get(study).pairs()).isZero();
  }

  @Test
  void pointsThatAreChangedWhileTheyAreHandedInMustComeToTheWholeToo() {
    ask(Asks.POINTS);
    store.account = "li";
    budgets.save(study, Map.of("A", 60.0, "B", 40.0));
    Database between =
        new Database() {
          @Override
          public <R, X extends Exception> R tx(Work<R, X> work) throws X {
            budgets.save(study, Map.of("A", 1.0));
            return store.tx(work);
          }

          @Override
          public <R, X extends Exception> R read(Work<R, X> work) throws X {
            return store.read(work);
          }

          @Override
          public Dialect dialect() {
            return store.dialect();
          }
        };
    Budgets slow = new Budgets(store, new Questionnaires(between, store, studies), studies);
    refused(() -> slow.submit(study), "indicators.weigh.points-sum");
    assertThat(questionnaires.get(study).expert().isDone()).isFalse();
  }
}
