package org.baton.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two servers on one PostgreSQL, set up as the administrator's guide says: each with a data folder
 * of its own, the second with copies of the first one's keys and signed heads.
 */
final class TwoServers implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Server first;
  private final Server second;

  private TwoServers(EmbeddedPostgres postgres, Server first, Server second) {
    this.postgres = postgres;
    this.first = first;
    this.second = second;
  }

  static TwoServers start(Path folder) throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
    Server first = server(folder, "first", postgres);
    Server second = server(folder, "second", postgres);
    TwoServers servers = new TwoServers(postgres, first, second);
    try {
      servers.start();
      return servers;
    } catch (IOException | RuntimeException | Error e) {
      servers.close();
      throw e;
    }
  }

  private void start() throws IOException {
    first.start();
    for (String name : new String[] {"keys/audit.key", "keys/signing.key", "audit/heads.log"}) {
      Path copy = second.data().resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(first.data().resolve(name), copy);
    }
    second.start();
  }

  private static Server server(Path folder, String name, EmbeddedPostgres postgres) {
    Map<String, String> settings = new HashMap<>();
    settings.put("BATON_NODE", name);
    settings.put(
        "BATON_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
    settings.put("BATON_JDBC_USER", "postgres");
    settings.put("BATON_JDBC_PASSWORD", "postgres");
    return Server.forDevelopment(folder.resolve(name), settings);
  }

  Server first() {
    return first;
  }

  Server second() {
    return second;
  }

  /** The modules of a server with version and state. */
  static Map<String, String> modules(Client client) {
    Map<String, String> modules = new TreeMap<>();
    for (JsonNode module : client.get("/api/modules/installed").json()) {
      modules.put(
          module.path("id").asText(),
          module.path("version").asText() + " " + module.path("state").asText());
    }
    return modules;
  }

  @Override
  public void close() {
    first.close();
    second.close();
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
