package org.baton.distribution;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;

class HotDeploymentOnPostgresqlIT extends HotDeployment {
  private EmbeddedPostgres postgres;

  @Override
  Map<String, String> database() throws IOException {
    postgres = EmbeddedPostgres.builder().start();
    return Map.of(
        "BATON_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
        "BATON_JDBC_USER", "postgres",
        "BATON_JDBC_PASSWORD", "postgres");
  }

  @Override
  void closeDatabase() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }
}
