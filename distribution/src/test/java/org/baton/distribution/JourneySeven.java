package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;

/**
 * What two administrators do with a vendor's module, in Chinese on a desktop. Pages that are there
 * to be opened again are looked at in English on a phone too.
 */
final class JourneySeven implements AutoCloseable {
  static final String ID = "visits";
  static final String ASKS = "xu";
  static final String DECIDES = "he";
  static final long NOTES = 2;

  private static final String USER = "zhou";
  private static final String URGENT = "核对财务报表";
  private static final String OTHER = "约定下次走访时间";
  private static final String MODULE = "/modules/installed/" + ID;
  private static final String KEPT = "/modules/removed/";
  private static final String PUBLISHERS = "/modules/publishers/";
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Server server;
  private final Client admin;
  private final Persons chinese;
  private final Persons english;

  JourneySeven(Server server, Browser browser) {
    this.server = server;
    admin = server.admin();
    chinese = new Persons(browser, admin, server.address(), "zh", Browser.DESKTOP);
    english = new Persons(browser, admin, server.address(), "en", Browser.PHONE);
    chinese.join(ASKS, "Xu", "administrator", "");
    chinese.join(DECIDES, "He", "administrator", "");
  }

  /** In front of a browser; pages ask whether a module that was there still is. */
  private static Visitor at(Persons persons, String who) {
    Visitor visitor = persons.at(who);
    visitor.witness().foresee(words -> words.contains("503 HEAD"));
    return visitor;
  }

  Visitor asking() {
    return at(chinese, ASKS);
  }

  Visitor deciding() {
    return at(chinese, DECIDES);
  }

  /** Whoever works with a module. */
  Visitor user(String account) {
    return at(chinese, account);
  }

  /** The same with a phone, in English. */
  Visitor userAbroad(String account) {
    return at(english, account);
  }

  /** The one who asks, with a phone, in English. */
  private Visitor abroad() {
    return at(english, ASKS);
  }

  Client over(String who) {
    return chinese.over(who);
  }

  private void lookInBoth(Visitor visitor, String name) {
    visitor.look(name);
    Visitor other = abroad();
    other.open(visitor.path());
    other.look(name);
  }

  /** Compares what the page says with what the vendor said on the telephone. */
  void trusts(SigningKey key) throws IOException {
    Path certificate = key.certificate();
    Visitor asking = asking();
    asking.open("/modules/");
    lookInBoth(asking, "seven-modules");
    asking.press("main a[href='" + PUBLISHERS + "']");
    lookInBoth(asking, "seven-publishers");
    asking.press("main a[href='" + PUBLISHERS + "add']");
    asking.attach("file", certificate).submit();
    String fingerprint = fingerprint(certificate);
    String pairs = fingerprint.toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    assertThat(asking.content()).as("as the publisher's own tool shows it").contains(pairs);
    assertThat(admin.get("/api" + PUBLISHERS.replaceAll("/$", "")).json().path("items")).isEmpty();
    asking.look("seven-certificate");
    asking.press("main form[action='" + PUBLISHERS + "trust'] button[type=submit]");
    assertThat(asking.path()).isEqualTo(PUBLISHERS + "of/" + fingerprint);
    lookInBoth(asking, "seven-publisher");
  }

