package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the first draft of a set of indicators to the plan of a cycle that everybody knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyOneIT {
  @TempDir static Path folder;

  private Server server;
  private Browser browser;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    browser = Browser.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @AfterEach
  void nothingIsWrongWithThePages() {
    assertThat(browser.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zh,1280,county", "en,390,district"})
  void indicatorsComeAboutFromBothSides(String language, int width, String kind) {
    Officer rest = new Officer(server.admin());
    try (Persons persons = new Persons(browser, rest.client(), server.address(), language, width)) {
      JourneyOne journey = new JourneyOne(persons, rest, kind, folder);
      journey.begins();
      journey.draftsTheSet();
      journey.draftsATargetThatIsARatchet();
      journey.consultsInTwoRounds();
      journey.endsADeadlock();
      journey.cannotFreezeBelowTheUnitsShare();
      journey.agreesOnWhatACountyProposes();
      journey.asksExperts();
      journey.freezesAndTells();
      journey.isKnownToEverybody();
    }
  }
}
