package org.baton.indicators.internal.web.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.indicators.internal.TestStore;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewPagesTest {
  private final TestStore store = new TestStore();
  private final OverviewPages pages = new OverviewPages(store, store.sets());

  @AfterEach
  void stop() throws Exception {
    store.close();
  }

  private String drawn(WordReader reader) {
    return pages.overview("", reader).parts().stream()
        .map(Part::toString)
        .reduce("", String::concat);
  }

  private void set(String code, State state) {
    store
        .sets()
        .create(new IndicatorSet(code, Text.same(code), "", "", "", state, 0, Instant.EPOCH, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void eachSetLeadsToWhatComesNextAndEveryRoomIsThere(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    assertThat(drawn(reader))
        .contains(
            "/indicators/formulas/",
            "/indicators/standards/",
            "/indicators/experts/",
            "/indicators/delphi/",
            "/indicators/society/",
            "/indicators/composites/",
            "/indicators/amendments/");
    set("ONE", State.OPEN);
    set("TWO", State.FROZEN);
    assertThat(drawn(reader))
        .contains(
            "/indicators/negotiations/?set=ONE",
            "/indicators/weights/new?set=ONE",
            "/indicators/snapshots/new?set=ONE",
            "/indicators/snapshots/?set=TWO")
        .doesNotContain("new?set=TWO");
    store.denied.add("indicators.view");
    assertThatThrownBy(() -> drawn(reader)).hasMessageContaining("access.denied");
  }
}
