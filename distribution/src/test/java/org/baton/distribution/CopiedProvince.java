package org.baton.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * A province on another machine: the same archive of the platform, a backup, the keys, the jars
 * that were installed, and a lock file that says what belongs together. Nothing can be fetched
 * there: what the server asks of other hosts ends at a {@link DeadEnd}, and the home folder, in
 * which a Maven repository would be, is empty.
 */
final class CopiedProvince implements AutoCloseable {
  private final Server server;
  private final DeadEnd elsewhere;
  private final Path home;
  private final Path jars;

  private CopiedProvince(Server server, DeadEnd elsewhere, Path home, Path jars) {
    this.server = server;
    this.elsewhere = elsewhere;
    this.home = home;
    this.jars = jars;
  }

  static CopiedProvince of(Server original, Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path backup = folder.resolve("province.zip");
    said(original, "backup", backup.toString());
    assertThat(facts(backup)).containsKey("schema." + JourneySeven.ID);
    Path jars = copy(original.data().resolve("modules"), folder.resolve("jars"));
    DeadEnd elsewhere = DeadEnd.open();
    String options =
        String.join(" ", "-Xms64m -Xmx1g -Xshare:auto", "-Duser.home=" + home, elsewhere.asProxy());
    Server server =
        Server.unpack(folder, Map.of("BATON_JAVA_OPTS", options, "HOME", home.toString()));
    said(server, "restore", backup.toString());
    copy(original.data().resolve("keys"), server.data().resolve("keys"));
    return new CopiedProvince(server.start(), elsewhere, home, jars);
  }

  /** What a copy says of itself. */
  static Properties facts(Path backup) throws IOException {
    Properties facts = new Properties();
    try (ZipFile zip = new ZipFile(backup.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("manifest.properties"))) {
      facts.load(in);
    }
    return facts;
  }

  private static String said(Server server, String... words) {
    Server.Said said = server.baton(words);
    assertThat(said.code()).as(said.words() + server.log()).isZero();
    return said.words();
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(to.resolve(file.getFileName()));
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }

  /** The data are there, the module is not, and a comparison says so. */
  void lacks(String module, Path lock) {
    assertThat(server.admin().get("/" + module + "/").status()).isEqualTo(404);
    assertThat(differences(lock).toString()).contains(module, VendorReleases.AFTER);
  }

  /** Makes it consist of what the lock file says. */
  void becomes(Path lock) {
    String words = said(server, "shell", "baton:lock-install '" + lock + "' '" + jars + "'");
    assertThat(words).contains(JourneySeven.ID + ".jar");
    assertThat(differences(lock)).isEmpty();
    assertThat(server.admin().get("/" + JourneySeven.ID + "/").status()).isEqualTo(200);
  }

  private JsonNode differences(Path lock) {
    Client.Answer answer = server.admin().upload("/api/modules/lock/drift", lock);
    return Officer.done(answer, 200).path("differences");
  }

  long notes() {
    return JourneySeven.notes(server.admin());
  }

  /** No connection was tried; one that is meant to be is noticed. */
  void askedNobody() throws IOException {
    assertThat(elsewhere.attempts()).isZero();
    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
    server.baton("shell", "bundle:install http://192.0.2.1/nothing.jar");
    assertThat(elsewhere.attempts()).isPositive();
  }

  @Override
  public void close() throws IOException {
    server.close();
    elsewhere.close();
  }
}
