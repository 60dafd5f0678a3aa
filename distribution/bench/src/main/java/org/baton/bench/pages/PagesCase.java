package org.baton.bench.pages;

import java.io.IOException;
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
import org.baton.bench.server.Database;
import org.baton.bench.server.Server;

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
    Database database = Database.of(postgresql, ground.folder(id()));
    Server server = new Server(ground, database);
    List<Place> places = Country.of(ground.small());
    Filled filled = new Filled(server, places, database);
    Watch watch = new Watch(server, database, filled, ground.small() ? FEW : REQUESTS);
    try {
      filled.fill(places);
      return watch;
    } catch (IOException | SQLException | RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  /** One client that asks for each again and again. */
  private record Watch(Server server, Database database, Filled filled, int requests)
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
      try (database;
          server) {
        // The server first.
      }
    }
  }
}
