package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A module from a vendor's first command to the day on which its data are destroyed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneySevenIT {
  @TempDir static Path folder;

  private Server server;
  private Browser browser;
  private VendorReleases releases;
  private JourneySeven journey;
  private Path mended;

  @BeforeAll
  void start() throws IOException {
    server = Server.unpack(folder, Map.of()).start();
    browser = Browser.start();
    releases = VendorReleases.begin(folder.resolve("vendor"));
    journey = new JourneySeven(server, browser);
  }

  @AfterAll
  void stop() {
    try {
      if (journey != null) {
        journey.close();
      }
      if (browser != null) {
        browser.close();
      }
    } finally {
      if (server != null) {
        server.close();
      }
    }
  }

  @AfterEach
  void nothingIsWrongWithThePages() {
    assertThat(browser.findings()).isEmpty();
  }

  @Test
  @Order(1)
  void aPublisherIsTrustedOnceTheFingerprintsAreCompared() throws IOException {
    journey.trusts(releases.key());
  }

  @Test
  @Order(2)
  void oneAdministratorAsksAndAnotherInstalls() throws IOException {
    String request = journey.asks(releases.first(), "seven-first");
    journey.installs(request, "seven-first");
    journey.awaits(VendorReleases.BEFORE);
  }

  @Test
  @Order(3)
  void itsPagesAreGoodInBothLanguagesAndBothWidths() {
    journey.writesNotes();
    journey.readsThemOnAPhone();
  }

  @Test
  @Order(4)
  void anUpdateWhoseScriptFailsReturnsByItself() throws IOException {
    journey.updateReturns(releases.failing());
  }

  @Test
  @Order(5)
  void anUpdateThatComesCanBeTakenBack() throws IOException {
    mended = releases.mended();
    String request = journey.asks(mended, "seven-update");
    journey.installs(request, "seven-update");
    journey.awaits(VendorReleases.AFTER);
    journey.seesTheWayBack();
  }

  @Test
  @Order(6)
  void removedItKeepsItsDataAndFindsThemAgain() {
    journey.removes();
    journey.seesWhatIsKept();
    journey.findsThemAgain(mended);
  }

  @Test
  @Order(7)
  void aCopiedProvinceIsBuiltAgainFromItsLockFileWithoutANetwork() throws IOException {
    Path lock = journey.writesTheLockFile(folder.resolve("baton.lock.json"));
    try (CopiedProvince copy = CopiedProvince.of(server, folder.resolve("copied"))) {
      copy.lacks(JourneySeven.ID, lock);
      copy.becomes(lock);
      assertThat(copy.notes()).isEqualTo(JourneySeven.NOTES);
      copy.askedNobody();
    }
  }

  @Test
  @Order(8)
  void purgedByTwoPeopleItsDataAreInAFileAndNowhereElse() throws IOException {
    journey.removes();
    journey.asksForThePurge();
    journey.confirmsThePurge();
    journey.findsNothing(mended);
  }

  /** That module must not be changed to make this pass; see its own README. */
  @Test
  @Order(9)
  void aModuleThatWasWrittenOnceStillCompilesAndWorks() throws IOException {
    Path source = House.root().resolve("distribution/src/test/vendor/com.example.onsite");
    VendorModule onsite = VendorModule.copy(folder.resolve("second-vendor"), source);
    assertThat(onsite.build(releases.key().properties())).doesNotContain("The jar is not signed");
    Path jar = onsite.jar();
    Client asking = journey.over(JourneySeven.ASKS);
    JsonNode request =
        Officer.done(asking.upload("/api/modules/install?file=onsite.jar", jar), 202);
    String path = "/api/modules/requests/" + request.path("id").asLong() + "/approve";
    Officer.done(journey.over(JourneySeven.DECIDES).post(path, Map.of()), 200);
    new OnsiteChecks(server, journey).areDone();
  }
}
