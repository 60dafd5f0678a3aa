package org.baton.bench.pages;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;

/**
 * How long a reader waits for a page or a REST answer, on one of the two databases.
 *
 * @param postgresql whether on PostgreSQL instead of H2
 */
public record PagesCase(boolean postgresql) implements Case {
  private static final double LIMIT = 50;
  private static final int REQUESTS = 200;
  private static final int FEW = 5;

  @Override
  public String id() {
    return postgresql ? "pages-pg" : "pages";
  }

  @Override
  public String what() {
    return "milliseconds of pages and REST answers, 44703 units, a million sheets, on "
        + (postgresql ? "PostgreSQL" : "H2");
  }

  @Override
  public String against() {
    return "-";
  }

  @Override
  public List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (Asked asked : Asked.names()) {
      String list = asked.isResult() ? " p95" : " p95 list";
      goals.add(Goal.atMost(asked.name() + list, LIMIT));
      goals.add(Goal.told(asked.name() + " p50"));
      goals.add(Goal.told(asked.name() + " p99"));
    }
    return goals;
  }

  @Override
  public Sides open(Ground ground) throws IOException, SQLException {
    Path folder = ground.folder(id());
    EmbeddedPostgres postgres = postgresql ? EmbeddedPostgres.builder().start() : null;
    Product product = new Product(ground.archive(), folder, database(postgres));
    List<Place> places = Country.of(ground.small());
    Filled filled = new Filled(product, places, opening(product, postgres));
    Watch watch = new Watch(product, postgres, filled, ground.small() ? FEW : REQUESTS);
    try {
      filled.fill(places);
      return watch;
    } catch (IOException | SQLException | RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  private static Map<String, String> database(EmbeddedPostgres postgres) {
    return postgres == null
        ? Map.of()
        : Map.of(
            "BATON_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
            "BATON_JDBC_USER", "postgres",
            "BATON_JDBC_PASSWORD", "postgres");
  }

  private static Filled.Opening opening(Product product, EmbeddedPostgres postgres) {
    String file = product.data().resolve("db/baton").toString();
    return postgres == null
        ? () ->
            DriverManager.getConnection(
                "jdbc:h2:file:" + file + ";DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE", "sa", "")
        : () ->
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                    + postgres.getPort()
                    + "/postgres?reWriteBatchedInserts=true",
                "postgres",
                "postgres");
  }

  /** One client that asks for each again and again. */
  private record Watch(Product product, EmbeddedPostgres postgres, Filled filled, int requests)
      implements Sides {

    @Override
    public Map<String, Double> baton(int round) throws IOException {
      Map<String, Double> measures = new LinkedHashMap<>();
      for (Asked asked : Asked.all(filled)) {
        double[] millis = new double[requests];
        for (int i = 0; i < requests; i++) {
          millis[i] = asked.by().millis(asked.path().apply(round * requests + i));
        }
        Arrays.sort(millis);
        measures.put(asked.name() + " p50", quantile(.5, millis));
        String list = asked.isResult() ? " p95" : " p95 list";
        measures.put(asked.name() + list, quantile(.95, millis));
        measures.put(asked.name() + " p99", quantile(.99, millis));
      }
      return measures;
    }

    /** The smallest value that at least this part of all does not exceed. */
    private static double quantile(double part, double... sorted) {
      return sorted[(int) Math.ceil(part * sorted.length) - 1];
    }

    @Override
    public Map<String, Double> peer(int round) {
      return Map.of();
    }

    @Override
    public void close() throws IOException {
      try (Product ended = product) {
        if (postgres != null) {
          ended.stop();
          postgres.close();
        }
      }
    }
  }
}
