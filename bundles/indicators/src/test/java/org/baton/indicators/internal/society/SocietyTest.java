package org.baton.indicators.internal.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.text.Text;
import org.baton.api.web.Guest;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.society.Consultation.Question;
import org.baton.indicators.internal.society.Consultation.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocietyTest {
  private final TestStore store = new TestStore();
  private final Society society = new Society(store, store, store, store.sets());

  private record Somebody(String browser, long seconds, boolean trapped) implements Guest {
    @Override
    public String pseudonym(String subject) {
      return browser;
    }

    @Override
    public void forget() {
      throw new AssertionError("A consultation forgets nobody by itself");
    }
  }

  @BeforeEach
  void aSet() {
    store
        .sets()
        .create(
            new IndicatorSet(
                "S",
                Text.same("S"),
                "city",
                "",
                "",
                IndicatorSet.State.OPEN,
                0,
                Instant.EPOCH,
                ""));
    Entry entry =
        new Entry(
            "",
            "A",
            "",
            Text.same("A"),
            1,
            "observations",
            "%",
            "up",
            "constrained",
            "none",
            Map.of(),
            java.util.OptionalDouble.empty(),
            "",
            "",
            Card.BLANK,
            Standing.NEW);
    store.sets().edit("S", Edit.put(0, "", List.of(entry)));
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private Consultation begun(Way way) {
    return society.begin("S", Text.same("T"), way, LocalDate.now().plusDays(2), 5, 10);
  }

  private static PublicAnswer answer(String who, int relevance) {
    return new PublicAnswer(who, Map.of(0, Map.of(Question.RELEVANCE, relevance)), "", List.of());
  }

  @Test
  void aWordWorksOnceAndIsNotTiedToTheAnswer() {
    Consultation of = begun(Way.TOKENS);
    List<String> words = society.tokens(of.id(), 2);
    Somebody guest = new Somebody("b", 60, false);
    society.answer(of.link(), words.get(0), answer("resident", 3), guest);
    assertThatThrownBy(() -> society.answer(of.link(), words.get(0), answer("resident", 1), guest))
        .hasMessageContaining("indicators.society-used");
    assertThatThrownBy(() -> society.asked(of.link(), "other"))
        .hasMessageContaining("indicators.society-word");
    society.answer(of.link(), words.get(1), answer("resident", 1), guest);
    assertThat(society.results(of.id()).answers()).isEqualTo(2);
    assertThat(society.opinion("S", "A")).as("too few answers").isEmpty();
  }

  @Test
  void anOpenLinkTakesABrowserOnceAndEndsForAll() {
    Consultation of = begun(Way.OPEN);
    society.answer(of.link(), "", answer("unsaid", 3), new Somebody("b", 60, false));
    assertThatThrownBy(
            () -> society.answer(of.link(), "", answer("unsaid", 3), new Somebody("b", 60, false)))
        .hasMessageContaining("indicators.society-again");
    assertThatThrownBy(
            () -> society.answer(of.link(), "", answer("unsaid", 9), new Somebody("c", 60, false)))
        .hasMessageContaining("indicators.society-wrong");
    society.close(of.id());
    assertThatThrownBy(() -> society.asked(of.link(), ""))
        .hasMessageContaining("indicators.society-over");
    store.denied.add("indicators.view");
    assertThatThrownBy(() -> society.opinion("S", "A")).hasMessageContaining("access.denied");
    assertThatThrownBy(() -> society.results(of.id())).hasMessageContaining("access.denied");
  }

  @Test
  void smallGroupsAreHiddenAndFlaggedAnswersStandApart() {
    Consultation of = begun(Way.OPEN);
    for (int i = 0; i < 9; i++) {
      String who = i < 7 ? "resident" : "enterprise";
      society.answer(of.link(), "", answer(who, 3), new Somebody("b" + i, 60, false));
    }
    for (int i = 0; i < 3; i++) {
      society.answer(of.link(), "", answer("resident", 1), new Somebody("x" + i, 2, i == 0));
    }
    assertThat(society.opinion("S", "A").orElseThrow())
        .isEqualTo(new Society.Opinion(of, 9, Map.of(Question.RELEVANCE, 3.0)));
    assertThat(society.opinion("S", "B")).isEmpty();
    SocietyResults results = society.results(of.id());
    assertThat(results.flagged()).isEqualTo(3);
    assertThat(results.sound().means().get(0).get(0)).hasValue(3);
    assertThat(results.all().means().get(0).get(0)).hasValue(30 / 12.0);
    assertThat(results.sound().means().get(0).get(1)).isEmpty();
    assertThat(results.groups())
        .filteredOn(g -> g.count() != 0)
        .allMatch(g -> g.count() == -1 && g.means().isEmpty())
        .hasSize(2);
  }
}
