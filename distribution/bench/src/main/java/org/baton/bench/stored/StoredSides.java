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

/** A run as the API starts it, and a raw read of the same rows. */
final class StoredSides implements Sides {
  private static final int MILLIS_PER_LOOK = 10;

  /** What the product logs of a run. */
  private static final Pattern STAGES =
      Pattern.compile(
          "Run ([0-9]+) .*read ([0-9]+) ms, hash ([0-9]+) ms, steps ([0-9]+) ms, write ([0-9]+)");

  private final Shape shape;
  private final Place place;
  private final Server server;
  private final String peerUrl;
  private final Path output;
  private final ResultDigest results = new ResultDigest();

  StoredSides(Shape shape, Place place, Server server, String peerUrl) {
    this.shape = shape;
    this.place = place;
    this.server = server;
    this.peerUrl = peerUrl;
    this.output = place.folder().resolve("peer.txt");
  }

  @Override
  public Map<String, Double> baton(int round) throws Exception {
    double fresh = Timed.residentMiB(server.pid());
    long start = System.nanoTime();
    String begun = "/api/core/cycles/" + Shape.CYCLE + "/runs";
    long id = server.send("POST", begun, "application/json", Map.of(), 202).path("id").asLong();
    JsonNode run = ended(id);
    double seconds = (System.nanoTime() - start) / 1e9;
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("seconds", seconds);
    stages(id, all);
    all.put("resident MiB", Timed.residentMiB(server.pid()));
    all.put("resident MiB before", fresh);
    results.check(run.path("inputHash").asText(), run.path("units").asInt(), shape.units());
    return all;
  }

  private JsonNode ended(long id) throws IOException, InterruptedException {
    while (true) {
      JsonNode run = server.get("/api/core/runs/" + id);
      String state = run.path("state").asText();
      if (state.equals("DONE")) {
        return run;
      }
      if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
        throw new IOException("the run ended badly: " + run);
      }
      Thread.sleep(MILLIS_PER_LOOK);
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
            place.user(),
            place.password()),
        output);
    String[] words = Files.readString(output).strip().split(" ");
    if (Long.parseLong(words[words.length - 2]) != shape.sheets()) {
      throw new IOException("the peer read something else: " + Files.readString(output));
    }
    double seconds = Double.parseDouble(words[words.length - 3]);
    return Map.of("seconds", seconds, "evaluated seconds", seconds, "read seconds", seconds);
  }

  /** All runs must have stored the same bytes. */
  @Override
  public void close() throws IOException {
    try {
      if (server.isAlive()) {
        server.stop();
        results.compare(place);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.close();
      place.close();
    }
  }
}
