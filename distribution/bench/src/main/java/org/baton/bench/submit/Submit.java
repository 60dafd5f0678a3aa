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
 * Sheets submitted over HTTP and on disk when they are answered, each in a request of its own and
 * in batches, beside rows that as many threads insert straight by JDBC, one a transaction. Every
 * request is authenticated, checked against permissions and plan, and carries an idempotency key;
 * the peer only inserts.
 *
 * @param onPostgresql whether both work on PostgreSQL, else on H2
 */
public record Submit(boolean onPostgresql) implements Case {
  static final String RATE = "sheets a second";
  static final String CPU = "server cpu ms a sheet";
  static final String BATCHED = RATE + " in batches";
  static final String BATCHED_CPU = CPU + " in batches";
  private static final int BATCH = 100;
  private static final int EVALUATORS = 16;
  private static final int WARM_UP = 5000;

  @Override
  public String id() {
    return onPostgresql ? "submit-pg" : "submit";
  }

  @Override
  public String what() {
    return "sheets of 60 answers over HTTP, one a request and "
        + BATCH
        + " a request (in batches), "
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
        Goal.ratioAtLeast(BATCHED, 0.5),
        Goal.atMost("p99 ms at half load", 50),
        Goal.told("p95 ms at half load"),
        Goal.told("p50 ms at half load"),
        Goal.told(CPU),
        Goal.told(BATCHED_CPU));
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    Path folder = ground.folder(id());
    int evaluators = ground.small() ? 2 : EVALUATORS;
    int units = ground.small() ? 5000 : 15_000;
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
    List<Line> batches = new ArrayList<>();
    List<Rows> rows = new ArrayList<>();
    Province province = new Province(server);
    province.open(units);
    Rows.prepare(database);
    URI address = URI.create(server.address());
    for (int i = 0; i < evaluators; i++) {
      Sheets sheets = new Sheets(i, units);
      String token = province.evaluator(i);
      lines.add(new Line(address, token, sheets, 0, 1));
      batches.add(new Line(address, token, sheets, sheets.all() / 4, BATCH));
      rows.add(new Rows(database, sheets));
    }
    return new Running(
        database,
        server,
        new Drive(lines),
        new Drive(batches),
        new Drive(rows),
        small ? 1 : 8,
        small ? 0 : WARM_UP);
  }
}
