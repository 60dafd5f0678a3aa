package org.baton.subjects.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.subjects.internal.PretendedUnits;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.groups.GroupRegister;
import org.baton.subjects.internal.outcome.Outcomes;
import org.baton.subjects.internal.outcome.PretendedCycle;
import org.baton.subjects.internal.outcome.Samples;
import org.baton.subjects.internal.outcome.web.OutcomePages;
import org.baton.subjects.internal.survey.Survey.Way;
import org.baton.subjects.internal.web.WordReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which shares of kinds of people are written, in both languages. */
class KnownSharesPageTest {
  private final Fair fair = new Fair();
  private final PretendedCycle cycle = new PretendedCycle();
  private final Outcomes outcomes =
      new Outcomes(cycle, cycle, new GroupRegister(fair.store, fair.store, fair.store), fair.store);
  private final OutcomePages pages =
      new OutcomePages(
          fair.store,
          outcomes,
          new Samples(new CountedSurveys(fair.store, fair.forms), cycle, outcomes, fair.store),
          new PretendedUnits(),
          new Titles(List::of, cycle));

  @AfterEach
  void stop() throws Exception {
    fair.close();
  }

  private long counted() {
    cycle.first = "A1";
    Survey of = fair.open(Way.OPEN);
    for (int i = 0; i < 5; i++) {
      fair.answer(of, "D1", "resident", 5);
      fair.answer(of, "D2", "firm", 1);
      cycle.lock("public", "D1", "r" + i, 100, 50);
      cycle.lock("public", "D2", "f" + i, 0, 50);
    }
    fair.counting.close(of.id());
    fair.counting.count(of.id(), true, "all of them");
    return of.id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void sharesAreWrittenByTheNamesOfKindsAndChecked(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language), "Y");
    long survey = counted();
    assertThat(pages.element("Y", "public", "A1", "", reader).parts().toString())
        .contains("/elements/A1/weights/" + survey, reader.t("subjects.outcome.known"));
    assertThat(pages.weights("Y", "public", "A1", survey, reader).parts().toString())
        .contains(language.equals("zh") ? "居民" : "Residents", "share.firm");
    Answer refused = weigh(survey, "60", "41,5", reader);
    assertThat(refused.why()).isEqualTo(Kind.INVALID);
    assertThat(refused.page().parts().toString()).contains("share.firm", "41,5");
    assertThat(weigh(survey, "60", "41", reader).why()).isEqualTo(Kind.INVALID);
    Answer told = weigh(survey, "60", "40", reader);
    assertThat(told.why()).isNull();
    assertThat(told.page().parts().toString())
        .contains(reader.t("subjects.outcome.known.result"), "60.00", "50.00");
  }

  private Answer weigh(long survey, String residents, String firms, WordReader reader) {
    MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
    typed.putSingle("share.resident", residents);
    typed.putSingle("share.firm", firms);
    return pages.weigh("Y", "public", "A1", survey, typed, reader);
  }
}
