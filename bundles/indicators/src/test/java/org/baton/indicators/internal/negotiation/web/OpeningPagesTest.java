package org.baton.indicators.internal.negotiation.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import org.baton.api.page.Part;
import org.baton.api.web.View;
import org.baton.indicators.internal.WordReader;
import org.baton.indicators.internal.negotiation.Hall;
import org.baton.indicators.internal.negotiation.NegotiationQuery;
import org.junit.jupiter.api.AfterEach;
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
}
