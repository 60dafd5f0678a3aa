package org.baton.store.internal.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a writing process again and again and compares every row. Five rounds unless {@code
 * -Dbaton.crash.rounds=100}.
 */
class CrashIT {
  private static final int ROUNDS = Integer.getInteger("baton.crash.rounds", 5);

  /** Every so many rounds it is the PostgreSQL server that is killed. */
  private static final int SERVER_KILLED = 4;

  private final Random random = new Random();
  private final CrashVerdict verdict = new CrashVerdict();

  @TempDir Path folder;

  @Test
  void h2KeepsWhatItAcknowledged() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      verdict.compare(folder, null, killed("-", "h" + round, null));
    }
    report("H2");
  }

  @Test
  void postgreSqlKeepsWhatItAcknowledged() throws Exception {
    try (KilledServer server = new KilledServer(folder.resolve("pg"))) {
      for (int round = 1; round <= ROUNDS; round++) {
        boolean whole = round % SERVER_KILLED == 0;
        Set<String> acknowledged = killed(server.url(), "p" + round, whole ? server : null);
        if (whole) {
          server.start();
        }
        verdict.compare(folder, server.url(), acknowledged);
      }
    }
    report("PostgreSQL");
  }

  private void report(String name) {
    assertThat(verdict.acknowledged()).as("nothing was written").isPositive();
    System.out.printf(
        "%s: %d kills, %d transactions acknowledged, %d rows compared at the end, 0 torn, 0 lost,"
            + " 0 came back, %d written but not yet acknowledged, %d sequences behind%n",
        name,
        ROUNDS,
        verdict.acknowledged(),
        verdict.rows(),
        verdict.unacknowledgedButThere,
        verdict.behind);
  }

  /** One life of the writer; returns what it acknowledged. */
  private Set<String> killed(String url, String prefix, KilledServer server) throws Exception {
    Process writer = writer(url, prefix);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).isEqualTo("READY");
      Set<String> acknowledged = new HashSet<>();
      Thread reader = reading(out, acknowledged);
      // Every other time soon after the start, where the file has just been opened.
      TimeUnit.MILLISECONDS.sleep(random.nextBoolean() ? random.nextInt(60) : random.nextInt(900));
      if (server != null) {
        server.kill();
        TimeUnit.MILLISECONDS.sleep(100);
      }
      // Not Process.destroyForcibly: it closes the pipe and loses what was acknowledged.
      writer.toHandle().destroyForcibly();
      writer.waitFor();
      reader.join();
      assertThat(acknowledged).noneMatch(w -> w.startsWith("x"));
      return acknowledged;
    } finally {
      writer.destroyForcibly();
    }
  }

  /** The last line may be cut in the middle by the kill; what is acknowledged ends with a line. */
  private static Thread reading(BufferedReader out, Set<String> acknowledged) {
    Thread reader =
        new Thread(
            () -> {
              try {
                StringBuilder line = new StringBuilder();
                for (int c = out.read(); c >= 0; c = out.read()) {
                  if (c == '\n') {
                    acknowledged.add(line.toString());
                    line.setLength(0);
                  } else {
                    line.append((char) c);
                  }
                }
              } catch (IOException e) {
                // The pipe ends with the process.
              }
            });
    reader.start();
    return reader;
  }

  private Process writer(String url, String prefix) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                CrashTorture.class.getName(),
                folder.toString(),
                url,
                prefix))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
