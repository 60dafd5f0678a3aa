package org.baton.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the container tests that ran with the list of those that must. Run by the build after
 * them: fewer than listed, or one that was skipped, fails it.
 */
public final class ListedTests {
  private static final Pattern COUNTS =
      Pattern.compile("<testsuite [^>]*?tests=\"(\\d+)\"[^>]*?>", Pattern.DOTALL);
  private static final Pattern SKIPPED = Pattern.compile("<testsuite [^>]*?skipped=\"(\\d+)\"");

  private ListedTests() {}

  /**
   * Checks the reports.
   *
   * @param arguments the list (one class name and its least number of tests a line), the folder of
   *     the reports
   */
  public static void main(String[] arguments) throws IOException {
    List<String> wrong = new ArrayList<>();
    int ran = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.trim().split("\\s+");
      Path report = Path.of(arguments[1], "TEST-" + words[0] + ".xml");
      int tests = Files.exists(report) ? count(Files.readString(report), COUNTS) : 0;
      int skipped = Files.exists(report) ? count(Files.readString(report), SKIPPED) : 0;
      ran += tests - skipped;
      if (tests - skipped < Integer.parseInt(words[1])) {
        wrong.add(words[0] + ": " + (tests - skipped) + " ran, " + words[1] + " are listed");
      }
    }
    System.out.println("Container tests that ran: " + ran);
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("Container tests are missing: " + wrong);
    }
  }

  private static int count(String report, Pattern pattern) {
    Matcher m = pattern.matcher(report);
    return m.find() ? Integer.parseInt(m.group(1)) : 0;
  }
}
