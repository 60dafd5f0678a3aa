package org.baton.bench.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.bench.server.Client;
import org.baton.bench.server.Database;
import org.baton.bench.server.Karaf;
import org.baton.bench.server.Server;

/** A cycle evaluated from the sheets in its database. */
public final class StoredCase implements Case {
  private static final int MOST_TIMES_A_RAW_READ = 2;
  private static final double MOST_TIMES_THE_MEMORY = 1.3;
  private static final long MANY_ANSWERS = 10_000_000;
  private static final Shape SMALL = new Shape(300, 1_500);

  private final String id;
  private final Shape shape;
  private final boolean postgresql;

  private StoredCase(String id, int units, int sheets, boolean postgresql) {
    this.id = id;
    this.shape = new Shape(units, sheets);
    this.postgresql = postgresql;
  }

  /** A million and ten million answers, in each of the databases. */
  public static List<Case> all() {
    return List.of(
        new StoredCase("db-1e6", 4_000, 16_667, false),
        new StoredCase("db-1e7", 40_000, 166_667, false),
        new StoredCase("db-pg-1e6", 4_000, 16_667, true),
        new StoredCase("db-pg-1e7", 40_000, 166_667, true));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String what() {
    return "evaluate "
        + shape.answers()
        + " answers of "
        + shape.sheets()
        + " sheets about "
        + shape.units()
        + " units in "
        + (postgresql ? "PostgreSQL" : "H2")
        + " and store the results";
  }

  @Override
  public String against() {
    return "raw read of the same rows by plain JDBC"
        + (besideKaraf() ? "; memory: stock Karaf 4.4.10 after its start" : "");
  }

  @Override
  public List<Goal> goals() {
    return List.of(
        Goal.ratioAtMost("seconds", MOST_TIMES_A_RAW_READ),
        Goal.told("evaluated seconds"),
        Goal.told("read seconds"),
        Goal.told("hash seconds"),
        Goal.told("steps seconds"),
        Goal.told("write seconds"),
        Goal.told("resident MiB"),
        besideKaraf()
            ? Goal.ratioAtMost(StoredSides.AT_REST, MOST_TIMES_THE_MEMORY)
            : Goal.told(StoredSides.AT_REST));
  }

  /** What ten million scores leave behind is compared with a stock Karaf that did nothing. */
  private boolean besideKaraf() {
    return !postgresql && shape.answers() >= MANY_ANSWERS;
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    Path folder = ground.folder(id);
    Shape size = ground.small() ? SMALL : shape;
    Database database = Database.of(postgresql, folder);
    Server server = new Server(ground, database);
    try {
      String planHash = province(server.ready().admin(), size);
      server.close();
      fill(database, size, planHash);
      String peerUrl = database.sameRowsUrl();
      Client admin = server.ready().admin();
      move(admin, "EVALUATION");
      Idle idle = new Idle(besideKaraf() ? new Karaf(ground, folder) : null, ground.small());
      return new StoredSides(size, database, server, admin, peerUrl, idle);
    } catch (Exception e) {
      server.close();
      database.close();
      throw e;
    }
  }

  private static String province(Client admin, Shape shape) throws IOException {
    String cycle = "/api/core/cycles/" + Shape.CYCLE;
    admin.text("POST", "/api/core/imports/units?file=units.csv", "text/csv", shape.unitFile());
    Map<String, String> title = Map.of("zh", "年度评估", "en", "Year");
    Map<String, Object> named = Map.of("code", Shape.CYCLE, "title", title, "year", Shape.year());
    admin.send("POST", "/api/core/cycles", named);
    admin.text("PUT", cycle + "/plan", "application/yaml", shape.plan());
    admin.send("PUT", cycle + "/units", Map.of("kinds", List.of("office")));
    JsonNode frozen = admin.send("POST", cycle + "/plan/freeze", Map.of());
    move(admin, "PLANNED");
    move(admin, "EXECUTION");
    admin.send(
        "POST",
        cycle + "/sheets",
        Map.of(
            "unit", shape.unit(0),
            "group", shape.group(0),
            "evaluator", shape.evaluator(0),
            "answers", shape.answers(0)));
    return frozen.path("hash").asText();
  }

  private static void move(Client admin, String phase) throws IOException {
    admin.send(
        "POST",
        "/api/core/cycles/" + Shape.CYCLE + "/phase",
        Map.of("to", phase, "reason", "bench"));
  }

  private static void fill(Database database, Shape shape, String planHash)
      throws SQLException, IOException {
    try (Connection connection = database.connect()) {
      new SheetFiller(connection, shape, planHash).fill();
    }
  }
}
