package org.baton.subjects.internal.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppealPanelTest {
  private final Bureau bureau = new Bureau();

  @AfterEach
  void stop() throws Exception {
    bureau.close();
  }

  @Test
  void whoSatOnThePanelThatEvaluatedAUnitDoesNotHearItsAppeal() {
    bureau.experts();
    long evaluation = bureau.draw("experts", "D1", 5);
    List<String> evaluators = bureau.begin(evaluation);
    evaluators.forEach(a -> bureau.submits("D1", "experts", a));
    bureau.desk.close(evaluation);
    long appeal = bureau.appeal("D1", 7);
    assertThat(bureau.accounts(appeal, State.RECUSED)).isEqualTo(evaluators);
    assertThat(bureau.seat(appeal, evaluators.get(0)).reason()).isEqualTo(Reason.SAT);
    assertThat(bureau.accounts(appeal, State.PROPOSED)).doesNotContainAnyElementsOf(evaluators);
    // Another unit's appeal is none of theirs.
    assertThat(bureau.accounts(bureau.appeal("D2", 12), State.PROPOSED)).containsAll(evaluators);
  }

  @Test
  void theRuleIsAppliedAgainWhenSomebodyAccepts() {
    bureau.experts();
    long appeal = bureau.appeal("D1", 12);
    bureau.desk.invite(appeal);
    // Whoever accepted to hear the appeal is not drawn for the evaluation any more.
    assertThat(bureau.accepts(appeal, "e00")).isEqualTo(State.CLEARED);
    bureau.desk.replace(appeal, bureau.seat(appeal, "e01").id(), "asked to evaluate");
    long evaluation = bureau.draw("experts", "D1", 1);
    assertThat(bureau.accounts(evaluation, State.PROPOSED)).containsExactly("e01");
    assertThat(bureau.seat(evaluation, "e00").reason()).isEqualTo(Reason.SAT);
  }

  @Test
  void aPanelForAnAppealIsCompleteWithoutSheets() {
    bureau.experts();
    long appeal = bureau.appeal("D1", 2);
    assertThat(bureau.standings.get(appeal).next()).isEqualTo(Standing.Next.INVITE);
    bureau.desk.invite(appeal);
    List<String> both = bureau.accounts(appeal, State.INVITED);
    bureau.accepts(appeal, both.get(0));
    assertThat(bureau.standings.get(appeal).next()).isEqualTo(Standing.Next.WAIT);
    assertThatThrownBy(() -> bureau.desk.activate(appeal))
        .hasMessageContaining("subjects.panel.no-sheets");
    bureau.desk.replace(appeal, bureau.seat(appeal, both.get(1)).id(), "abroad");
    assertThat(bureau.standings.get(appeal).next()).isEqualTo(Standing.Next.WAVE);
    assertThat(bureau.drawing.wave(appeal, 1, Bureau.DUE)).isEqualTo(1);
    bureau.accepts(appeal, bureau.accounts(appeal, State.INVITED).get(0));
    Standing complete = bureau.standings.get(appeal);
    assertThat(complete.answers()).isEqualTo(2);
    assertThat(complete.next()).isEqualTo(Standing.Next.CLOSE);
    bureau.desk.close(appeal);
    assertThat(bureau.accounts(appeal, State.CLEARED)).hasSize(2).contains(both.get(0));
    assertThat(bureau.sheets).isEmpty();
  }

  @Test
  void anAppealCountsNeitherAsLoadNorAsProgress() {
    bureau.rosters.put(List.of(Bureau.member("experts", "a", "", "s", 1)));
    bureau.appeal("D1", 1);
    bureau.draw("experts", "D2", 1);
    assertThat(bureau.standings.progress(GivenPlans.CYCLE))
        .singleElement()
        .satisfies(p -> assertThat(p.panels()).isEqualTo(1));
  }
}
