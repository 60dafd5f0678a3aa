package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What somebody does with the module that pins the contract, over pages and over REST. */
final class OnsiteChecks {
  private static final String USER = "wu";

  private final Server server;
  private final JourneySeven journey;

  OnsiteChecks(Server server, JourneySeven journey) {
    this.server = server;
    this.journey = journey;
  }

  /** A visit is planned in Chinese, found among the tasks, reported on a phone, and compared. */
  void areDone() {
    Client admin = server.admin();
    journey.await("onsite", () -> admin.get("/api/onsite/checks").status() == 200);
    new Officer(admin).imports("units", "", SmallProvince.UNITS);
    String observed = "unit,indicator,year,value\nD1,A1,2026,50\n";
    new Officer(admin).imports("observations", "", observed);
    journey.lets(USER, "onsite.view", "onsite.plan", "onsite.report");
    Visitor user = journey.user(USER);
    user.open("/onsite/");
    user.submit();
    assertThat(user.content()).contains("没有这个单位");
    user.look("seven-onsite");
    user.fill("unit", "D1").fill("item", "A1").fill("year", "2026");
    user.fill("account", USER).fill("due", "2026-12-31").submit();
    String check = user.path();
    assertThat(check).as(user.content()).startsWith("/onsite/of/");

    Visitor phone = journey.userAbroad(USER);
    phone.follow(check).look("seven-onsite-check");
    phone.fill("found", "41.5").fill("words", "Seen in the files.").submit();
    assertThat(phone.content()).contains("Seen in the files.", "41.5");
    long id = Visitor.number(check);
    JsonNode seen = Officer.done(admin.get("/api/onsite/checks/" + id), 200);
    assertThat(seen.path("found").asDouble()).isEqualTo(41.5);
    assertThat(seen.path("reported").asDouble()).isEqualTo(50);
    Map<String, ?> again = Map.of("words", "Again.");
    Client over = journey.over(USER);
    assertThat(over.post("/api/onsite/checks/" + id + "/report", again).status()).isEqualTo(409);
    journey.await(
        "the comparison",
        () -> {
          user.open("/onsite/");
          return user.content().contains("相差 17");
        });
    user.look("seven-onsite-list");
  }
}
