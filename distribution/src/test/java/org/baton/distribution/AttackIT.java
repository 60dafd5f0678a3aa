package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.baton.distribution.Client.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people try who mean no good; after each try the server still answers quickly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackIT {
  private static final String JSON = "application/json";
  private static final Duration QUICK = Duration.ofSeconds(10);

  private Server server;
  private Client admin;
  private Wire wire;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = Server.unpack(folder, Map.of()).start();
    admin = server.admin();
    wire = new Wire(server.address());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @AfterEach
  void theServerStillAnswers() {
    Instant before = Instant.now();
    assertThat(admin.get("/api/core/cycles").status()).isEqualTo(200);
    assertThat(Duration.between(before, Instant.now())).isLessThan(QUICK);
  }

  private record SignedIn(String cookie, String csrf) {}

  private SignedIn signIn(String... further) {
    String body = "{\"account\":\"admin\",\"password\":\"" + Server.PASSWORD + "\"}";
    Wire.Reply reply =
        wire.send(
            "POST /api/access/session HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Content-Type: " + JSON,
            "Content-Length: " + body.length(),
            further.length == 0 ? "X-Nothing: 1" : further[0],
            "",
            body);
    assertThat(reply.status()).as(reply.words()).isEqualTo(200);
    String csrf = reply.words().replaceAll("(?s).*\"csrf\":\"([^\"]+)\".*", "$1");
    return new SignedIn(reply.header("Set-Cookie").orElseThrow().split(";")[0], csrf);
  }

  private Wire.Reply write(String cookie, String... headers) {
    String body = "{\"name\":\"t\",\"days\":1}";
    String more = String.join("\r\n", headers);
    return wire.send(
        "POST /api/access/tokens HTTP/1.1",
        "Host: x",
        "Connection: close",
        "Cookie: " + cookie,
        "Content-Type: " + JSON,
        "Content-Length: " + body.length(),
        more.isEmpty() ? "X-Nothing: 1" : more,
        "",
        body);
  }

  @Test
  void forgedWritesAreRefused() {
    SignedIn me = signIn();
    String word = "X-CSRF-Token: " + me.csrf();
    assertThat(write(me.cookie()).status()).isEqualTo(403);
    assertThat(write(me.cookie(), "X-CSRF-Token: wrong").status()).isEqualTo(403);
    assertThat(write(me.cookie(), word, "Origin: http://evil.example").status()).isEqualTo(403);
    assertThat(write(me.cookie(), word, "Origin: null").status()).isEqualTo(403);
    assertThat(write(me.cookie(), word, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
    assertThat(write(me.cookie(), "X-CSRF-Token: " + signIn().csrf()).status()).isEqualTo(403);
    assertThat(write(me.cookie(), word).status()).isEqualTo(201);
  }

  @Test
  void aCookieIsWorthNothingAfterSigningOutAndIsNeverChosenBySomebodyElse() {
    String fixed = "baton_session=chosen-by-somebody-else-0123456789012345";
    SignedIn me = signIn("Cookie: " + fixed);
    assertThat(me.cookie()).isNotEqualTo(fixed);
    assertThat(signIn().cookie()).isNotEqualTo(me.cookie());
    assertThat(write(fixed, "X-CSRF-Token: x").status()).isEqualTo(401);
    Wire.Reply out =
        wire.send(
            "DELETE /api/access/session HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Cookie: " + me.cookie(),
            "X-CSRF-Token: " + me.csrf(),
            "",
            "");
    assertThat(out.status()).isIn(200, 204);
    assertThat(write(me.cookie(), "X-CSRF-Token: " + me.csrf()).status()).isEqualTo(401);
  }

  @Test
  void malformedBodiesAreTheSendersMistake() {
    String path = "/api/core/cycles";
    assertThat(post(path, "[".repeat(10_000))).isEqualTo(422);
    assertThat(post(path, "{\"title\":".repeat(10_000))).isEqualTo(422);
    assertThat(post(path, "{\"code\":\"A\",\"year\":1e999999999}")).isEqualTo(422);
    assertThat(post(path, "{\"code\":\"A\",\"code\":\"B\"}")).isEqualTo(422);
    assertThat(post(path, "{\"code\":\"A\\u0000B\",\"year\":2030}")).isEqualTo(422);
    assertThat(post(path, "\"" + "a".repeat((1 << 20) + 100) + "\"")).isEqualTo(413);
    assertThat(admin.send("POST", path, "--x", "Content-Type", "multipart/form-data").status())
        .isEqualTo(415);
    Wire.Reply chunks =
        wire.send(
            "POST /api/access/session HTTP/1.1",
            "Host: x",
            "Content-Type: " + JSON,
            "Transfer-Encoding: chunked",
            "",
            "zz",
            "{}",
            "0",
            "",
            "");
    assertThat(chunks.status()).isEqualTo(400);
  }

  private int post(String path, String body) {
    Answer answer = admin.send("POST", path, body, "Content-Type", JSON);
    assertThat(answer.json().path("type").asText()).startsWith("/problems/");
    return answer.status();
  }

  @Test
  void nothingIsReadOrWrittenOutsideOfItsFolder() {
    for (String path :
        new String[] {
          "/assets/../etc/baton.env",
          "/assets/%2e%2e/baton.css",
          "/assets/..;/baton.css",
          "/assets/..%2fbaton.css",
          "/assets/a%5cb.css",
          "/assets/%00.css",
          "/api/core/evidence/..%2f..%2fkeys/content",
          "/api//core/cycles",
          "/sign-in/",
          "/sign-in;x",
          "/%73ign-in",
          "/API/core/cycles",
          "/./api/core/cycles",
          "/problems/.."
        }) {
      Wire.Reply reply =
          wire.send("GET " + path + " HTTP/1.1", "Host: x", "Connection: close", "", "");
      assertThat(reply.status()).as(path).isIn(400, 401, 404);
    }
    for (String name : new String[] {"..%2f..%2fa.txt", "a%00b.txt", "a%0d%0aX-Evil:1.txt"}) {
      Answer answer =
          admin.send(
              "POST", "/api/core/evidence?file=" + name, "words", "Content-Type", "text/plain");
      assertThat(answer.status()).isIn(201, 422);
      assertThat(answer.json().path("name").asText()).doesNotContain("/", "..", "\n", "\u0000");
    }
    assertThat(server.data().getParent().resolve("a.txt")).doesNotExist();
  }

  @Test
  void onlyPublicPagesAnswerWithoutAnAccountAndKnowNobody() {
    SignedIn me = signIn();
    for (String path :
        new String[] {
          "/indicators/public/sets", "/core/public/cycles", "/web/public/parts", "/no/public/x"
        }) {
      Wire.Reply reply =
          wire.send(
              "GET " + path + " HTTP/1.1",
              "Host: x",
              "Connection: close",
              "Cookie: " + me.cookie(),
              "",
              "");
      assertThat(reply.status()).as(path).isIn(401, 404);
      assertThat(reply.header("Set-Cookie").orElse("")).doesNotContain("baton_session");
    }
    for (String path :
        new String[] {
          "/api/public/x", "/api/indicators/society", "/indicators/public/", "/indicators/society/"
        }) {
      Wire.Reply reply =
          wire.send("GET " + path + " HTTP/1.1", "Host: x", "Connection: close", "", "");
      assertThat(reply.status()).as(path).isEqualTo(401);
    }
    Wire.Reply forged =
        wire.send(
            "POST /indicators/public/society/x HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: 5",
            "",
            "who=x");
    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void requestsCannotBeSmuggled() {
    String start = "POST /api/access/session HTTP/1.1";
    String inner = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";
    for (String[] headers :
        new String[][] {
          {"Content-Length: 5", "Transfer-Encoding: chunked"},
          {"Content-Length: 3", "Content-Length: 5"},
          {"Transfer-Encoding : chunked", "X: 1"},
          {"Transfer-Encoding: chunked, identity", "X: 1"},
          {"Content-Length: -1", "X: 1"},
          {"Content-Length: 0x5", "X: 1"}
        }) {
      Wire.Reply reply =
          wire.send(start, "Host: x", headers[0], headers[1], "", "0\r\n\r\n" + inner);
      assertThat(reply.status()).as(headers[0]).isEqualTo(400);
      assertThat(reply.count()).as(headers[0]).isEqualTo(1);
    }
  }

  @Test
  void nobodyIsLedElsewhere() {
    Wire.Reply host =
        wire.send(
            "GET /core/cycles HTTP/1.1",
            "Host: evil.example",
            "Accept: text/html",
            "Connection: close",
            "",
            "");
    assertThat(host.words()).doesNotContain("evil.example");
    for (String to :
        new String[] {"//evil.example", "https:%2f%2fevil.example", "/%5cevil.example"}) {
      String body = "account=admin&password=" + Server.PASSWORD + "&to=" + to;
      Wire.Reply reply =
          wire.send(
              "POST /sign-in HTTP/1.1",
              "Host: x",
              "Connection: close",
              "Content-Type: application/x-www-form-urlencoded",
              "Content-Length: " + body.length(),
              "",
              body);
      assertThat(reply.status()).isEqualTo(303);
      assertThat(reply.header("Location").orElseThrow()).isIn("/", "/password");
    }
    Wire.Reply injected =
        wire.send(
            "GET /sign-in?lang=zh%0d%0aX-Evil:1 HTTP/1.1", "Host: x", "Connection: close", "", "");
    assertThat(injected.header("X-Evil")).isEmpty();
  }

  @Test
  void methodsThatNothingAnswersAreRefusedAndEveryAnswerIsGuarded() {
    Wire.Reply trace =
        wire.send("TRACE / HTTP/1.1", "Host: x", "Cookie: a=b", "Connection: close", "", "");
    assertThat(trace.status()).isEqualTo(405);
    assertThat(trace.words()).doesNotContain("a=b");
    for (String path : new String[] {"/sign-in", "/api/core/cycles", "/nothing", "/health"}) {
      Wire.Reply reply =
          wire.send("GET " + path + " HTTP/1.1", "Host: x", "Connection: close", "", "");
      assertThat(reply.header("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
      assertThat(reply.header("Cross-Origin-Opener-Policy")).contains("same-origin");
      assertThat(reply.header("Permissions-Policy")).isPresent();
      assertThat(reply.header("Referrer-Policy")).contains("same-origin");
      assertThat(reply.header("Server")).isEmpty();
    }
  }

  @Test
  void bombsDoNotGoOff(@TempDir Path folder) throws IOException {
    Path bomb = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blank = new byte[1 << 20];
      for (int i = 0; i < 1024; i++) {
        zip.write(blank);
      }
      zip.closeEntry();
    }
    assertThat(admin.upload("/api/core/imports/units?file=a.xlsx", bomb).status()).isIn(413, 422);
    assertThat(admin.upload("/api/modules/install?file=a.jar", bomb).status()).isIn(413, 422);
    Path entity = folder.resolve("entity.xlsx");
    Files.write(entity, withEntity());
    Answer read = admin.upload("/api/core/imports/units?file=b.xlsx", entity);
    assertThat(read.status()).isEqualTo(422);
    assertThat(read.body()).doesNotContain("root:");
  }

  private static byte[] withEntity() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(
          ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>")
              .getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @Test
  void whatAWorkbookCallsAFormulaIsNeitherRunNorKept(@TempDir Path folder) throws IOException {
    new FormulaWorkbook(admin).isNeitherRunNorKept(folder);
  }

  @Test
  void wordsAreWordsOnEveryPage() {
    String evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    Map<String, String> title = Map.of("zh", evil, "en", evil);
    assertThat(
            admin
                .post("/api/core/cycles", Map.of("code", "XSS", "title", title, "year", 2031))
                .status())
        .isEqualTo(201);
    for (String path : new String[] {"/", "/core/cycles", "/core/cycles?q=" + "%3Cscript%3Ex"}) {
      Answer page = admin.send("GET", path, null, "Accept", "text/html");
      assertThat(page.body()).doesNotContain("<script>alert", "<img src=x", "<script>x");
    }
  }

  @Test
  void aThousandWrongPasswordsLeadNowhereAndHinderNobodyElse() {
    String right = "the right one, known to its owner";
    Map<String, ?> account =
        Map.of("account", "guessed", "name", "Guessed", "password", right, "roles", List.of());
    assertThat(admin.post("/api/access/accounts", account).status()).isEqualTo(201);
    Client nobody = new Client(server.address());
    Set<String> known = new TreeSet<>();
    Set<String> unknown = new TreeSet<>();
    int looked = 0;
    for (int i = 0; i < 1000; i++) {
      Answer one = guess(nobody, "guessed", "guess " + i);
      looked += one.status() == 429 ? 0 : 1;
      known.add(one.json().path("code").asText());
      if (i < 40) {
        unknown.add(guess(nobody, "no-such-account", "guess " + i).json().path("code").asText());
      }
    }
    assertThat(looked).as("passwords that were looked at").isBetween(5, 30);
    assertThat(known).isEqualTo(unknown);
    assertThat(guess(nobody, "guessed", right).status()).as("while it waits").isEqualTo(429);
    assertThat(server.admin().get("/api/core/cycles").status()).isEqualTo(200);
  }

  private static Answer guess(Client nobody, String account, String password) {
    return nobody.post("/api/access/session", Map.of("account", account, "password", password));
  }

  @Test
  void aRepeatChangesNothingTwice() {
    String body = "{\"code\":\"ONCE\",\"title\":{\"zh\":\"一\",\"en\":\"One\"},\"year\":2032}";
    Answer first = keyed(body);
    Answer again = keyed(body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again).isEqualTo(first);
    assertThat(keyed(body.replace("2032", "2033")).status()).isEqualTo(422);
  }

  @Test
  void onlyWhatATrustedPublisherSignedAndTwoPeopleWantIsLetIn(@TempDir Path folder) {
    new SignedModules(server, folder).walk();
  }

  private Answer keyed(String body) {
    return admin.send(
        "POST", "/api/core/cycles", body, "Content-Type", JSON, "Idempotency-Key", "replayed-1");
  }
}
