package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
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
  private static final String CARDS =
      "指标集;代码;名称;数据来源;source;方向;定义;要素;采集频率;采集人;基期值;权重\n"
          + "GBK;D1;办结率;台账;sheets;up;按期办结件数占比;效率;每季度;政务办;１２％;1\n";
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

  @Test
  @Order(3)
  void aFileFromAChineseSpreadsheetIsReadWithItsCardAndComesBackByItsExport() throws Exception {
    byte[] gbk = CARDS.getBytes(Charset.forName("GBK"));
    Client.Answer read = upload("gbk.csv", gbk);
    assertThat(read.status()).as(read.body()).isEqualTo(200);
    JsonNode card = client.get(SETS + "/GBK/entries/D1").json().path("card");
    assertThat(card.path("definition").asText()).isEqualTo("按期办结件数占比");
    assertThat(card.path("frequency").asText()).isEqualTo("每季度");
    assertThat(card.path("baseline").asDouble()).isEqualTo(12);
    for (String language : List.of("zh", "en")) {
      Client.Answer written =
          client.speaking(language).get("/api/indicators/library/indicators.csv?set=GBK");
      assertThat(written.status()).as(written.body()).isEqualTo(200);
      assertThat(written.body()).startsWith("\uFEFF");
      String other = written.body().replace("GBK,D1", "BACK" + language + ",D1");
      assertThat(officer.imports("indicators", "", other)).isEqualTo(1);
      assertThat(client.get(SETS + "/BACK" + language + "/entries/D1").json().path("card"))
          .isEqualTo(card);
    }
    Client.Answer blank = officer.offer("indicators", CARDS.replace(";up;", ";;"), "");
    assertThat(blank.status()).isEqualTo(422);
    assertThat(blank.body()).contains("indicators.direction");
    Workbook merged =
        new Workbook()
            .row(Workbook.words("set"), Workbook.words("code"), Workbook.words("title"))
            .row(Workbook.words("M"), Workbook.words("N"), Workbook.words("node"))
            .merged("A2:B2");
    Client.Answer refused = upload("merged.xlsx", merged.bytes());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("core.table.merged");
  }

  private Client.Answer upload(String name, byte[] file) throws IOException {
    Path there = Files.write(folder.resolve(name), file);
    return client.upload("/api/core/imports/indicators?file=" + name, there);
  }

  @Test
  @Order(4)
  void anIndicatorIsFoundPutIntoAnotherSetComparedAndItsLineageStated() {
    try (Visitor visitor = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      visitor.signIn("admin", Server.PASSWORD).open("/indicators/library/?q=满意");
      assertThat(visitor.text()).contains("C3").doesNotContain("Complaints");
      visitor.look("indicator-library");
      visitor.open("/indicators/library/reuse?from=CITY&code=C3&set=GBK");
      visitor.press("main #reuse button[type=submit]");
      assertThat(visitor.text()).contains("C3 满意度");
      visitor.open("/indicators/library/sets?set=CITY&to=GBK");
      assertThat(visitor.text()).contains("D1").contains("新增");
      visitor.open("/indicators/library/compare?set=CITY&code=C1&toCode=C2");
      assertThat(visitor.text()).contains("不同");
      visitor.open("/indicators/library/lineage/GBK/C3");
      visitor.fill("since", "2026").fill("origins", "CITY/C3").fill("reason", "换了问卷");
      visitor.choose("kind", "replaced").choose("comparability", "break");
      visitor.press("main #statement button[type=submit]");
      assertThat(visitor.text()).contains("数列中断").contains("换了问卷");
      visitor.look("indicator-lineage");
    }
    JsonNode known = client.get("/api/indicators/lineage/CITY/C3").json();
    assertThat(known.path("successors").path(0).path("comparability").asText()).isEqualTo("BREAK");
  }
}
