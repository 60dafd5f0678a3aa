package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A module that is built again and again while a server runs that looks into the build's folder.
 */
final class DevelopedModule {
  /** A clean build takes so long before it writes anything. */
  private static final long BUILD_MILLIS = 1500;

  private static final Duration LONGEST = Duration.ofSeconds(40);

  /** Under a second where nothing else runs; here other tests run beside it. */
  private static final Duration LONGEST_AFTER_A_BUILD = Duration.ofSeconds(6);

  private final Server server;
  private final Client admin;
  private final ModuleJars jars;
  private final Path target;

  DevelopedModule(Server server, Client admin, ModuleJars jars, Path target) {
    this.server = server;
    this.admin = admin;
    this.jars = jars;
    this.target = target;
  }

  /** The sample is installed by its first build, and each further one is soon seen. */
  void isSeenAsItIsBuilt() throws IOException {
    Path sources = Files.writeString(target.resolve("sample-1.0.0-sources.jar"), "no module");
    builds("As it was built first.");
    int notes = notes();
    Officer.done(admin.post("/api/sample/notes", Map.of("unit", "u", "words", "w")), 201);
    Duration took = builds("As it was built then.");
    System.out.println("From the jar that was built to its page: " + took.toMillis() + " ms");
    assertThat(took).isLessThan(LONGEST_AFTER_A_BUILD);
    assertThat(notes()).isEqualTo(notes + 1);
    assertThat(server.log()).doesNotContain(sources.getFileName().toString());
  }

  private int notes() {
    return Officer.done(admin.get("/api/sample/notes"), 200).path("items").size();
  }

  /** A clean build under the same version; what was there stays until the new jar is. */
  private Duration builds(String words) throws IOException {
    int before = admin.get("/sample/").status();
    Path jar = target.resolve("sample-1.0.0.jar");
    Files.deleteIfExists(jar);
    Server.pause(BUILD_MILLIS);
    assertThat(admin.get("/sample/").status()).isEqualTo(before);
    Files.copy(jars.sayingSample("1.0.0", words), jar);
    Instant written = Instant.now();
    while (!admin.get("/sample/").body().contains(words)
        || admin.get("/api/sample/notes").status() != 200) {
      assertThat(Instant.now()).as(server.log()).isBefore(written.plus(LONGEST));
      Server.pause(20);
    }
    return Duration.between(written, Instant.now());
  }
}
