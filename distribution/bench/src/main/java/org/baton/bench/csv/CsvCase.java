package org.baton.bench.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baton.bench.Case;
import org.baton.bench.Goal;
import org.baton.bench.Ground;
import org.baton.bench.Sides;

/** Evaluates so many scores from a CSV file. */
public final class CsvCase implements Case {
  /** Below this the start of the process is most of the time, and nobody waits. */
  private static final long LARGE = 10_000_000;

  private static final long HUGE = 100_000_000;
  private static final long SMALL = 30_000;
  private static final double HALF = 0.5;
  private static final double MOST_MIB = 1500;

  private final String id;
  private final long answers;

  private CsvCase(String id, long answers) {
    this.id = id;
    this.answers = answers;
  }

  /** The sizes from a hundred thousand to a hundred million. */
  public static List<Case> all() {
    return List.of(
        new CsvCase("csv-1e5", 100_000),
        new CsvCase("csv-1e6", 1_000_000),
        new CsvCase("csv-1e7", LARGE),
        new CsvCase("csv-1e8", HUGE));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String what() {
    return "evaluate " + String.format("%,d", answers) + " scores from CSV, whole process";
  }

  @Override
  public String against() {
    return "DuckDB, load and totals by SQL with two threads; pandas and numpy told beside";
  }

  @Override
  public List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    String seconds = CsvSides.AGAINST_LOAD_AND_TOTALS;
    goals.add(answers >= LARGE ? Goal.ratioAtMost(seconds, HALF) : Goal.told(seconds));
    goals.add(answers >= HUGE ? Goal.atMost("peak MiB", MOST_MIB) : Goal.told("peak MiB"));
    goals.add(Goal.told("seconds"));
    goals.add(Goal.told("cpu seconds"));
    goals.add(Goal.told(CsvSides.AGAINST_NUMPY));
    goals.add(Goal.told("ns a score"));
    return goals;
  }

  @Override
  public Sides open(Ground ground) throws IOException {
    long size = ground.small() ? SMALL : answers;
    Path input = ground.kept(ground.small() ? "csv-small" : id);
    Instance instance = new Instance(size);
    instance.write(input);
    CsvSides sides = new CsvSides(ground, input, size, size >= HUGE);
    if (size < LARGE) {
      SameBytes.check(sides, instance, input);
    }
    return sides;
  }
}
