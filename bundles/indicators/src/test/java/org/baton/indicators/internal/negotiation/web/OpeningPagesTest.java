package org.baton.indicators.internal.negotiation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Part;
import org.baton.api.text.Text;
import org.baton.api.web.View;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;
import org.baton.indicators.internal.negotiation.Hall;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.baton.indicators.internal.negotiation.Quota;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSet.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a negotiation begins: by choosing, not by typing codes. */
class OpeningPagesTest {
  private final Hall hall = new Hall();
  private final NegotiationPages pages =
      new NegotiationPages(hall, hall.sets, hall.negotiations, hall.book, hall.ratchet, hall);

  @AfterEach
  void stop() throws Exception {
    hall.close();
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

  private List<String> units(String path) {
    hall.as("auditor");
    return hall.book.get(Long.parseLong(path.replaceAll("\\D", ""))).units();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void theSponsorChoosesASetAnIndicatorAndUnits(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    assertThat(drawn(pages.fresh("", "", "", "", reader)))
        .contains("/indicators/negotiations/new?set=COUNTY");
    assertThat(drawn(pages.fresh("COUNTY", "", "", "", reader)))
        .contains("new?set=COUNTY&indicator=GDP", "new?set=COUNTY&other=yes");
    assertThat(drawn(pages.fresh("COUNTY", "GDP", "", "", reader)))
        .contains("Option[value=A,", "Option[value=B,")
        .doesNotContain("Option[value=P,");
    MultivaluedMap<String, String> all =
        form("set", "COUNTY", "code", "GDP", "target", "5", "reason", "r");
    assertThat(units(pages.open(all, reader).path())).containsExactly("A", "B");
    hall.as("sponsor");
    MultivaluedMap<String, String> some =
        form("set", "COUNTY", "code", "AIR", "units", "B", "target", "5", "reason", "r");
    assertThat(units(pages.open(some, reader).path())).containsExactly("B");
  }

  @Test
  void aRetiredIndicatorIsNotOfferedNorCounted() {
    Entry retired =
        Hall.entry("GDP", 8).standing(new Standing(1, Standing.Status.RETIRED, null, null));
    hall.sets.edit(Hall.SET, Edit.put(0, "", List.of(retired)));
    assertThat(drawn(pages.fresh("COUNTY", "", "", "", WordReader.of(Locale.ENGLISH))))
        .contains("indicator=AIR")
        .doesNotContain("indicator=GDP");
    assertThat(Quota.effective(hall.sets.entries(Hall.SET))).hasSize(1).containsValue(1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aUnitProposesForASetOfItsKind(String language) {
    WordReader reader = WordReader.of(Locale.forLanguageTag(language));
    hall.as("county-b");
    assertThat(drawn(pages.fresh("", "", "", "", reader))).contains("new?set=COUNTY");
    assertThat(drawn(pages.fresh("COUNTY", "", "", "", reader))).contains("name=code");
    MultivaluedMap<String, String> wrong =
        form("set", "COUNTY", "code", "T E A", "units", "B", "titleZh", "t");
    assertThat(drawn(pages.open(wrong, reader).page())).contains("T E A");
    MultivaluedMap<String, String> right =
        form("set", "COUNTY", "code", "TEA", "units", "B", "titleZh", "t", "weight", "20");
    assertThat(units(pages.open(right, reader).path())).containsExactly("B");
    assertThat(hall.book.page(NegotiationQuery.of("COUNTY"), 0, 5)).hasSize(1);
  }

  @Test
  void aUnitChoosesFromAllSetsOfItsKindInParts() {
    for (int i = 0; i < 60; i++) {
      String kind = i % 2 == 0 ? "county" : "city";
      String code = String.format("S%02d", i);
      hall.sets.create(
          new IndicatorSet(code, Text.same(code), kind, "", "", State.OPEN, 0, Instant.EPOCH, ""));
    }
    for (int i = 0; i < 30; i++) {
      String code = String.format("T%02d", i);
      hall.sets.create(
          new IndicatorSet(code, Text.same(code), "", "", "", State.OPEN, 0, Instant.EPOCH, ""));
    }
    hall.as("county-b");
    WordReader reader = WordReader.of(Locale.ENGLISH);
    String first = drawn(pages.fresh("", "", "", "", reader));
    assertThat(first).contains("set=S58", "set=T18", "new?after=T18").doesNotContain("set=S01");
    assertThat(drawn(pages.fresh("", "", "", "T18", reader)))
        .contains("set=T19", "set=T29")
        .doesNotContain("after=");
  }
}
