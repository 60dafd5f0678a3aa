package org.baton.bench.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.bench.Sides;
import org.baton.bench.Timed;
import org.baton.bench.server.Client;
import org.baton.bench.server.Database;
import org.baton.bench.server.Program;
import org.baton.bench.server.Server;

/** A run as the API starts it, and a raw read of the same rows. */
final class StoredSides implements Sides {
  static final String AT_REST = "resident MiB at rest";
  private static final int MILLIS_PER_LOOK = 10;

  /** What the product logs of a run. */
  private static final Pattern STAGES =
      Pattern.compile(
          "Run ([0-9]+) .*read ([0-9]+) ms, hash ([0-9]+) ms, steps ([0-9]+) ms, write ([0-9]+)");

  private final Shape shape;
  private final Database database;
  private final Server server;
  private final Client admin;
  private final String peerUrl;
  private final Idle idle;
  private final Path output;
  private final ResultDigest results = new ResultDigest();

  StoredSides(
      Shape shape, Database database, Server server, Client admin, String peerUrl, Idle idle) {
    this.shape = shape;
    this.database = database;
    this.server = server;
    this.admin = admin;
    this.peerUrl = peerUrl;
    this.idle = idle;
    this.output = database.folder().resolve("peer.txt");
  }

  @Override
  public Map<String, Double> baton(int round) throws Exception {
    double fresh = server.program().residentMiB();
    long start = System.nanoTime();
    String begun = "/api/core/cycles/" + Shape.CYCLE + "/runs";
    long id = admin.send("POST", begun, Map.of()).path("id").asLong();
    JsonNode run = ended(id);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("seconds", seconds);
    stages(id, all);
    all.put("resident MiB", server.program().residentMiB());
    all.put("resident MiB before", fresh);
    all.put(AT_REST, idle.restingMiB(server.program()));
    results.check(run.path("inputHash").asText(), run.path("units").asInt(), shape.units());
    return all;
  }

  private JsonNode ended(long id) throws IOException {
    while (true) {
      JsonNode run = admin.get("/api/core/runs/" + id);
      String state = run.path("state").asText();
      if (state.equals("DONE")) {
        return run;
      }
      if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
        throw new IOException("the run ended badly: " + run);
      }
      Program.pause(MILLIS_PER_LOOK);
    }
  }

  private void stages(long id, Map<String, Double> all) throws IOException {
    for (String line : server.log()) {
      Matcher told = STAGES.matcher(line);
      if (told.find() && Long.parseLong(told.group(1)) == id) {
        double read = Long.parseLong(told.group(2)) / 1e3;
        double hash = Long.parseLong(told.group(3)) / 1e3;
        double steps = Long.parseLong(told.group(4)) / 1e3;
        all.put("evaluated seconds", read + hash + steps);
        all.put("read seconds", read);
        all.put("hash seconds", hash);
        all.put("steps seconds", steps);
        all.put("write seconds", Long.parseLong(told.group(5)) / 1e3);
        return;
      }
    }
    throw new IOException("the log does not tell the stages of run " + id);
  }

  @Override
  public Map<String, Double> peer(int round) throws Exception {
    Timed.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            RawRead.class.getName(),
            peerUrl,
            database.user(),
            database.password()),
        output);
    String[] words = Files.readString(output).strip().split(" ");
    if (Long.parseLong(words[words.length - 2]) != shape.sheets()) {
      throw new IOException("the peer read something else: " + Files.readString(output));
    }
    double seconds = Double.parseDouble(words[words.length - 3]);
    Map<String, Double> all = new LinkedHashMap<>();
    for (String measure : List.of("seconds", "evaluated seconds", "read seconds")) {
      all.put(measure, seconds);
    }
    idle.ofPeer().ifPresent(mib -> all.put(AT_REST, mib));
    return all;
  }

  /** All runs must have stored the same bytes. */
  @Override
  public void close() throws IOException {
    try (database) {
      server.close();
      results.compare(database);
    }
  }
}
