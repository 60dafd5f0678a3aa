package org.baton.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.bench.server.Client;
import org.baton.bench.server.Program;
import org.baton.bench.server.Server;

/**
 * From a module's jar in the folder {@code deploy} to its first answered request, on a server that
 * never had it: its tables are made, its components and resources started. The folder is looked
 * into twice a second and a file is taken once it has stopped changing; that wait is left out by
 * the server's own log, which tells when the file was found, and is told beside.
 */
public record Drop() implements Case {
  private static final String FOUND = "seconds";
  private static final String DROPPED = "with waiting seconds";
  private static final String AGAIN = "the second time seconds";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss,SSS");
  private static final int REST_MILLIS = 3000;
  private static final double LONGEST_SECONDS = 60;

  @Override
  public String id() {
    return "drop-jar";
  }

  @Override
  public String what() {
    return "a module's jar found in the deploy folder to its first answered request";
  }

  @Override
  public String against() {
    return "-";
  }

  @Override
  public List<Goal> goals() {
    return List.of(Goal.atMost(FOUND, 1), Goal.told(DROPPED), Goal.told(AGAIN));
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    Path folder = ground.folder(id());
    Server baton = new Server(ground, folder);
    baton.set("BATON_MODULES_UNSIGNED", "allowed");
    baton.set("BATON_MODULES_FOUR_EYES", "off");
    Path jar = ground.module("sample");
    return new Sides() {
      @Override
      public Map<String, Double> baton(int round) throws IOException {
        baton.forget();
        try (Server server = baton.ready()) {
          return dropped(server, jar);
        }
      }

      @Override
      public Map<String, Double> peer(int round) {
        return Map.of();
      }
    };
  }

  private static Map<String, Double> dropped(Server baton, Path jar) throws IOException {
    Client admin = baton.admin();
    Program.pause(REST_MILLIS);
    Map<String, Double> all = new LinkedHashMap<>();
    Path there = baton.data().resolve("deploy/sample.jar");
    Answered first = drop(admin, baton, jar, there);
    all.put(FOUND, first.sinceFound());
    all.put(DROPPED, first.sinceDropped());
    Files.delete(there);
    await(admin, 404);
    Program.pause(REST_MILLIS);
    all.put(AGAIN, drop(admin, baton, jar, there).sinceFound());
    return all;
  }

  private record Answered(double sinceFound, double sinceDropped) {}

  private static Answered drop(Client admin, Server baton, Path jar, Path there)
      throws IOException {
    Path hidden = there.resolveSibling(".sample.part");
    Files.copy(jar, hidden, StandardCopyOption.REPLACE_EXISTING);
    long dropped = System.currentTimeMillis();
    Files.move(hidden, there, StandardCopyOption.ATOMIC_MOVE);
    await(admin, 200);
    long answered = System.currentTimeMillis();
    return new Answered((answered - found(baton.log())) / 1e3, (answered - dropped) / 1e3);
  }

  private static void await(Client admin, int status) throws IOException {
    long end = System.nanoTime() + Math.round(LONGEST_SECONDS * 1e9);
    while (admin.status("/api/sample/notes") != status) {
      if (System.nanoTime() > end) {
        throw new IOException("The sample does not answer " + status);
      }
      Program.pause(5);
    }
  }

  /** When the server last found the file, by its log. */
  private static long found(List<String> log) throws IOException {
    return log.stream()
        .filter(l -> l.contains("DeployFolder") && l.contains("sample.jar"))
        .reduce((before, last) -> last)
        .map(l -> LocalDateTime.parse(l.substring(0, l.indexOf(' ')), TIME))
        .map(t -> t.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli())
        .orElseThrow(() -> new IOException("The log does not tell when the file was found"));
  }
}
