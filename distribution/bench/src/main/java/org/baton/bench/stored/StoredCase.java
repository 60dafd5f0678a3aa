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

/** A cycle evaluated from the sheets in its database. */
public final class StoredCase implements Case {
  private static final int MOST_TIMES_A_RAW_READ = 2;
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
    return "raw read of the same rows by plain JDBC";
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
        Goal.told("resident MiB"));
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    Path folder = ground.folder(id);
    Shape size = ground.small() ? SMALL : shape;
    Place place = postgresql ? Place.postgresql(folder) : Place.embedded(folder);
    Server server = Server.unpack(ground, folder, place.settings());
    try {
      server.start();
      server.signIn();
      String planHash = province(server, size);
      server.stop();
      fill(place, size, planHash);
      String peerUrl = place.peerUrl();
      server.start();
      move(server, "EVALUATION");
      return new StoredSides(size, place, server, peerUrl);
    } catch (Exception e) {
      server.close();
      place.close();
      throw e;
    }
  }

  private static String province(Server server, Shape shape)
      throws IOException, InterruptedException {
    String cycle = "/api/core/cycles/" + Shape.CYCLE;
    String json = "application/json";
    server.send(
        "POST", "/api/core/imports/units?file=units.csv", "text/csv", shape.unitFile(), 200);
    Map<String, String> title = Map.of("zh", "年度评估", "en", "Year");
    Map<String, Object> named = Map.of("code", Shape.CYCLE, "title", title, "year", Shape.year());
    server.send("POST", "/api/core/cycles", json, named, 201);
    server.send("PUT", cycle + "/plan", "application/yaml", shape.plan(), 200);
    server.send("PUT", cycle + "/units", json, Map.of("kinds", List.of("office")), 200);
    JsonNode frozen = server.send("POST", cycle + "/plan/freeze", json, Map.of(), 200);
    move(server, "PLANNED");
    move(server, "EXECUTION");
    server.send(
        "POST",
        cycle + "/sheets",
        json,
        Map.of(
            "unit", shape.unit(0),
            "group", shape.group(0),
            "evaluator", shape.evaluator(0),
            "answers", shape.answers(0)),
        201);
    return frozen.path("hash").asText();
  }

  private static void move(Server server, String phase) throws IOException, InterruptedException {
    server.send(
        "POST",
        "/api/core/cycles/" + Shape.CYCLE + "/phase",
        "application/json",
        Map.of("to", phase, "reason", "bench"),
        200);
  }

  private static void fill(Place place, Shape shape, String planHash)
      throws SQLException, IOException {
    try (Connection connection = place.connect()) {
      new SheetFiller(connection, shape, planHash).fill();
    }
  }
}
