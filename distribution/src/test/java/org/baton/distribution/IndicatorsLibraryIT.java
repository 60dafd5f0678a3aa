package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A set of indicators drawn up by file, by REST and in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndicatorsLibraryIT {
  private static final String SETS = "/api/indicators/sets";
  private static final String FILE =
      "set,code,parent,title,weight,source,direction\n"
          + "CITY,T,,Total,1,,\n"
          + "CITY,C1,T,Cases closed in time,0.6,observations,up\n"
          + "CITY,C2,T,Complaints,0.4,observations,down\n";

  @TempDir static Path folder;

  private Server server;
  private Browser browser;
  private Client client;
  private Officer officer;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    browser = Browser.start();
    client = server.admin();
    officer = new Officer(client);
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

  @Test
  @Order(1)
  void aFileWithThreeMistakesIsToldAllOfThemAndNothingIsWritten() {
    String wrong =
        FILE.replace("T,,Total", "-T,,Total")
            .replace("0.6,observations,up", "0.6,observations,upwards")
            .replace("Complaints,0.4", "Complaints,-4");
    Client.Answer refused = officer.offer("indicators", wrong, "");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    List<Integer> lines =
        StreamSupport.stream(refused.json().path("violations").spliterator(), false)
            .map(v -> v.path("line").asInt())
            .distinct()
            .toList();
    assertThat(lines).as(refused.body()).contains(2, 3, 4);
    assertThat(client.get(SETS + "/CITY").status()).isEqualTo(404);
    assertThat(officer.imports("indicators", "", FILE)).isEqualTo(3);
    assertThat(client.get(SETS + "/CITY/checks").json().path("violations")).isEmpty();
  }

  @Test
  @Order(2)
  void aTreeIsEditedInChineseAtADeskAndReadInEnglishOnAPhone() {
    try (Visitor visitor = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      visitor.signIn("admin", Server.PASSWORD).open("/indicators/sets/");
      visitor.look("indicator-sets");
      visitor.open("/indicators/sets/CITY/new?parent=T");
      visitor.look("indicator-new");
      visitor.fill("code", "C3").fill("title", "满意度").fill("weight", "0.5");
      visitor.choose("direction", "up").choose("rule", "goalposts");
      visitor.fill("parameters", "{\"low\": 20, \"high\": 80}");
      visitor.press("main #entry button[type=submit], main form button[type=submit]");
      assertThat(visitor.text()).contains("C3 满意度").contains("权重之和");
      visitor.look("indicator-set");
    }
    try (Visitor visitor = browser.visitor(server.address(), "en", Browser.PHONE)) {
      visitor.signIn("admin", Server.PASSWORD).open("/indicators/sets/CITY/entries/C3");
      assertThat(visitor.text()).contains("Scoring rule and curve");
      visitor.look("indicator-entry");
    }
    assertThat(client.get(SETS + "/CITY/checks").json().path("violations").findValuesAsText("code"))
        .containsExactly("indicators.check-weights");
  }
}
