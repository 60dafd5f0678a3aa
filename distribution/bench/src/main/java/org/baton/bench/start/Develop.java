package org.baton.bench.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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
 * From the jar that a developer's build has written to the page that shows what was changed: a
 * sentence of the sample's page, ten times on a running server with the tables of the first time.
 * The build itself is the developer's and is not in it.
 */
public record Develop() implements Case {
  private static final String SEEN = "seconds";
  private static final String SLOWEST = "slowest of ten seconds";
  private static final String PAGE = "/sample/";
  private static final String TEXTS = "OSGI-INF/l10n/sample_zh.properties";
  private static final int TIMES = 10;
  private static final int FEW_TIMES = 2;
  private static final int REST_MILLIS = 1000;
  private static final double LONGEST_SECONDS = 60;

  @Override
  public String id() {
    return "hot-reload";
  }

  @Override
  public String what() {
    return "a module's jar written by a build to the page with what was changed, median of ten";
  }

  @Override
  public String against() {
    return "-";
  }

  @Override
  public List<Goal> goals() {
    return List.of(Goal.atMost(SEEN, 2), Goal.told(SLOWEST));
  }

  @Override
  public Sides open(Ground ground) throws Exception {
    Path folder = ground.folder(id());
    Path build = Files.createDirectories(folder.resolve("build"));
    Server baton = new Server(ground, folder.resolve("server"));
    baton.set("BATON_MODULES_UNSIGNED", "allowed");
    baton.set("BATON_MODULES_FOUR_EYES", "off");
    baton.set("BATON_DEVELOP", build.toString());
    Path jar = ground.module("sample");
    Path next = folder.resolve("next.jar");
    return new Sides() {
      @Override
      public Map<String, Double> baton(int round) throws IOException {
        baton.forget();
        try (Server server = baton.ready()) {
          int times = ground.small() ? FEW_TIMES : TIMES;
          return reloaded(server.admin(), jar, next, build.resolve("sample.jar"), times);
        }
      }

      @Override
      public Map<String, Double> peer(int round) {
        return Map.of();
      }
    };
  }

  private static Map<String, Double> reloaded(
      Client admin, Path jar, Path next, Path built, int times) throws IOException {
    double[] seconds = new double[times];
    for (int i = -1; i < times; i++) {
      String words = "第" + (i + 2) + "次构建";
      change(jar, next, words);
      Program.pause(REST_MILLIS);
      long written = System.nanoTime();
      Files.copy(next, built, StandardCopyOption.REPLACE_EXISTING);
      await(admin, words, written);
      // The first time the module is new.
      if (i >= 0) {
        seconds[i] = (System.nanoTime() - written) / 1e9;
      }
    }
    Files.delete(built);
    Arrays.sort(seconds);
    Map<String, Double> all = new LinkedHashMap<>();
    all.put(SEEN, (seconds[times / 2 - 1] + seconds[times / 2]) / 2);
    all.put(SLOWEST, seconds[times - 1]);
    return all;
  }

  /** The module as another build would write it. */
  private static void change(Path jar, Path next, String words) throws IOException {
    Files.copy(jar, next, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem zip = FileSystems.newFileSystem(next)) {
      Path texts = zip.getPath(TEXTS);
      String line = "\nsample.lead=" + words + "\n";
      Files.writeString(texts, Files.readString(texts, StandardCharsets.UTF_8) + line);
    }
  }

  private static void await(Client admin, String words, long since) throws IOException {
    while (!admin.page(PAGE).contains(words)) {
      if (System.nanoTime() - since > LONGEST_SECONDS * 1e9) {
        throw new IOException("The page does not show what was built last");
      }
      Program.pause(5);
    }
  }
}
