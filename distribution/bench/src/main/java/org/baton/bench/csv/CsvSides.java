package org.baton.bench.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.bench.Ground;
import org.baton.bench.Sides;
import org.baton.bench.Timed;

/** The command as users start it, and its peers in processes of their own. */
final class CsvSides implements Sides {
  static final String AGAINST_LOAD_AND_TOTALS = "seconds (load, totals)";
  static final String AGAINST_NUMPY = "seconds (numpy)";

  private static final double TOLERANCE = 1e-9;

  private final Ground ground;
  private final Path input;
  private final Path work;
  private final long answers;
  private final boolean remove;
  private final Path script;
  private Map<String, double[]> expected = Map.of();

  /**
   * Unpacks the archive.
   *
   * @param remove whether the answers are too large to be kept
   */
  CsvSides(Ground ground, Path input, long answers, boolean remove) throws IOException {
    this.ground = ground;
    this.input = input;
    this.answers = answers;
    this.remove = remove;
    this.work = ground.folder("csv");
    String archive = ground.archive().toString();
    List<String> unpack = List.of("tar", "xzf", archive, "-C", work.toString());
    Timed.run(unpack, work.resolve("tar.txt"));
    this.script = work.resolve("totals.py");
    try (InputStream in = CsvSides.class.getResourceAsStream("totals.py")) {
      Files.copy(in, script);
    }
  }

  Path work() {
    return work;
  }

  /** Evaluates with the command of the unpacked archive. */
  Timed evaluate(Path scores, Path out, String threads) throws IOException {
    return Timed.run(command(scores, out, threads), work.resolve("baton.txt"));
  }

  List<String> command(Path scores, Path out, String threads) throws IOException {
    return List.of(
        home().resolve("bin/baton").toString(),
        "evaluate",
        "--plan",
        input.resolve("plan.json").toString(),
        "--scores",
        scores.toString(),
        "--units",
        input.resolve("units.csv").toString(),
        "--out",
        out.toString(),
        "--threads",
        threads,
        "--rank-by",
        "*",
        "--reason",
        "measured");
  }

  private Path home() throws IOException {
    try (var folders = Files.list(work)) {
      return folders.filter(f -> Files.exists(f.resolve("bin/baton"))).findFirst().orElseThrow();
    }
  }

  @Override
  public Map<String, Double> baton(int round) throws IOException {
    Path out = work.resolve("out");
    Timed timed = evaluate(input.resolve("scores.csv"), out, "2");
    agree(read(out.resolve("results.csv"), "unit", "total", "rank"));
    Map<String, Double> measures = new LinkedHashMap<>(timed.measures());
    measures.put(AGAINST_LOAD_AND_TOTALS, timed.seconds());
    measures.put(AGAINST_NUMPY, timed.seconds());
    measures.put("ns a score", timed.seconds() * 1e9 / answers);
    return measures;
  }

  @Override
  public Map<String, Double> peer(int round) throws IOException {
    Path out = work.resolve("duckdb.csv");
    Path said = work.resolve("duckdb.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path =
        ground.peer("duckdb", ".jar") + ":" + ground.root() + "/distribution/bench/target/classes";
    List<String> command =
        List.of(java, "-cp", path, DuckDb.class.getName(), input.toString(), out.toString());
    Timed timed = Timed.run(command, said);
    String[] words = Files.readString(said).strip().split(" ");
    double seconds =
        Double.parseDouble(words[words.length - 3]) + Double.parseDouble(words[words.length - 1]);
    Map<String, Double> measures = new LinkedHashMap<>(timed.measures());
    measures.put(AGAINST_LOAD_AND_TOTALS, seconds);
    measures.put("ns a score", timed.seconds() * 1e9 / answers);
    boolean first = expected.isEmpty();
    expected = read(out, "unit", "total", "place");
    if (first) {
      agree(read(work.resolve("out/results.csv"), "unit", "total", "rank"));
    }
    numpy(round, measures);
    return measures;
  }

  /** Once is enough where it takes long; where it is not installed, that is told. */
  private void numpy(int round, Map<String, Double> measures) throws IOException {
    if (remove && round > 1) {
      return;
    }
    if (ground.small()) {
      System.out.println("  numpy, told beside, is left out in small size");
      return;
    }
    Path out = work.resolve("numpy.csv");
    Path said = work.resolve("numpy.txt");
    try {
      List<String> command =
          List.of("python3", script.toString(), input.toString(), out.toString());
      measures.put(AGAINST_NUMPY, Timed.run(command, said).seconds());
    } catch (IOException e) {
      String why = e.getMessage().strip();
      System.out.println("  numpy could not be run: " + why.substring(why.lastIndexOf('\n') + 1));
      return;
    }
    agree(read(out, "unit", "total", "place"));
  }

  /** Totals to the ninth decimal and the same ranks, every time. */
  private void agree(Map<String, double[]> found) {
    if (expected.isEmpty()) {
      return;
    }
    if (!found.keySet().equals(expected.keySet())) {
      throw new IllegalStateException(
          found.size() + " units have totals, the reference has " + expected.size());
    }
    expected.forEach(
        (unit, right) -> {
          double[] there = found.get(unit);
          if (!(Math.abs(there[0] - right[0]) <= TOLERANCE) || there[1] != right[1]) {
            throw new IllegalStateException(
                "unit " + unit + ": " + List.of(there[0], there[1], right[0], right[1]));
          }
        });
  }

  private static Map<String, double[]> read(Path file, String unit, String total, String rank)
      throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    List<String> heading = List.of(lines.remove(0).split(","));
    Map<String, double[]> read = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split(",", -1);
      double place = Double.parseDouble(cells[heading.indexOf(rank)]);
      double sum = Double.parseDouble(cells[heading.indexOf(total)]);
      read.put(cells[heading.indexOf(unit)], new double[] {sum, place});
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    if (remove) {
      Files.deleteIfExists(input.resolve("scores.csv"));
    }
  }
}
