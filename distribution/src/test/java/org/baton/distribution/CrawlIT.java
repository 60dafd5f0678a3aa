package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.baton.demo.Demo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of the sample province, as everybody who works there: no link that leads nowhere, no
 * page for whoever may not see what it shows, nothing that somebody could not read or reach.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrawlIT {
  private static final String GIVEN = "a word that the giver knows";
  private static final String OWN = "only its owner knows this one";
  private static final String HEADS_UNIT = "QL-C03";

  /** The roles, and the unit they are held for. */
  private static final Map<String, String> ROLES =
      new TreeMap<>(
          Map.of(
              "administrator",
              "",
              "officer",
              "",
              "evaluator",
              "",
              "unit",
              HEADS_UNIT,
              "auditor",
              ""));

  /** Pages, and the calls that tell the same. */
  private static final Map<String, String> SAME =
      new TreeMap<>(
          Map.of(
              "/core/cycles/", "/api/core/cycles",
              "/access/people/", "/api/access/accounts",
              "/access/roles/", "/api/access/roles",
              "/modules/", "/api/modules/bundles",
              "/core/cycles/C2026/plan", "/api/core/cycles/C2026/plan",
              "/core/results/4", "/api/core/runs/4/results",
              "/core/results/4/QL-C01", "/api/core/runs/4/results/QL-C01",
              "/core/results/4/QL-C03", "/api/core/runs/4/results/QL-C03"));

  /** One thread a role. */
  private static final Executor TOGETHER = work -> new Thread(work, "asker").start();

  private static final List<String> PLACES = List.of("skip", "bar", "menu", "main", "elsewhere");
  private static final Comparator<Keyboard.Stop> ORDER =
      Comparator.comparingInt(s -> PLACES.indexOf(s.place()));

  @TempDir static Path folder;

  private final Map<String, Visitor> people = new LinkedHashMap<>();
  private final Map<String, Crawler.Found> found = new LinkedHashMap<>();
  private Server server;
  private Browser browser;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    String province = server.home().resolve("examples/province").toString();
    Demo.main(
        new String[] {
          "--url", server.address(), "--password", Server.PASSWORD, "--province", province
        });
    browser = Browser.start();
    Client admin = server.admin();
    ROLES.forEach(
        (role, unit) -> {
          Map<String, ?> account =
              Map.of(
                  "account",
                  "the-" + role,
                  "name",
                  "The " + role,
                  "password",
                  GIVEN,
                  "roles",
                  List.of(Map.of("role", role, "unit", unit)));
          Officer.done(admin.post("/api/access/accounts", account), 201);
          Visitor visitor = browser.visitor(server.address(), "zh", Browser.DESKTOP);
          people.put(role, visitor.firstSignIn("the-" + role, GIVEN, OWN));
        });
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @Test
  @Order(1)
  void noLinkThatIsShownLeadsNowhere() {
    List<String> wrong = new ArrayList<>();
    of(Crawler::all)
        .forEach(
            (role, all) -> {
              found.put(role, all);
              System.out.println(role + " is shown " + all.pages().keySet());
              all.wrong().forEach(w -> wrong.add(role + ": " + w));
            });
    assertThat(wrong).isEmpty();
    assertThat(found.get("officer").pages()).hasSizeGreaterThan(5);
  }

  @Test
  @Order(2)
  void everyKindOfPageCanBeReadByEverybody() {
    List<String> wrong = new ArrayList<>();
    Map<String, String> kinds = new LinkedHashMap<>();
    found.forEach((role, all) -> all.pages().keySet().forEach(k -> kinds.putIfAbsent(k, role)));
    kinds.keySet().removeIf(k -> k.contains("?") && kinds.containsKey(k.replaceAll("\\?.*", "")));
    Set<String> shapes = new HashSet<>();
    kinds.keySet().removeIf(k -> !shapes.add(Crawler.shape(k)));
    Map<String, Visitor> phones = new LinkedHashMap<>();
    kinds.forEach(
        (kind, role) -> {
          String path = found.get(role).pages().get(kind);
          Visitor desktop = people.get(role);
          wrong.addAll(look(desktop, path, kind));
          Visitor phone = phones.computeIfAbsent(role, this::phone);
          wrong.addAll(look(phone, path, kind));
        });
    phones.values().forEach(Visitor::close);
    assertThat(wrong).isEmpty();
  }

  private static List<String> look(Visitor visitor, String path, String kind) {
    visitor.speakAgain().open(path);
    Album.keep(
        visitor.page(),
        "page" + kind.replace("*", "x").replaceAll("[^a-z-]+", "_") + visitor.width());
    return visitor.wrong();
  }

  /** The same person in English in the dark, with a phone. */
  private Visitor phone(String role) {
    Visitor phone = browser.visitor(server.address(), "en", Browser.PHONE, true);
    return phone.signIn("the-" + role, OWN);
  }

  @Test
  @Order(3)
  void whoIsNotSignedInSeesNothing() {
    List<String> open = new ArrayList<>();
    try (Visitor nobody = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      Asker asker = nobody.asker();
      for (String path : paths()) {
        Asker.Seen answer = asker.get(path);
        boolean door = path.startsWith("/health") || path.startsWith("/assets/");
        boolean shown = answer.status() < 400 && !answer.path().equals("/sign-in");
        if (shown && !door) {
          open.add(answer.status() + " " + path);
        }
      }
    }
    assertThat(open).isEmpty();
  }

  @Test
  @Order(4)
  void noPageAndNoCallFailsForAnybody() throws IOException {
    TreeSet<String> all = new TreeSet<>(paths());
    all.addAll(calls());
    List<String> wrong = new ArrayList<>();
    of(asker -> failures(asker, all))
        .forEach((role, failed) -> failed.forEach(f -> wrong.add(role + ": " + f)));
    assertThat(all).hasSizeGreaterThan(30);
    assertThat(wrong).isEmpty();
  }

  private static List<String> failures(Asker asker, Set<String> paths) {
    List<String> failed = new ArrayList<>();
    for (String path : paths) {
      int status = asker.get(path).status();
      if (status >= 500) {
        failed.add(status + " " + path);
      }
    }
    return failed;
  }

  /** What everybody finds, all at the same time, by their roles. */
  private <T> Map<String, T> of(Function<Asker, T> work) {
    Map<String, CompletableFuture<T>> begun = new LinkedHashMap<>();
    people.forEach(
        (role, visitor) -> {
          Asker asker = visitor.asker();
          begun.put(role, CompletableFuture.supplyAsync(() -> work.apply(asker), TOGETHER));
        });
    Map<String, T> all = new LinkedHashMap<>();
    begun.forEach((role, one) -> all.put(role, one.join()));
    return all;
  }

  /** Everything that can be read over REST, with subjects that exist. */
  private List<String> calls() throws IOException {
    JsonNode paths =
        new JsonMapper()
            .readTree(people.get("officer").asker().get("/api/openapi.json").body())
            .path("paths");
    List<String> calls = new ArrayList<>();
    for (var path : paths.properties()) {
      if (path.getValue().has("get")) {
        calls.add(
            path.getKey()
                .replaceAll("\\{unit}", HEADS_UNIT)
                .replaceAll("\\{(cycle)}", "C2026")
                .replaceAll("\\{(run|id|other|before)}", "1")
                .replaceAll("\\{[^}]*}", "x"));
      }
    }
    return calls;
  }

  @Test
  @Order(5)
  void pagesAndCallsAgreeOnWhoMaySeeWhat() {
    List<String> wrong = new ArrayList<>();
    people.forEach(
        (role, visitor) -> {
          Asker asker = visitor.asker();
          SAME.forEach(
              (page, call) -> {
                int shown = asker.get(page).status();
                int told = asker.get(call).status();
                if (shown < 400 != told < 400) {
                  wrong.add(role + ": " + page + " is " + shown + ", " + call + " is " + told);
                }
              });
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  @Order(6)
  void theKeyboardReachesEverythingAndTheFocusIsSeen() {
    Visitor officer = people.get("officer");
    officer.open("/core/cycles/");
    List<Keyboard.Stop> stops = Keyboard.stops(officer.page());
    assertThat(stops.get(0).place()).isEqualTo("skip");
    assertThat(stops).extracting(Keyboard.Stop::place).contains("bar", "menu", "main");
    assertThat(stops).as("in the order of the page").isSortedAccordingTo(ORDER);
    assertThat(stops).filteredOn(s -> !s.seen()).isEmpty();

    officer.open("/core/cycles/");
    officer.page().keyboard().press("Tab");
    officer.page().keyboard().press("Enter");
    officer.page().keyboard().press("Tab");
    assertThat(officer.page().evaluate("() => document.activeElement.closest('main') !== null"))
        .isEqualTo(true);
  }

  private TreeSet<String> paths() {
    TreeSet<String> paths = new TreeSet<>();
    found.values().forEach(all -> paths.addAll(all.pages().values()));
    return paths;
  }
}
