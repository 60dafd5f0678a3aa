package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people do with Baton in a browser, from the first start to a number that is followed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {
  private static final String PASSWORD = "four words in a row";
  private static final long LARGEST_FIRST_PAGE = 200 * 1024;

  @TempDir static Path folder;

  private Server server;
  private Browser browser;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of("BATON_ADMIN_PASSWORD", "")).start();
    browser = Browser.start();
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
}
