package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sponsor drafts constrained indicators, a county proposes an expected one, the committee ends
 * a deadlock, experts judge importance and pairs, the set is frozen and acknowledged. Every step of
 * it is done in pages by the person whose it is; who they are and what was reported in earlier
 * years stands there before.
 */
final class JourneyOne {
  private static final int YEAR = 2026;
  private static final String NEGOTIATIONS = "/indicators/negotiations/";
  private static final String SNAPSHOTS = "/indicators/snapshots/";

  private final Persons persons;
  private final Officer rest;
  private final String kind;
  private final Path folder;
  private final String set;
  private final String cycle;
  private long constrained;
  private long snapshot;
  private final Map<String, Double> weights = new LinkedHashMap<>();

  /**
   * A journey.
   *
   * @param kind the kind of units the set is for, which tells it from that of another journey
   */
  JourneyOne(Persons persons, Officer rest, String kind, Path folder) {
    this.persons = persons;
    this.rest = rest;
    this.kind = kind;
    this.folder = folder;
    set = kind.toUpperCase(Locale.ROOT);
    cycle = "J-" + set;
  }

  private String person(String who) {
    return who + "-" + kind;
  }

  private Visitor at(String who) {
    return persons.at(person(who));
  }

  private String unit(String letter) {
    return set.charAt(0) + letter;
  }

  /** Units, a cycle and people with their roles. */
  void begins() {
    String units =
        """
        code,name_zh,name_en,kind,parent,valid_from
        P,青石市,Qingshi,city,,2020-01-01
        A,东山,Dongshan,KIND,P,2020-01-01
        B,西水,Xishui,KIND,P,2020-01-01
        """;
    rest.imports("units", "", own(units));
    rest.cycle(cycle, YEAR);
    String[] see = {"core.units.view", "core.cycles.view", "indicators.view.own"};
    persons.role(
        person("sponsor"),
        "评价主体",
        "Sponsor",
        with(see, "indicators.view", "indicators.edit", "indicators.negotiate"));
    persons.role(
        person("committee"),
        "评价委员会",
        "Committee",
        with(see, "indicators.view", "indicators.decide"));
    persons.join(person("sponsor"), "Shen", person("sponsor"), "");
    persons.join(person("chair"), "Zhou", person("committee"), "");
    persons.join(person("officer"), "Guan", "officer", "");
    persons.join(person("a"), "Dong", "unit", unit("A"));
    persons.join(person("b"), "Xi", "unit", unit("B"));
    persons.join(person("lin"), "Lin", "evaluator", "");
    persons.join(person("wu"), "Wu", "evaluator", "");
    persons.join(person("auditor"), "Shi", "auditor", "");
  }

