package org.baton.bench.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.bench.Timed;

/** One thread and two, another order of the rows and another Java give the same results. */
final class SameBytes {
  /** Where another Java may be found, for those who have one. */
  private static final String OTHER = "BATON_BENCH_OTHER_JAVA_HOME";

  private static final Pattern HASH = Pattern.compile("\"inputHash\":\"([0-9a-f]+)\"");

  private SameBytes() {}

  static void check(CsvSides sides, Instance instance, Path input) throws IOException {
    Path scores = input.resolve("scores.csv");
    Path one = sides.work().resolve("one");
    sides.evaluate(scores, one, "1");
    Path two = sides.work().resolve("two");
    sides.evaluate(scores, two, "2");
    same(one, two);
    Path shuffled = sides.work().resolve("shuffled.csv");
    instance.scores(shuffled, 0.273);
    sides.evaluate(shuffled, two, "2");
    same(one, two);
    Files.delete(shuffled);
    String java = System.getenv(OTHER);
    if (java == null) {
      System.out.println("  no other Java was tried; " + OTHER + " is not set");
    } else {
      List<String> command = new ArrayList<>(List.of("env", "JAVA_HOME=" + java));
      command.addAll(sides.command(scores, two, "2"));
      Timed.run(command, sides.work().resolve("other.txt"));
      same(one, two);
    }
    String also = java == null ? "" : ", the other Java";
    System.out.println("  the same bytes with one thread, two, shuffled rows" + also);
  }

  private static void same(Path one, Path two) throws IOException {
    for (String file : List.of("results.csv", "groups.csv")) {
      if (Files.mismatch(one.resolve(file), two.resolve(file)) >= 0) {
        throw new IllegalStateException(file + " differs between " + one + " and " + two);
      }
    }
    if (!hash(one).equals(hash(two))) {
      throw new IllegalStateException("the hash of the input differs");
    }
  }

  private static String hash(Path run) throws IOException {
    Matcher found = HASH.matcher(Files.readString(run.resolve("run.json")));
    return found.find() ? found.group(1) : "";
  }
}
