package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do with Baton in a browser, from the first start to a number that is followed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {
  private static final String PASSWORD = "four words in a row";
  private static final long LARGEST_FIRST_PAGE = 200 * 1024;

  @TempDir static Path folder;

  private Path build;
  private Server server;
  private Browser browser;

  @BeforeAll
  void start() throws IOException {
    build = Files.createDirectories(folder.resolve("target"));
    Map<String, String> settings =
        Map.of("BATON_ADMIN_PASSWORD", "", "BATON_DEVELOP", build.toString());
    server = Server.forDevelopment(folder, settings).start();
    browser = Browser.start();
  }

  @AfterAll
  void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  /** What was wrong with the pages is told at the end, so that one walk tells all of it. */
  @AfterEach
  void nothingIsWrongWithThePages() {
    assertThat(browser.findings()).isEmpty();
  }

  @Test
  @Order(1)
  void theFirstAdministratorMustChangeThePasswordBeforeAnythingElse() throws IOException {
    Path file = server.data().resolve("admin-password.txt");
    String given = Files.readString(file).strip();
    try (Visitor admin = browser.visitor(server.address(), "zh", Browser.DESKTOP)) {
      admin.open("/");
      assertThat(admin.path()).startsWith("/sign-in");
      admin.look("sign-in");
      admin.fill("account", "admin").fill("password", "wrong").submit();
      assertThat(admin.path()).startsWith("/sign-in");
      admin.look("sign-in-refused");
      admin.signIn("admin", given);
      assertThat(admin.path()).startsWith("/password");
      admin.look("password");
      admin.fill("present", given).fill("next", PASSWORD).submit();
      assertThat(admin.path()).isEqualTo("/");
      assertThat(file).doesNotExist();
      admin.look("home-empty");
    }
  }

  @Test
  @Order(2)
  void theFirstPageIsLight() {
    try (Visitor visitor = browser.visitor(server.address(), "zh", Browser.PHONE)) {
      assertThat(Weight.of(visitor, "/sign-in")).isBetween(1000L, LARGEST_FIRST_PAGE);
      visitor.look("sign-in");
    }
  }

  @ParameterizedTest
  @CsvSource({"zh,1280,ZD", "en,390,EP"})
  @Order(3)
  void aCycleFromItsCreationToANumberThatIsFollowed(String language, int width, String mark) {
    Officer rest = new Officer(new Client(server.address()).signIn("admin", PASSWORD));
    try (Visitor officer = browser.visitor(server.address(), language, width)) {
      officer.signIn("admin", PASSWORD);
      Walk walk = new Walk(browser, officer, server, rest, folder, mark);
      walk.createsACycle();
      walk.importsUnitsWithThreeMistakes();
      walk.plansAndFreezes();
      walk.goesOn();
      walk.fillsASheetWithACutConnection();
      walk.evaluates();
      walk.followsANumber();
      officer.open("/");
      officer.look("home");
    }
  }

  @Test
  @Order(4)
  void aModuleThatComesAndGoesIsNoticedByAnOpenPage() {
    String entry = "nav.menu a[href='/sample/']";
    try (Visitor installer = browser.visitor(server.address(), "en", Browser.DESKTOP);
        Visitor visitor = browser.visitor(server.address(), "en", Browser.DESKTOP)) {
      visitor.signIn("admin", PASSWORD);
      installer.signIn("admin", PASSWORD);
      installs(installer, new ModuleJars(folder).sample("1.0.0", false));
      comesBack(visitor);
      visitor.page().locator(entry).waitFor();
      visitor.press(entry);
      assertThat(visitor.path()).isEqualTo("/sample/");
      visitor.look("sample");
      visitor.witness().foresee(words -> words.contains("503 HEAD"));
      removes(installer);
      comesBack(visitor);
      visitor.page().waitForCondition(() -> visitor.page().locator(entry).count() == 0);
      visitor.page().locator(".banner").waitFor();
      assertThat(visitor.open("/sample/")).isEqualTo(404);
      visitor.look("module-gone");
    }
  }

  @Test
  @Order(5)
  void whatABuildWritesTakesTheModulesPlaceAtOnce() throws IOException {
    Client admin = new Client(server.address()).signIn("admin", PASSWORD);
    new DevelopedModule(server, admin, new ModuleJars(folder), build).isSeenAsItIsBuilt();
  }

  /** First what would happen is shown, and nothing has; then it is done. */
  private static void installs(Visitor installer, Path jar) {
    installer.open("/modules/");
    installer.look("modules");
    installer.open("/modules/add");
    installer.look("module-add");
    installer.attach("file", jar).submit();
    assertThat(installer.path()).startsWith("/modules/offers/");
    installer.look("module-preview");
    assertThat(installer.asker().get("/modules/installed/sample").status()).isEqualTo(404);
    installer.press("main form[action^='/modules/offers/']:not([action$='/discard']) button");
    assertThat(installer.path()).as(installer.content()).startsWith("/modules/");
    installer.look("module-installed");
  }

  private static void removes(Visitor installer) {
    installer.open("/modules/installed/sample/remove");
    assertThat(installer.content()).contains("/sample/");
    installer.look("module-remove");
    installer.press("#remove button[type=submit]");
    assertThat(installer.content()).contains("sample");
    installer.look("module-removed");
  }

  /** As somebody who looked at another tab in between. */
  private static void comesBack(Visitor visitor) {
    visitor.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
  }
}
