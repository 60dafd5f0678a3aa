package org.baton.bench.submit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.bench.server.Database;
import org.baton.bench.server.Server;

/**
 * Sheets submitted over HTTP, each in a request of its own and on disk when it is answered, beside
 * rows that as many threads insert straight by JDBC, one a transaction.
 *
 * @param onPostgresql whether both work on PostgreSQL, else on H2
 */
public record Submit(boolean onPostgresql) implements Case {
  static final String RATE = "sheets a second";
  private static final int EVALUATORS = 16;
  private static final int WARM_UP = 5000;

  @Override
  public String id() {
    return onPostgresql ? "submit-pg" : "submit";
  }

  @Override
  public String what() {
    return "sheets of 60 answers over HTTP, "
        + EVALUATORS
        + " evaluators at once, durable on "
        + (onPostgresql ? "PostgreSQL" : "H2");
  }

  @Override
  public String against() {
    return "rows of the same bytes inserted by JDBC, one a transaction";
  }

  @Override
  public List<Goal> goals() {
    return List.of(
        Goal.ratioAtLeast(RATE, 0.5),
        Goal.atMost("p99 ms at half load", 50),
        Goal.told("p95 ms at half load"),
        Goal.told("p50 ms at half load"),
        Goal.told("server cpu ms a sheet"));
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    Path folder = ground.folder(id());
    int evaluators = ground.small() ? 2 : EVALUATORS;
    int units = ground.small() ? 2000 : 6000;
    Database database = Database.of(onPostgresql, folder);
    Server server = new Server(ground, database);
    try {
      return running(database, server.ready(), evaluators, units, ground.small());
    } catch (Exception e) {
      server.close();
      database.close();
      throw e;
    }
  }

  private static Sides running(
      Database database, Server server, int evaluators, int units, boolean small) throws Exception {
    List<Line> lines = new ArrayList<>();
    List<Rows> rows = new ArrayList<>();
    Province province = new Province(server);
    province.open(units);
    Rows.prepare(database);
    for (int i = 0; i < evaluators; i++) {
      Sheets sheets = new Sheets(i, units);
      lines.add(new Line(URI.create(server.address()), province.evaluator(i), sheets));
      rows.add(new Rows(database, sheets));
    }
    return new Running(
        database, server, new Drive(lines), new Drive(rows), small ? 1 : 8, small ? 0 : WARM_UP);
  }
}
