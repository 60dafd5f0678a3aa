package org.baton.indicators.internal.snapshot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Part;
import org.baton.api.web.Answer;
import org.baton.api.web.View;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.negotiation.EntryFields;
import org.baton.indicators.internal.negotiation.Hall;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.snapshot.Press;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown before a set is frozen, without a server. */
class FreezePagesTest {
  private final Press press = new Press();
  private final Hall hall = press.hall;
  private final FreezePages pages = new FreezePages(press.freezer, hall.sets, hall);

  @AfterEach
  void stop() throws Exception {
    press.close();
  }

  private static String drawn(View view) {
    return view.parts().stream().map(Part::toString).reduce("", String::concat);
  }

  private static MultivaluedMap<String, String> form(String... words) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      form.add(words[i], words[i + 1]);
    }
    return form;
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whatStandsAgainstFreezingLeadsToWhereItIsMended(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    hall.as("sponsor");
    assertThat(drawn(pages.fresh("", "", reader))).contains("/indicators/snapshots/new?set=COUNTY");
    hall.sets.edit(
        Hall.SET,
        Edit.put(
            0,
            "",
            List.of(EntryFields.with(Hall.entry("GDP", 60), Map.of("formula", "nowhere + 1")))));
    long running = hall.sent("AIR", Map.of("target", "6"), "A").id();
    String against = drawn(pages.fresh(Hall.SET, "", reader));
    assertThat(against)
        .contains(
            "path=/indicators/sets/COUNTY/entries/GDP",
            "path=/indicators/negotiations/" + running,
            "path=/indicators/negotiations/?set=COUNTY",
            "nowhere")
        .doesNotContain("validFrom");
    Answer refused = pages.freeze(form("set", Hall.SET), reader);
    assertThat(drawn(refused.page())).contains("entries/GDP").doesNotContain("validFrom");
    assertThat(press.plans).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aSoundSetIsFrozenOnceAndADayMustBeOne(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    press.fulfil();
    hall.as("county-a");
    assertThatThrownBy(() -> pages.fresh(Hall.SET, "", reader)).hasMessageContaining("denied");
    hall.as("sponsor");
    assertThat(drawn(pages.fresh(Hall.SET, "", reader))).contains("validFrom");
    Answer wrong =
        pages.freeze(form("set", Hall.SET, "validFrom", "soon", "reason", "kept"), reader);
    assertThat(drawn(wrong.page())).contains("value=soon", "value=kept", "problem=");
    String version = Integer.toString(hall.sets.get(Hall.SET).version());
    assertThat(pages.freeze(form("set", Hall.SET, "base", version, "reason", "now"), reader).path())
        .matches("/indicators/snapshots/[0-9]+");
    assertThat(drawn(pages.fresh(Hall.SET, "", reader)))
        .contains("/indicators/amendments/")
        .doesNotContain("validFrom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void whoseMeaningIsNotStatedIsNamedByItsField(String language) {
    press.fulfil();
    Entry gdp = Hall.entry("GDP", 60);
    Standing inForce = new Standing(1, Standing.Status.IN_FORCE, LocalDate.EPOCH, null);
    hall.sets.edit(Hall.SET, Edit.put(0, "", List.of(gdp.standing(inForce))));
    Entry other = EntryFields.with(gdp, Map.of("unit", "%")).standing(inForce);
    hall.sets.edit(Hall.SET, Edit.put(0, "", List.of(other)));
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    hall.as("sponsor");
    assertThat(drawn(pages.fresh(Hall.SET, "", reader)))
        .contains(language.equals("zh") ? "detail=沿革" : "detail=Lineage");
  }

  @Test
  void thatSomebodyChangedTheSetIsToldWhereverTheFormStands() {
    WordReader reader = WordReader.of(Locale.ENGLISH);
    hall.as("sponsor");
    Answer stale = pages.freeze(form("set", Hall.SET, "base", "1", "reason", "now"), reader);
    IndicatorSet now = hall.sets.get(Hall.SET);
    assertThat(drawn(stale.page()))
        .contains(
            reader.t("indicators.set-stale", now.code(), now.changedBy(), now.version()),
            reader.t("indicators.set-stale.remedy"));
  }
}
