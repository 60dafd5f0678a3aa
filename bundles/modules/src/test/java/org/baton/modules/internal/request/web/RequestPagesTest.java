package org.baton.modules.internal.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Page;
import org.baton.modules.internal.Contents;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.WordReader;
import org.baton.modules.internal.cycles.Effect;
import org.baton.modules.internal.cycles.Planned;
import org.baton.modules.internal.cycles.TouchedCycle;
import org.baton.modules.internal.request.Request;
import org.baton.modules.internal.request.Request.Decision;
import org.baton.modules.internal.request.Request.State;
import org.baton.modules.internal.trust.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPagesTest {
  private static final TouchedCycle CYCLE =
      new TouchedCycle(
          new CycleInfo("C2026", new Text("二〇二六", "Twenty-six"), 2026, CyclePhase.EVALUATION),
          List.of("1.0.0"),
          "2.0.0",
          Effect.WAITS_WITH_OTHER);
  private static final Preview PREVIEW =
      new Preview(
          "appeals",
          "2.0.0",
          "1.0.0",
          "Press",
          Origin.UNSIGNED,
          List.of("appeals.view"),
          new Contents(Map.of()),
          List.of(),
          List.of());

  private static Request request(State state, Decision decision) {
    return new Request(
        1234,
        "appeals.jar",
        "ab".repeat(32),
        "appeals 2.0.0",
        state,
        Instant.EPOCH,
        "ada",
        decision);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void anotherPersonIsOfferedTheApprovalAndTheOneWhoAskedIsNot(String language) {
    RequestView view = new RequestView(new WordReader(language));
    Request open = request(State.OPEN, null);
    assertThat(
            view.request(open, false, List.of(new Planned(PREVIEW, List.of(CYCLE))), null)
                .toString())
        .contains("/modules/requests/of/1234/approve", "/modules/requests/of/1234/decline")
        .contains("2.0.0");
    assertThat(
            view.request(open, true, List.of(new Planned(PREVIEW, List.of(CYCLE))), null)
                .toString())
        .contains("/decline")
        .doesNotContain("/approve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theCyclesThatWouldWaitAreNamedAndOnlyTheirReadersAreLedToThem(String language) {
    WordReader reader = new WordReader(language);
    RequestView view = new RequestView(reader);
    List<Planned> planned = List.of(new Planned(PREVIEW, List.of(CYCLE)));
    String page = view.request(request(State.OPEN, null), false, planned, null).toString();
    assertThat(page)
        .contains(reader.t(CYCLE.cycle().title()), "/core/cycles/C2026")
        .contains(reader.t("modules.cycles.effect.waits-with-other", "1.0.0", "2.0.0"));
    reader.denied.add("core.cycles.view");
    page = view.request(request(State.OPEN, null), false, planned, null).toString();
    assertThat(page).contains(reader.t(CYCLE.cycle().title())).doesNotContain("/core/cycles/C2026");
    for (Effect effect : Effect.values()) {
      assertThat(reader.t(effect.key(), "1.0.0", "2.0.0")).contains("1.0.0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatIsRefusedByNowCanOnlyBeDeclined(String language) {
    WordReader reader = new WordReader(language);
    Problem expired =
        Problem.of(Problem.Kind.INVALID, "modules.signature.expired", "CN=Press", "2026-11-01");
    String page =
        new RequestView(reader)
            .request(request(State.OPEN, null), false, List.of(), expired)
            .toString();
    assertThat(page)
        .contains(reader.t("modules.signature.expired", "CN=Press", "2026-11-01"), "/decline")
        .doesNotContain("/approve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatIsDecidedSaysByWhomAndWhy(String language) {
    WordReader reader = new WordReader(language);
    RequestView view = new RequestView(reader);
    Decision decision = new Decision(Instant.EPOCH, "ben", "Not before the cycle has ended.");
    Request declined = request(State.DECLINED, decision);
    assertThat(view.request(declined, false, List.of(), null).toString())
        .contains("ben", "Not before the cycle has ended.")
        .doesNotContain("/decline", "/approve");
    for (State state : State.values()) {
      assertThat(view.list(new Page<>(List.of(request(state, null)), "1234"), "").toString())
          .contains("appeals.jar", "/modules/requests/?after=1234");
    }
    assertThat(RequestView.rule(true, true, reader).toString()).contains("/modules/requests/");
    assertThat(RequestView.rule(false, true, reader).toString())
        .contains("BATON_MODULES_FOUR_EYES=off");
  }
}
