package org.baton.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.baton.api.plan.MissingRule;
import org.baton.api.plan.Node;
import org.junit.jupiter.api.Test;

/**
 * The Mayor's Management Report of New York City: what its authors say of every indicator, counted
 * by agency, is what the comparison with the own past finds. Needs the data beside the project.
 */
class CityReportTest {
  private static final int YEAR = 2023;

  @Test
  void targetsAndImprovementsByAgencyAreReproduced() throws IOException {
    Path file = data();
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      assertThat(file).as("the data beside the project").isNotNull();
    }
    assumeTrue(file != null, "no ../shared/data beside the project");
    List<Map<String, String>> rows = rows(file);
    List<String> agencies =
        new ArrayList<>(new TreeSet<>(rows.stream().map(CityReportTest::agency).toList()));
    PretendedRun run = run(rows, agencies);
    new PastStep().run(run);
    assertThat(agencies).hasSizeGreaterThan(30);
    for (int unit = 0; unit < agencies.size(); unit++) {
      List<Map<String, String>> own = new ArrayList<>(rows);
      String agency = agencies.get(unit);
      own.removeIf(row -> !agency(row).equals(agency));
      check(run, unit, own, "met", "Success", "Met_Goal");
      check(run, unit, own, "improved1", "OneYrImproving", "Improving");
      check(run, unit, own, "improved3", "ThreeYrImproving", "Improving");
      check(run, unit, own, "improved5", "FiveYrImproving", "Improving");
      check(run, unit, own, "targets", "Success", "Met_Goal", "Did_Not_Meet");
      check(run, unit, own, "compared1", "OneYrImproving", "Improving", "Not_Improving");
      check(run, unit, own, "compared3", "ThreeYrImproving", "Improving", "Not_Improving");
      check(run, unit, own, "compared5", "FiveYrImproving", "Improving", "Not_Improving");
    }
  }

  private static void check(
      PretendedRun run,
      int unit,
      List<Map<String, String>> own,
      String figure,
      String column,
      String... words) {
    long said = own.stream().filter(row -> List.of(words).contains(row.get(column))).count();
    assertThat(run.figure("indicators." + figure)[unit])
        .as(figure + " of " + agency(own.get(0)))
        .isEqualTo(said);
  }

  private static String agency(Map<String, String> row) {
    return row.get("Agency.Full.Name.y");
  }

  private static PretendedRun run(List<Map<String, String>> rows, List<String> agencies) {
    List<Node> indicators = new ArrayList<>();
    for (Map<String, String> row : rows) {
      String direction = row.get("Desired.Direction").toLowerCase(Locale.ROOT);
      indicators.add(Plans.indicator("I" + row.get("ID"), 1, direction, "none"));
    }
    MissingRule rule = new MissingRule("renormalise", 0, 0);
    Node root = Plans.node("R", "arithmetic", rule, indicators.toArray(Node[]::new));
    PretendedRun run = new PretendedRun(Plans.of(root), agencies.size());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      int unit = agencies.indexOf(agency(row));
      double now = number(row.get("YTDScaled"));
      if (!Double.isNaN(now)) {
        run.value(i).set(unit, now);
      }
      run.targets[unit][i] = number(row.get("Target.MMR"));
      for (int back = 1; back <= 5; back++) {
        run.before[back][unit][i] = number(row.get(String.valueOf(YEAR - back)));
      }
    }
    return run;
  }

  private static double number(String word) {
    return "NA".equals(word) ? Double.NaN : Double.parseDouble(word);
  }

  private static Path data() {
    Path above = Path.of("").toAbsolutePath();
    while (above != null) {
      Path file = above.resolve("shared/data/nyc_mmr/tidy_indicator_level.csv");
      if (Files.exists(file)) {
        return file;
      }
      above = above.getParent();
    }
    return null;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      assertThat(cells).hasSameSizeAs(header);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
      cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
    }
    return cells;
  }
}
