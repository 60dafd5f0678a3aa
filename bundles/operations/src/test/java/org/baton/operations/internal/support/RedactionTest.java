package org.baton.operations.internal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.baton.api.access.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  private final Redaction redaction =
      Redaction.of(
          List.of(
              new Caller("li.officer", "\u674e\u660e"),
              new Caller("jdoe", "Jane Doe-Smith"),
              new Caller("ob", "Pat O'Brien-Lee")));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sign-in of li.officer failed | sign-in of <person> failed",
        "Li.Officer. | <person>",
        "asked by Jane | asked by <person>",
        "\u674e\u660e \u5f20\u4e09 of \u6c34\u5229\u5c40 | <text> of <text>",
        "mail to li@example.org now | mail to <mail> now",
        "from 10.20.30.40 port 80 | from <address> port 80",
        "from 2001:db8::1 on | from <address> on",
        "call +86 138 0013 8000 | call <number>",
        "call 13800138000 | call <number>",
        "sheet 42 is locked | sheet <number> is locked",
        "Sheets no. 7 | Sheets <number>",
        "id 110101199003074477 | id <number>",
        "Key (account)=(zhang3) exists | Key (account)=<text> exists",
        "VALUES ( 1, 'zhang3' ) | VALUES <text>",
        "Key (account)=(zhang3 | Key (account)=<text>",
        "told by O'Brien-Lee | told by O'<person>",
        "job 0c5d2d6e-7a51-4f64-9d39-0f6f1c2a9b77 | job <id>",
        "token Abc1Abc2Abc3Abc4Abc5Abc6Abc7Abc8x | token <secret>",
        "database jdbc:h2:file:/home/li/db is open | database <address> is open",
        "fileinstall-/home/li/data/deploy] x | fileinstall-<folder>] x",
        "Run 12 of 130 units took 35 ms | Run 12 of 130 units took 35 ms",
        "module subjects could not be started | module subjects could not be started"
      })
  void whatPointsToAPersonGoesAndTheRestStays(String line, String left) {
    assertThat(redaction.of(line)).isEqualTo(left);
  }

  @Test
  void aSentenceThatLooksLikeAFrameIsNone() {
    assertThat(redaction.of("x\n\tat li.officer 13912345678 \u738b\u4e94"))
        .isEqualTo("x\n\tat <person> <number> <text>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u6c34 ", "=(", "a-", "a.", "a@b."})
  void longLinesTakeNeitherAllTheStackNorAllTheTime(String piece) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> redaction.of(piece.repeat(64_000 / piece.length())));
  }

  @Test
  void framesOfAStackTraceStayAndTheMessagesOfItsExceptionsDoNot() {
    assertThat(
            redaction.of(
                "java.lang.IllegalStateException: jdoe at 10.1.2.3\n"
                    + "\tat org.baton.web.Gate.admit(Gate.java:12345)\n"
                    + "\t... 12 more"))
        .isEqualTo(
            "java.lang.IllegalStateException: <person> at <address>\n"
                + "\tat org.baton.web.Gate.admit(Gate.java:12345)\n"
                + "\t... 12 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BATON_JDBC_PASSWORD", "BATON_PUBLIC_ADDRESS", "BATON_NEW_SECRET"})
  void onlySettingsOfTheListAreToldByTheirValues(String name) {
    Map<String, String> environment =
        Map.of(
            name,
            "hidden-value",
            "BATON_PORT",
            "8181",
            "BATON_JDBC_URL",
            "jdbc:postgresql://db.hidden-value:5432/b?password=hidden-value",
            "BATON_JAVA_OPTS",
            "-Xmx1g -Dpassword=hidden-value -XX:+UseG1GC");
    assertThat(Surroundings.settings(environment::get))
        .doesNotContain("hidden-value")
        .contains("BATON_PORT=8181", "BATON_JDBC_URL=postgresql\n", "=-Xmx1g -XX:+UseG1GC\n");
    assertThat(Surroundings.settings(Map.of("BATON_JDBC_URL", "hidden-value")::get))
        .doesNotContain("hidden-value");
  }

  @Test
  void threadsAreToldWithTheirFrames() {
    assertThat(Threads.dump(redaction)).contains("RUNNABLE", "\tat ", "Threads.dump");
  }
}