  private static String fingerprint(Path certificate) throws IOException {
    try (InputStream in = Files.newInputStream(certificate)) {
      byte[] encoded = CertificateFactory.getInstance("X.509").generateCertificate(in).getEncoded();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sees what would happen and asks for it; returns where the request is. */
  String asks(Path jar, String name) {
    Visitor asking = looksInto(jar);
    lookInBoth(asking, name + "-preview");
    asking.press("main form[action^='/modules/offers/']:not([action$='/discard']) button");
    assertThat(asking.path()).as(asking.content()).startsWith("/modules/requests/of/");
    assertThat(asking.page().locator("main form[action$='/approve']").count()).isZero();
    lookInBoth(asking, name + "-asked");
    return asking.path();
  }

  private Visitor looksInto(Path jar) {
    Visitor asking = asking();
    asking.open("/modules/");
    asking.press("main a[href='/modules/add']");
    asking.attach("file", jar).submit();
    assertThat(asking.path()).as(asking.content()).startsWith("/modules/offers/");
    assertThat(asking.content()).contains(ID, "Example");
    return asking;
  }

  /** Finds the request among the tasks of the day, sees the same, and approves. */
  void installs(String request, String name) {
    Visitor deciding = approves(request, name);
    assertThat(deciding.path()).as(deciding.content()).startsWith(MODULE);
  }

  private Visitor approves(String request, String name) {
    Visitor deciding = deciding();
    deciding.follow(request);
    deciding.look(name + "-request");
    return deciding.press("main form[action$='/approve'] button");
  }

  void awaits(String version) {
    await(
        ID + " " + version,
        () -> {
          JsonNode module = module("/api/modules/installed");
          return module.path("state").asText().equals("READY")
              && module.path("version").asText().equals(version);
        });
    Visitor deciding = deciding();
    deciding.open(MODULE);
    assertThat(deciding.content()).contains(version);
    lookInBoth(deciding, "seven-module");
  }

  /** Nobody may see a module's pages but by a role that an administrator gives. */
  void lets(String account, String... permissions) {
    chinese.role("works-as-" + account, "使用模块", "Works with a module", permissions);
    chinese.join(account, "User", "works-as-" + account, "");
  }

  /** Two notes on one unit, one of them urgent. */
  void writesNotes() {
    lets(USER, "visits.view", "visits.write");
    Visitor user = user(USER);
    user.open("/");
    user.press("nav.menu a[href='/" + ID + "/']");
    user.look("seven-visits-empty");
    user.fill("unit", "210100").fill("words", URGENT + "，urgent").submit();
    user.fill("unit", "210100").fill("words", OTHER).submit();
    assertThat(user.content()).contains(URGENT, OTHER);
    await(
        "the job that marks what is urgent",
        () -> {
          user.open("/" + ID + "/important");
          return user.content().contains(URGENT);
        });
    assertThat(user.content()).doesNotContain(OTHER);
    user.look("seven-important");
  }

  void readsThemOnAPhone() {
    Visitor phone = userAbroad(USER);
    phone.open("/" + ID + "/");
    assertThat(phone.content()).contains("Notes on units", URGENT);
    phone.submit();
    assertThat(phone.content()).contains("The note was not written.");
    phone.look("seven-visits");
    phone.open("/" + ID + "/important");
    phone.look("seven-important");
    assertThat(notes()).isEqualTo(NOTES);
  }

  /** Whoever approves is told why it did not come, and everything is as it was. */
  void updateReturns(Path jar) {
    String request = asks(jar, "seven-failing");
    Visitor deciding = approves(request, "seven-failing");
    assertThat(deciding.content())
        .contains("未能更新到 1.1.0", "版本 1.0.0 及其数据已恢复", VendorReleases.FAILING);
    assertThat(deciding.content()).doesNotContain("Exception", "org.h2", "org.flywaydb");
    deciding.look("seven-returned");
    awaits(VendorReleases.BEFORE);
    assertThat(notes()).isEqualTo(NOTES);
    deciding.open(request);
    deciding.fill("reason", "更新会失败，等发布者改正。").press("#decline button[type=submit]");
    assertThat(deciding.content()).contains("未批准");
    deciding.look("seven-declined");
  }

  void seesTheWayBack() {
    Visitor deciding = deciding();
    deciding.open(MODULE);
    deciding.press("main a[href='" + MODULE + "/undo']");
    assertThat(deciding.content()).contains(VendorReleases.BEFORE, VendorReleases.AFTER);
    lookInBoth(deciding, "seven-undo");
    assertThat(notes()).isEqualTo(NOTES);
  }

  void removes() {
    Visitor asking = asking();
    asking.open(MODULE);
    asking.press("main a[href='" + MODULE + "/remove']");
    lookInBoth(asking, "seven-remove");
    asking.press("#remove button[type=submit]");
    assertThat(asking.path()).isEqualTo("/modules/?done=removed");
    assertThat(admin.get("/" + ID + "/").status()).isEqualTo(404);
  }

  void seesWhatIsKept() {
    JsonNode kept = module("/api/modules/removed");
    assertThat(kept.path("rows").asLong()).isGreaterThanOrEqualTo(NOTES);
    assertThat(kept.path("bytes").asLong()).isPositive();
    LocalDate until = LocalDate.parse(kept.path("keepUntil").asText());
    assertThat(until).isAfter(LocalDate.now().plusYears(9));
    Visitor asking = asking();
    asking.press("main a[href='" + KEPT + "']");
    assertThat(asking.content())
        .contains(
            VendorReleases.AFTER, kept.path("rows").asText(), String.valueOf(until.getYear()));
    lookInBoth(asking, "seven-removed");
    asking.press("main a[href='" + KEPT + ID + "']");
    lookInBoth(asking, "seven-kept");
  }

  void findsThemAgain(Path jar) {
    Visitor asking = looksInto(jar);
    assertThat(asking.content()).contains("移除前的数据仍在");
    String request = asks(jar, "seven-again");
    installs(request, "seven-again");
    awaits(VendorReleases.AFTER);
    assertThat(notes()).isEqualTo(NOTES);
  }

  /** The lock file, which the server itself finds nothing to say against. */
  Path writesTheLockFile(Path file) throws IOException {
    Visitor deciding = deciding();
    deciding.open("/modules/lock/");
    lookInBoth(deciding, "seven-lock");
    Files.writeString(file, deciding.asker().get("/modules/lock/baton.lock.json").body());
    deciding.attach("file", file).press("#compare button[type=submit]");
    assertThat(deciding.content()).contains("没有差异");
    deciding.look("seven-lock-same");
    return file;
  }

  void asksForThePurge() {
    Visitor asking = asking();
    asking.open(KEPT + ID);
    asking.page().locator("#purge [name=reason]").fill("走访系统停用，档案已移交。");
    asking.press("#purge button[type=submit]");
    assertThat(asking.path()).as(asking.content()).isEqualTo(KEPT + "?done=asked");
    assertThat(asking.page().locator("main form[action$='/confirm']").count()).isZero();
    lookInBoth(asking, "seven-purge-asked");
  }

  /** The other one confirms; what was there is in a file that can be had from the page. */
  void confirmsThePurge() throws IOException {
    Visitor deciding = deciding();
    deciding.open(KEPT);
    deciding.look("seven-purge-open");
    deciding.pressAndAgree("main form[action$='/confirm'] button");
    assertThat(deciding.path()).as(deciding.content()).isEqualTo(KEPT + "?done=purged");
    lookInBoth(deciding, "seven-purged");
    Locator export = deciding.page().locator("main a[href$='/export']");
    Path file = server.data().resolve("purged").resolve(export.first().innerText().strip());
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream csv = zip.getInputStream(zip.getEntry("database/note.csv"))) {
      String rows = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(rows).contains(URGENT, OTHER);
    }
  }

  /** The module would come as to a server that never had it: no schema is there to find. */
  void findsNothing(Path jar) {
    assertThat(module("/api/modules/removed").isMissingNode()).isTrue();
    Visitor asking = looksInto(jar);
    assertThat(asking.content()).doesNotContain("移除前的数据仍在");
    asking.press("main form[action$='/discard'] button");
  }

  private long notes() {
    return notes(admin);
  }

  /** How many of the notes are on the module's page. */
  static long notes(Client client) {
    String page = client.get("/" + ID + "/").body();
    return Stream.of(URGENT, OTHER).filter(page::contains).count();
  }

  /** The module in a list of modules; missing when it is not there. */
  private JsonNode module(String list) {
    return StreamSupport.stream(admin.get(list).json().spliterator(), false)
        .filter(m -> m.path("id").asText().equals(ID))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  void await(String what, BooleanSupplier happened) {
    Instant end = Instant.now().plus(LONGEST);
    while (!happened.getAsBoolean()) {
      assertThat(Instant.now()).as("waited in vain for " + what + server.log()).isBefore(end);
      Server.pause(200);
    }
  }

  @Override
  public void close() {
    chinese.close();
    english.close();
  }
}
