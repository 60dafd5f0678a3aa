package org.baton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Runs the cases: both sides in turn, the first round thrown away, medians of the others. */
public final class Bench {
  private static final int USUAL_ROUNDS = 5;

  private int rounds = -1;
  private boolean small;
  private boolean listOnly;
  private boolean reportOnly;
  private boolean helpOnly;
  private final List<String> named = new ArrayList<>();

  Bench(String... words) {
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "--rounds" -> rounds = rounds(++i < words.length ? words[i] : "");
        case "--small" -> small = true;
        case "--list" -> listOnly = true;
        case "--report" -> reportOnly = true;
        case "--help", "-h" -> helpOnly = true;
        default -> named.add(words[i]);
      }
    }
    if (rounds < 0) {
      rounds = small ? 0 : USUAL_ROUNDS;
    }
  }

  /** What was typed and cannot be understood. */
  private static final class Misspelt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Misspelt(String words) {
      super(words);
    }
  }

  private static int rounds(String words) {
    if (!words.matches("\\d{1,4}")) {
      throw new Misspelt("--rounds takes a number, not \"" + words + "\"");
    }
    return Integer.parseInt(words);
  }

  /**
   * Runs what the words name; ends with 1 when a case fails or a goal is missed, with 2 when the
   * words cannot be understood. In small size the way is tried, once and on both sides, so goals
   * are told but nobody is held to them.
   */
  public static void main(String[] words) throws IOException {
    System.exit(end(words));
  }

  static int end(String... words) throws IOException {
    try {
      return new Bench(words).run() ? 0 : 1;
    } catch (Misspelt e) {
      System.err.println(e.getMessage());
      return 2;
    }
  }

  private static void help() {
    System.out.println(
        """
        Measures Baton beside its peers.

          run [--rounds N] [--small] [--java HOME] [CASE...]   all cases, or those named
          run --list                                           what the cases are
          run --report                                         the latest figures into the page
          run --help                                           this

        --rounds   how often both sides run, after one that is not counted; %d without it
        --small    tries the way, once
        --java     measures both sides on another JDK
        CASE       an id, or a pattern of ids:
        """
            .formatted(USUAL_ROUNDS));
    Cases.all().forEach(c -> System.out.println("           " + c.id()));
  }

  enum Outcome {
    REACHED,
    MISSED,
    FAILED
  }

  private boolean run() throws IOException {
    if (helpOnly) {
      help();
      return true;
    }
    List<Case> chosen = chosen();
    if (listOnly) {
      chosen.forEach(
          c -> System.out.printf("%-14s %s; against: %s%n", c.id(), c.what(), c.against()));
      return true;
    }
    Path root = Path.of(System.getProperty("baton.bench.root", "")).toAbsolutePath();
    Path documentation = root.resolve("distribution/docs");
    Kept kept =
        new Kept(
            small
                ? root.resolve("distribution/bench/target/small.csv")
                : documentation.resolve("measurements.csv"));
    if (reportOnly) {
      new Report(documentation).write(kept);
      return true;
    }
    Ground ground = new Ground(root, small);
    Results results = new Results(kept, version(root));
    System.out.println(Machine.words() + "; load " + Machine.load());
    List<String> failed = new ArrayList<>();
    boolean reached = true;
    for (Case one : chosen) {
      long start = System.nanoTime();
      Outcome outcome = measure(one, ground, results);
      if (outcome == Outcome.FAILED) {
        failed.add(one.id());
      }
      reached &= outcome == Outcome.REACHED;
      System.out.printf("  %s took %.0f s%n", one.id(), (System.nanoTime() - start) / 1e9);
    }
    System.out.println("\nCases: " + chosen.size() + ", failed: " + failed.size() + " " + failed);
    return failed.isEmpty() && (small || reached);
  }

  private List<Case> chosen() {
    List<Case> all = Cases.all();
    for (String name : named) {
      if (all.stream().noneMatch(c -> isCalled(c, name))) {
        throw new Misspelt("No case is called \"" + name + "\"; --help names them all");
      }
    }
    return all.stream()
        .filter(c -> named.isEmpty() || named.stream().anyMatch(n -> isCalled(c, n)))
        .toList();
  }

  private static boolean isCalled(Case one, String name) {
    try {
      return one.id().matches(name);
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /**
   * A side that breaks fails its case, as does what must never be; the others are measured all the
   * same.
   */
  Outcome measure(Case one, Ground ground, Results results) {
    System.out.println("\n" + one.id() + ": " + one.what() + "; against: " + one.against());
    try (Sides sides = one.open(ground)) {
      Measured measured = new Measured();
      for (int round = 0; round <= rounds; round++) {
        boolean counts = round > 0 || rounds == 0;
        var baton = sides.baton(round);
        System.out.println("  " + round + " baton " + baton + (counts ? "" : " (not counted)"));
        var peer = sides.peer(round);
        if (!peer.isEmpty()) {
          System.out.println("  " + round + " peer  " + peer);
        }
        if (counts) {
          measured.addBaton(baton);
          measured.addPeer(peer);
        } else {
          measured.addUncounted(baton, one.goals());
        }
      }
      boolean reached = results.tell(one, measured, rounds);
      return measured.isBroken(one.goals())
          ? Outcome.FAILED
          : reached ? Outcome.REACHED : Outcome.MISSED;
    } catch (Exception e) {
      System.out.println(one.id() + " FAILED: " + e);
      e.printStackTrace(System.out);
      return Outcome.FAILED;
    }
  }

  private static String version(Path root) throws IOException {
    Path kept = root.resolve("distribution/target/classes/etc/baton.version");
    return Files.exists(kept) ? Files.readString(kept).strip() : "unknown";
  }
}