  private static String[] with(String[] some, String... more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** The codes of units, in a table, are this journey's own. */
  private String own(String table) {
    return table
        .replaceAll("(?m)^([PAB]),", set.charAt(0) + "$1,")
        .replace(",P,", "," + unit("P") + ",")
        .replace("KIND", kind);
  }

  void draftsTheSet() {
    Visitor sponsor = at("sponsor");
    sponsor.open("/indicators/sets/");
    sponsor.press("main a[href='/indicators/sets/new']");
    sponsor.enter("code", set).enter("title", "高质量发展").enter("titleEn", "Quality growth");
    sponsor.enter("kind", kind).enter("cycle", cycle).submit();
    assertThat(sponsor.path()).as(sponsor.content()).isEqualTo("/indicators/sets/" + set);
    add("N", "", "经济与民生", "Economy and people", "80", "");
    add("GDP", "N", "地区生产总值增速", "Growth", "50", "%");
    add("AIR", "N", "空气优良天数比例", "Clean air", "30", "%");
    add("JOB", "N", "城镇新增就业", "New jobs", "20", "persons");
    persons.glance(sponsor, "journey-set");
    assertThat(sponsor.content()).contains("GDP", "AIR", "JOB");
    rest.imports(
        "observations",
        cycle,
        own(
            """
            unit,indicator,year,value,target
            A,GDP,2022,5,4
            A,GDP,2023,6,5
            A,GDP,2024,5.5,5
            A,GDP,2025,6,5
            """));
  }

  private void add(
      String code, String parent, String zh, String en, String weight, String measure) {
    Visitor sponsor = at("sponsor");
    sponsor.open("/indicators/sets/" + set + "/new");
    sponsor.enter("code", code).enter("parent", parent);
    sponsor.enter("title", zh).enter("titleEn", en).enter("weight", weight);
    boolean node = measure.isEmpty();
    sponsor.enter("source", node ? "" : "observations").enter("direction", node ? "" : "up");
    sponsor.enter("unit", measure).submit();
    assertThat(sponsor.path()).as(sponsor.content()).isEqualTo("/indicators/sets/" + set);
  }

  private String state() {
    JsonNode table = Officer.done(rest.client().get("/api" + NEGOTIATIONS + constrained), 200);
    return table.path("negotiation").path("state").asText();
  }

  void draftsATargetThatIsARatchet() {
    Visitor sponsor = at("sponsor");
    sponsor.open(NEGOTIATIONS);
    sponsor.press("main a[href^='" + NEGOTIATIONS + "new']");
    sponsor.press("main a[href='" + NEGOTIATIONS + "new?set=" + set + "']");
    persons.glance(sponsor, "journey-choose");
    sponsor.press("main a[href$='&indicator=GDP']");
    sponsor.fill("target", "6.5").submit();
    assertThat(sponsor.path()).as("a ratchet without a reason").isEqualTo(NEGOTIATIONS + "new");
    sponsor.look("journey-ratchet");
    sponsor.fill("reason", "省里要求提高").submit();
    assertThat(sponsor.path()).as(sponsor.content()).matches(NEGOTIATIONS + "[0-9]+");
    constrained = Visitor.number(sponsor.path());
    assertThat(state()).isEqualTo("DRAFTED");
  }

  private String table() {
    return NEGOTIATIONS + constrained;
  }

  void consultsInTwoRounds() {
    at("sponsor").act("send", "reason", "请各单位研究");
    Visitor a = at("a");
    a.follow(table());
    a.look("journey-asked");
    String box = "answer-" + unit("A");
    a.act(box, "answer", "COUNTER", "target", "5", "reason", "基数已经很高");
    accepts();
    assertThat(state()).isEqualTo("REPLY");
    replies("PARTLY", "取中间值");
    at("sponsor").act("send", "target", "5.8", "reason", "各让一步");
    assertThat(state()).isEqualTo("CONSULTATION");
    a.open(table());
    a.act(box, "answer", "OBJECT", "reason", "仍然完不成");
    accepts();
    replies("NOT", "省里已有要求");
  }

  private void accepts() {
    at("b").follow(table());
    at("b").act("answer-" + unit("B"), "answer", "ACCEPT");
  }

  private void replies(String fate, String reason) {
    Visitor sponsor = at("sponsor");
    sponsor.follow(table());
    String box = sponsor.page().locator("details[id^=reply-]").first().getAttribute("id");
    persons.glance(sponsor, "journey-replying");
    sponsor.act(box, "fate", fate, "reason", reason);
  }

  void endsADeadlock() {
    Visitor sponsor = at("sponsor");
    sponsor.act("escalate", "reason", "两轮未达成一致");
    assertThat(state()).as("a deadlock").isEqualTo("ESCALATED");
    persons.glance(sponsor, "journey-deadlock");
    Visitor chair = at("chair");
    chair.follow(table());
    chair.look("journey-committee");
    chair.act("decide", "position", "0", "target", "5.5", "reason", "兼顾基数和要求");
    assertThat(state()).isEqualTo("CONFIRMED");
    persons.glance(chair, "journey-decided");
  }

  private double share() {
    String quota = "/api" + NEGOTIATIONS + "quota?set=" + set;
    return Officer.done(rest.client().get(quota), 200).path("now").path("share").asDouble();
  }

  private Visitor wantsToFreeze() {
    Visitor officer = at("officer");
    officer.open("/indicators/overview/");
    persons.glance(officer, "journey-overview");
    officer.press("main a[href='" + SNAPSHOTS + "new?set=" + set + "']");
    return officer;
  }

  void cannotFreezeBelowTheUnitsShare() {
    assertThat(share()).isZero();
    Visitor officer = wantsToFreeze();
    assertThat(officer.page().locator("#against").count()).isEqualTo(1);
    assertThat(officer.content()).contains("20");
    assertThat(officer.page().locator("#freeze").count()).isZero();
    officer.look("journey-quota");
    String body =
        rest.client().post("/api" + SNAPSHOTS.replaceAll("/$", ""), Map.of("set", set)).body();
    assertThat(body).contains("indicators.freeze.quota");
  }

  void agreesOnWhatACountyProposes() {
    Visitor b = at("b");
    b.open(NEGOTIATIONS);
    b.press("main a[href^='" + NEGOTIATIONS + "new']");
    b.press("main a[href='" + NEGOTIATIONS + "new?set=" + set + "']");
    persons.glance(b, "journey-propose");
    b.enter("code", "TEA").enter("titleZh", "茶叶产值").enter("titleEn", "Tea output");
    b.enter("target", "50").enter("weight", "20").enter("unit", "million");
    b.enter("reason", "特色产业").submit();
    assertThat(b.path()).as(b.content()).matches(NEGOTIATIONS + "[0-9]+");
    String proposal = b.path();
    Visitor sponsor = at("sponsor");
    sponsor.follow(proposal);
    sponsor.act("discuss");
    sponsor.act("counter", "target", "60", "reason", "产量还可以提高");
    b.follow(proposal);
    persons.glance(b, "journey-countered");
    b.act("accept-" + unit("B"), "reason", "可以做到");
    at("chair").follow(proposal);
    at("chair").act("confirm");
    assertThat(share()).as("the units' share").isCloseTo(.2, within(1e-9));
  }

  /** The experts' part; what they weigh is what the plan must have in the end. */
  void asksExperts() {
    JourneyExperts experts = new JourneyExperts(persons, rest, kind, set);
    experts.judgeImportance();
    weights.putAll(experts.weigh());
  }

  void freezesAndTells() {
    Visitor officer = wantsToFreeze();
    officer.look("journey-freeze");
    officer.fill("reason", "经两轮协商和专家咨询").press("#freeze button[type=submit]");
    assertThat(officer.path()).as(officer.content()).matches(SNAPSHOTS + "[0-9]+");
    snapshot = Visitor.number(officer.path());
    persons.glance(officer, "journey-snapshot");
    for (String who : List.of("a", "b")) {
      Visitor county = at(who);
      county.follow(SNAPSHOTS + snapshot);
      county.look("journey-packet");
      county.press("main form[action$='/acknowledgement'] button");
    }
    JsonNode packets =
        Officer.done(rest.client().get("/api" + SNAPSHOTS + snapshot), 200).path("packets");
    assertThat(packets.path("told").asInt()).isEqualTo(2);
    assertThat(packets.path("acknowledged").asInt()).isEqualTo(2);
  }

  void isKnownToEverybody() {
    Visitor auditor = at("auditor");
    auditor.open(SNAPSHOTS + snapshot);
    persons.glance(auditor, "journey-audited");
    String file =
        persons.over(person("auditor")).get("/api" + SNAPSHOTS + snapshot + "/file").body();
    auditor.open(SNAPSHOTS + "verify");
    auditor.attach("file", kept(file)).submit();
    assertThat(auditor.page().locator("main .notice.good").count())
        .as(auditor.content())
        .isEqualTo(1);
    auditor.look("journey-verified");
    JsonNode verdict =
        Officer.done(
            rest.client()
                .send(
                    "POST",
                    "/api" + SNAPSHOTS + "verification",
                    file,
                    "Content-Type",
                    "application/json"),
            200);
    assertThat(verdict.path("intact").asBoolean() && verdict.path("signed").asBoolean()).isTrue();
    assertThat(planned()).as("the weights of the plan").isEqualTo(weights);
    Visitor officer = at("officer");
    officer.open("/core/cycles/" + cycle + "/plan");
    persons.glance(officer, "journey-plan");
  }

  private Path kept(String file) {
    try {
      return Files.writeString(folder.resolve(set + ".json"), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The weights below the node, as the plan of the cycle has them. */
  private Map<String, Double> planned() {
    JsonNode plan = Officer.done(rest.client().get("/api/core/cycles/" + cycle + "/plan"), 200);
    Map<String, Double> planned = new LinkedHashMap<>();
    for (JsonNode node : plan.findValue("tree").path("children")) {
      if (node.path("code").asText().equals("N")) {
        node.path("children")
            .forEach(c -> planned.put(c.path("code").asText(), c.path("weight").asDouble()));
      }
    }
    return planned;
  }
}
