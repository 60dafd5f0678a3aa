package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who evaluates what: a matrix under a regime becomes part of a plan, a panel is drawn, its members
 * declare their ties, and a main group that is too small is mended by a replacement wave.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubjectsPanelsIT {
  private static final String GIVEN = "a word that the giver knows";
  private static final String OWN = "only its owner knows this one";
  private static final String API = "/api/subjects/";
  private static final String CYCLE = "C2026";
  private static final String PANELS = "/subjects/panels/";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final String today = LocalDate.now(ZONE).toString();
  private final String last = LocalDate.now(ZONE).plusDays(9).toString();
  private final Map<String, Visitor> experts = new TreeMap<>();
  private Server server;
  private Browser browser;
  private Client admin;
  private Officer officer;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = Server.unpack(folder, Map.of()).start();
    admin = server.admin();
    officer = new Officer(admin);
    browser = Browser.start();
    officer.imports("units", "", SmallProvince.UNITS);
    officer.cycle(CYCLE, 2026);
    Officer.done(officer.offerPlan(CYCLE, SmallProvince.plan(2026)), 200);
    for (String expert : List.of("lin", "wu", "zhao", "qian")) {
      account(expert, "evaluator", "");
    }
    account("education", "unit", "D1");
  }

  @AfterAll
  void stop() {
    experts.values().forEach(Visitor::close);
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @AfterEach
  void nothingIsWrongWithThePages() {
    assertThat(browser.findings()).isEmpty();
  }

  private void account(String account, String role, String unit) {
    account(account, List.of(Map.of("role", role, "unit", unit)));
  }

  private void account(String account, List<Map<String, String>> roles) {
    Map<String, ?> given =
        Map.of("account", account, "name", "The " + account, "password", GIVEN, "roles", roles);
    Officer.done(admin.post("/api/access/accounts", given), 201);
  }

  private JsonNode post(String path, Object body) {
    Client.Answer answer = admin.post(API + path, body);
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return answer.json();
  }

  private Visitor visitor(String account, String language, int width) {
    return experts.computeIfAbsent(
        account,
        a -> browser.visitor(server.address(), language, width).firstSignIn(account, GIVEN, OWN));
  }

  private Visitor office() {
    return experts.computeIfAbsent(
        "admin",
        a ->
            browser
                .visitor(server.address(), "zh", Browser.DESKTOP)
                .signIn("admin", Server.PASSWORD));
  }

  @Test
  @Order(1)
  void aRosterIsRefusedWithAllItsMistakes() {
    Visitor office = office();
    office.open("/subjects/groups/");
    office.press("main form[action$='/standard'] button");
    assertThat(office.content()).contains("绩效管理专家", "社会公众");
    office.look("groups");
    String wrong =
        "group,account,name,unit,valid_to\nexperts,lin,Lin,,\nexperts,lin,Lin,,\n"
            + "party,lin,Lin,,\nexperts,nobody,N,X9,2020-01-01\n";
    JsonNode report = officer.offer("group-members", wrong, "").json();
    List<String> codes = new ArrayList<>();
    report.findValuesAsText("code").forEach(codes::add);
    assertThat(codes)
        .as(report.toString())
        .contains(
            "subjects.member.twice",
            "subjects.member.both-sides",
            "subjects.member.unknown",
            "subjects.unit",
            "subjects.member.expired");
    officer.imports(
        "group-members",
        "",
        "group,account,name,unit,stratum\nexperts,lin,Lin,,law\nexperts,wu,Wu,,finance\n"
            + "experts,zhao,Zhao,,law\nexperts,qian,Qian,D1,finance\n");
    office.open("/subjects/groups/of/experts");
    assertThat(office.content()).contains("Qian", "law");
  }

  @Test
  @Order(2)
  void aMatrixUnderARegimeBecomesPartOfThePlan() {
    Visitor office = office();
    office.open("/subjects/matrix/");
    assertThat(office.content()).contains("请先设定评估体制");
    office.open("/subjects/matrix/regimes/");
    office.fill("from", today).choose("kind", "TRANSITIONAL").fill("reason", "会议决定");
    office.submit();
    office.press("#standard button[type=submit]");
    assertThat(office.content()).contains("信访接待行为").doesNotContain("暂不能用于方案");
    office.look("matrix");
    String matrix = office.path();
    // A row that makes the whole mainly external breaks the regime, and says so at once.
    Map<String, ?> outside =
        Map.of(
            "version",
            1,
            "cells",
            List.of(Map.of("group", "public", "main", true, "weight", 100, "minimum", 3)));
    String id = matrix.substring(matrix.lastIndexOf('/') + 1);
    Officer.done(admin.put(API + "matrix/" + id + "/elements/department", outside), 200);
    office.open(matrix);
    assertThat(office.content()).contains("暂不能用于方案", "100%");
    office.look("matrix-broken");
    Client.Answer refused = admin.post(API + "matrix/" + id + "/plans/" + CYCLE, Map.of("plan", 1));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body()).contains("subjects.matrix.outside");
    Map<String, ?> inside =
        Map.of(
            "version",
            2,
            "cells",
            List.of(Map.of("group", "party", "main", true, "weight", 100, "minimum", 1)));
    Officer.done(admin.put(API + "matrix/" + id + "/elements/department", inside), 200);
    // Policy-making is judged by two experts here, with the public beside them.
    office.open(matrix + "/elements/policy");
    office.fill("weight_service", "").fill("weight_experts", "70").fill("minimum_experts", "2");
    office.choose("part_experts", "MAIN").choose("group", "public");
    office.fill("weight_more", "30").fill("minimum_more", "3");
    office.look("matrix-row").submit();
    assertThat(office.path()).as(office.content()).isEqualTo(matrix);
    office.open(matrix + "/plan?cycle=" + CYCLE);
    office.choose("element:A1", "policy").press("#say button[type=submit]");
    office.look("matrix-plan");
    office.press("main form[action$='/plan'] button");
    assertThat(office.path()).startsWith("/core/cycles/" + CYCLE + "/plan");
    Officer.done(
        admin.put("/api/core/cycles/" + CYCLE + "/units", Map.of("kinds", List.of("department"))),
        200);
    officer.freeze(CYCLE);
    officer.move(CYCLE, "PLANNED", "EXECUTION");
    JsonNode plan = Officer.done(admin.get("/api/core/cycles/" + CYCLE + "/plan"), 200);
    assertThat(plan.toString()).contains("experts", "70");
  }

  @Test
  @Order(3)
  void membersDeclareTheirTiesBeforeTheySeeAnything() {
    Visitor office = office();
    office.open(PANELS + "new?cycle=" + CYCLE);
    office.choose("group", "experts").choose("units", "D1").fill("size", "2");
    office.fill("due", last).fill("seed", "7");
    office.look("draw").submit();
    assertThat(office.path()).matches(PANELS + "[0-9]+");
    // Qian works there.
    assertThat(office.content()).contains("Qian", "在被评估单位任职");
    office.press("main form[action$='/invitations'] button");
    List<String> invited = accounts("INVITED");
    assertThat(invited).hasSize(2);
    Visitor first = visitor(invited.get(0), "en", Browser.PHONE);
    first.open("/");
    String link = "main a[href^='/subjects/panels/mine/']";
    assertThat(first.page().locator(link).count()).isPositive();
    first.press(link);
    assertThat(first.content()).contains("Education Department").doesNotContain("Satisfaction");
    first.look("invitation");
    first.press("main form:has(input[name=none]) button");
    assertThat(first.content()).contains("Nothing is in the way");
    Visitor second = visitor(invited.get(1), "zh", Browser.DESKTOP);
    String path = first.path();
    assertThat(second.asker().get(path).status()).isEqualTo(404);
    second.open(PANELS + "mine/");
    second.look("invitations").press("main a[href^='/subjects/panels/mine/']");
    second.unfold("declare").choose("kinds", "KINSHIP").fill("note", "亲属在该单位任负责人");
    second.look("declaration-of-ties").press("#ties button[type=submit]");
    assertThat(second.content()).contains("您需要回避");
    office.open(office.path());
    office.press("main form[action$='/sheets'] button");
    assertThat(accounts("ACTIVE")).containsExactly(invited.get(0));
  }

  private JsonNode panel() {
    return Officer.done(admin.get(API + "panels?cycle=" + CYCLE), 200).path("items").get(0);
  }

  private List<String> accounts(String state) {
    List<String> found = new ArrayList<>();
    for (JsonNode seat : panel().path("seats")) {
      if (seat.path("state").asText().equals(state)) {
        found.add(seat.path("account").asText());
      }
    }
    return found;
  }

  @Test
  @Order(4)
  void aMainGroupBelowItsMinimumIsMendedByAWave() {
    Visitor office = office();
    office.open(PANELS + "?cycle=" + CYCLE);
    assertThat(office.content()).contains("数据不足");
    office.look("panels");
    office.open(PANELS + panel().path("panel").path("id").asText());
    assertThat(office.content()).contains("达不到最低份数", "满意度");
    office.look("panel-insufficient").press("#wave button[type=submit]");
    List<String> called = accounts("INVITED");
    assertThat(called).hasSize(1);
    Visitor third = visitor(called.get(0), "en", Browser.PHONE);
    third.open(PANELS + "mine/");
    third.press("main a[href^='/subjects/panels/mine/']");
    third.press("main form:has(input[name=none]) button");
    String page = office.path();
    office.open(page);
    office.press("main form[action$='/sheets'] button");
    ExpertsForm form = new ExpertsForm(admin, CYCLE);
    form.isAskedOnSheets(office);
    List<String> active = accounts("ACTIVE");
    try (Visitor expert = browser.visitor(server.address(), "en", Browser.PHONE)) {
      form.answers(expert.signIn(active.get(0), OWN));
    }
    form.answers(new Client(server.address()).signIn(active.get(1), OWN));
    office.open(page);
    assertThat(panel().path("answers").asInt()).isEqualTo(2);
    office.look("panel-done").press("main form[action$='/close'] button");
    assertThat(accounts("LOCKED")).hasSize(2);
  }

  @Test
  @Order(5)
  void theUnitKnowsTheNumbersAndNoNames() {
    Visitor unit = visitor("education", "en", Browser.PHONE);
    unit.open("/");
    assertThat(unit.page().locator("a[href='/subjects/own/']").count()).isPositive();
    unit.open("/subjects/own/");
    assertThat(unit.path()).startsWith("/subjects/own/D1");
    assertThat(unit.content())
        .contains("Performance experts", "Satisfaction")
        .doesNotContain("Lin", "Wu", "Zhao", "Qian");
    unit.look("own");
    assertThat(unit.asker().get("/subjects/own/D2").status()).isEqualTo(403);
    assertThat(unit.asker().get(PANELS).status()).isEqualTo(403);
  }

  private Map<String, ?> appeal(String unit) {
    return Map.of(
        "cycle",
        CYCLE,
        "kind",
        "APPEAL",
        "group",
        "experts",
        "units",
        List.of(unit),
        "size",
        1,
        "due",
        last);
  }

  @Test
  @Order(6)
  void whoEvaluatedAUnitDoesNotHearItsAppeal() {
    // Two evaluated it, one declared a tie, one works there.
    Client.Answer refused = admin.post(API + "panels", appeal("D1"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("subjects.panel.few");
    Visitor office = office();
    office.open(PANELS + post("panels", appeal("D2")).get(0).asLong());
    office.press("main form[action$='/invitations'] button");
    assertThat(office.content()).contains("审理交通厅的申诉", "已就位 0 人，共需 1 人");
    office.look("panel-appeal");
    assertThat(
            admin.send("POST", API + "panels", "null", "Content-Type", "application/json").body())
        .contains("subjects.body.missing");
  }

  @Test
  @Order(7)
  void aMatrixIsTriedOnTheDataOfTheLastCycle() {
    officer.move(CYCLE, "EVALUATION");
    officer.publish(officer.run(CYCLE));
    officer.move(CYCLE, "PROVISIONAL");
    long taken = Officer.done(admin.get(API + "matrix"), 200).get(0).path("id").asLong();
    String next = LocalDate.now(ZONE).plusYears(1).toString();
    long id =
        post("matrix/" + taken + "/copy", Map.of("from", next, "note", "下一年"))
            .path("matrix")
            .path("id")
            .asLong();
    Map<String, ?> row =
        Map.of(
            "version",
            1,
            "cells",
            List.of(
                Map.of("group", "public", "main", true, "weight", 60, "minimum", 3),
                Map.of("group", "experts", "main", false, "weight", 40, "minimum", 2)));
    Officer.done(admin.put(API + "matrix/" + id + "/elements/policy", row), 200);
    Visitor office = office();
    office.open("/subjects/matrix/" + id);
    office.press("main a[href$='/simulation']");
    assertThat(office.content()).contains("满意度", "政策制定行为", "100", "1 个单位数据不足");
    office.press("#simulation a[href*='indicator=A1']");
    assertThat(office.content()).contains("教育厅", "数据不足");
    office.look("simulation").open("/subjects/matrix/regimes/");
    assertThat(office.content()).contains("逐年的外部份额", next.substring(0, 4));
    JsonNode trial = Officer.done(admin.get(API + "matrix/" + id + "/simulations/" + CYCLE), 200);
    assertThat(trial.path("lines").get(0).path("now").path("mean").asDouble()).isEqualTo(100);
  }

  private Client itself(String account, String unit) {
    account(
        account,
        List.of(Map.of("role", "unit", "unit", unit), Map.of("role", "evaluator", "unit", unit)));
    return new Client(server.address()).signIn(account, GIVEN);
  }

  @Test
  @Order(8)
  void aBodyEvaluatesItselfBeforeItSeesItsResult() {
    SelfEvaluation self = new SelfEvaluation(admin, "S2027", 2027);
    self.begins();
    Client silent = itself("silent", "D1");
    Client heard = itself("heard", "D2");
    self.asks("silent", "D1", last);
    self.asks("heard", "D2", last);
    self.answers(heard, "heard", "D2");
    String results = self.hasResults();
    Client.Answer hidden = silent.get(results + "D1");
    assertThat(hidden.status()).as(hidden.body()).isEqualTo(409);
    assertThat(hidden.body()).contains("core.result.self-first");
    Client.Answer shown = heard.get(results + "D2");
    assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    assertThat(shown.body()).contains("Transport Department").doesNotContain("self-first");
  }
}
