package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the question who evaluates a department to an answer that says how reliable it is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyThreeIT {
  @TempDir static Path folder;

  private Server server;
  private Browser browser;

  @BeforeAll
  void start() {
    server = Server.unpack(folder, Map.of()).start();
    browser = Browser.start();
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

  @ParameterizedTest
  @CsvSource({"zh,1280,Q", "en,390,R"})
  void severalSubjectsEvaluateADepartment(String language, int width, String mark) {
    Officer rest = new Officer(server.admin());
    try (Persons persons = new Persons(browser, rest.client(), server.address(), language, width)) {
      new JourneyThree(persons, rest, mark, folder).goes();
    }
  }
}
