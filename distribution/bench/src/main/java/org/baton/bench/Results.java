package org.baton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Prints what was measured and appends it to the file of results. */
final class Results {
  private static final String HEADING =
      "date,case,what,against,measure,baton,baton low,baton high,peer,peer low,peer high,ratio,"
          + "goal,reached,rounds,load,machine,version\n";

  private final Path file;
  private final String version;

  Results(Path file, String version) {
    this.file = file;
    this.version = version;
  }

  /** Whether all goals are reached. */
  boolean tell(Case of, Measured measured, int rounds) throws IOException {
    boolean all = true;
    for (Goal goal : of.goals()) {
      double[] baton = measured.baton(goal.measure());
      double[] peer = measured.peer(goal.measure());
      if (baton.length == 0) {
        throw new IllegalStateException(of.id() + " did not measure " + goal.measure());
      }
      double ours = Numbers.median(baton);
      double theirs = Numbers.median(peer);
      boolean reached = goal.reached(ours, theirs);
      all &= reached;
      String judged = goal.kind() == Goal.Kind.TOLD ? "" : reached ? "reached" : "NOT REACHED";
      System.out.printf(
          "%-14s %-22s baton %-24s peer %-24s ratio %-6s %s %s%n",
          of.id(),
          goal.measure(),
          range(baton),
          range(peer),
          Numbers.shown(ours / theirs),
          goal.words(),
          judged);
      append(of, goal, baton, peer, judged, rounds);
    }
    return all;
  }

  private static String range(double[] values) {
    return values.length == 0
        ? "-"
        : Numbers.shown(Numbers.median(values))
            + " ("
            + Numbers.shown(low(values))
            + "-"
            + Numbers.shown(high(values))
            + ")";
  }

  private void append(Case of, Goal goal, double[] baton, double[] peer, String judged, int rounds)
      throws IOException {
    List<String> cells =
        List.of(
            LocalDate.now(ZoneOffset.UTC).toString(),
            of.id(),
            of.what(),
            of.against(),
            goal.measure(),
            Numbers.shown(Numbers.median(baton)),
            Numbers.shown(low(baton)),
            Numbers.shown(high(baton)),
            Numbers.shown(Numbers.median(peer)),
            Numbers.shown(low(peer)),
            Numbers.shown(high(peer)),
            Numbers.shown(Numbers.median(baton) / Numbers.median(peer)),
            goal.words(),
            judged.toLowerCase(java.util.Locale.ROOT),
            String.valueOf(rounds),
            Machine.load(),
            Machine.words(),
            version);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, HEADING);
    }
    String line = String.join(",", cells.stream().map(Results::quoted).toList()) + "\n";
    Files.writeString(file, line, StandardOpenOption.APPEND);
  }

  private static String quoted(String cell) {
    return cell.contains(",") || cell.contains("\"")
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }

  private static double low(double[] values) {
    return Arrays.stream(values).min().orElse(Double.NaN);
  }

  private static double high(double[] values) {
    return Arrays.stream(values).max().orElse(Double.NaN);
  }
}
