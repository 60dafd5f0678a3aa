package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README. */
class DemoIT {
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Pattern RESULT = Pattern.compile("(/core/results/\\d+/\\S+)");
  private static final Pattern OFFICER = Pattern.compile("(?m)^\\s*officer\\s+(\\S+)");

  @TempDir static Path folder;

  @Test
  void theDemonstrationRunsAWholeCycleShowsItAndStops() throws Exception {
    Server server = Server.unpack(folder, Map.of());
    Path data = folder.resolve("demo-data");
    Path output = folder.resolve("demo.txt");
    Process demo =
        server
            .command(Map.of("BATON_DEMO_DATA", data.toString()), "demo", "--lang", "en")
            .redirectOutput(output.toFile())
            .start();
    try {
      Instant end = Instant.now().plus(LONGEST);
      while (!Files.readString(output).contains("The server stays up")) {
        assertThat(demo.isAlive()).as(Files.readString(output)).isTrue();
        assertThat(Instant.now()).as(Files.readString(output)).isBefore(end);
        Server.pause(500);
      }
      look(server, Files.readString(output));
      long pid = Long.parseLong(Files.readString(data.resolve("baton.pid")).strip());
      demo.destroy();
      assertThat(demo.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(demo.exitValue()).as(Files.readString(output)).isZero();
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    } finally {
      end(demo, data.resolve("baton.pid"));
    }
  }

  private static void look(Server server, String shown) throws IOException {
    Path units = server.home().resolve("examples/province/units.csv");
    List<String> evaluated =
        Files.readAllLines(units).stream()
            .filter(l -> l.contains(",department,") || l.contains(",city,"))
            .map(l -> l.split(",")[0])
            .toList();
    assertThat(evaluated).hasSize(21);
    for (String unit : evaluated) {
      assertThat(shown).containsPattern("(?m)^\\s*" + unit + "\\s+\\S+");
    }
    // At least half of the units have a total and one of their own last year.
    Matcher both =
        Pattern.compile("(?m)^\\s*QL-\\S+ .*\\d+\\.\\d\\d.*\\d+\\.\\d\\d").matcher(shown);
    assertThat(both.results().count()).as(shown).isGreaterThan(evaluated.size() / 2);
    assertThat(shown).contains(server.address() + "/");

    Matcher officer = OFFICER.matcher(shown);
    assertThat(officer.find()).as(shown).isTrue();
    Client client = new Client(server.address()).signIn("officer", officer.group(1));
    Matcher result = RESULT.matcher(shown);
    assertThat(result.find()).as(shown).isTrue();
    Client.Answer page = client.get(result.group(1) + "?lang=zh");
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    assertThat(page.body()).contains("与自身过去相比", "为什么是这个数");
  }

  private static void end(Process demo, Path pid) throws IOException {
    demo.destroyForcibly();
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .ifPresent(ProcessHandle::destroyForcibly);
    }
  }
}
