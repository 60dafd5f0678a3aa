package org.baton.modules.internal.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.web.Page;
import org.baton.modules.internal.Contents;
import org.baton.modules.internal.Preview;
import org.baton.modules.internal.WordReader;
import org.baton.modules.internal.request.Request;
import org.baton.modules.internal.request.Request.Decision;
import org.baton.modules.internal.request.Request.State;
import org.baton.modules.internal.trust.Origin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPagesTest {
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
    assertThat(view.request(open, false, List.of(PREVIEW), null).toString())
        .contains("/modules/requests/of/1234/approve", "/modules/requests/of/1234/decline")
        .contains("2.0.0");
    assertThat(view.request(open, true, List.of(PREVIEW), null).toString())
        .contains("/decline")
        .doesNotContain("/approve");
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
