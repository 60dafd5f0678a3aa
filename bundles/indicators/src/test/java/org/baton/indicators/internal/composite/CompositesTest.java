package org.baton.indicators.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.composite.Document.Group;
import org.baton.indicators.internal.composite.Document.Indicator;
import org.junit.jupiter.api.Test;

class CompositesTest {
  private static Document document(String direction, Map<String, Object> rule, Object... step) {
    return new Document(
        List.of("A", "B", "C"),
        List.of(
            new Indicator("X", "N", 1.0, direction, null, null),
            new Indicator("Y", "N", 3.0, "down", null, null),
            new Indicator("Z", "T", null, "up", null, null)),
        List.of(new Group("N", "T", 1.0, rule), new Group("T", "", null, null)),
        Arrays.asList(
            Arrays.asList(1.0, 10.0, 5.0),
            Arrays.asList(2.0, 20.0, 9.0),
            Arrays.asList(3.0, null, 7.0)),
        null,
        null,
        null,
        List.of(map(step)));
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new java.util.HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }

  private static List<Double> column(Outcome outcome, String node) {
    int at = outcome.scores().columns().indexOf(node);
    return outcome.scores().values().stream().map(row -> row.get(at)).toList();
  }

  @Test
  void computesUpTheTreeAndTellsWhatNobodyGave() {
    Outcome outcome =
        Composites.compute(document("up", Map.of("availability", .2), "step", "normalise"));
    assertThat(column(outcome, "N")).containsExactly(75.0, 12.5, 100.0);
    assertThat(column(outcome, "T")).containsExactly(37.5, 56.25, 75.0);
    assertThat(outcome.stages().get(0).defaulted()).contains("way", "from", "to", "constant");
    assertThat(outcome.defaulted().get("N")).contains("method").doesNotContain("availability");
    assertThat(outcome.input()).matches("[0-9a-f]{64}");
  }

  @Test
  void whatIsMissingIsNoZero() {
    Outcome outcome = Composites.compute(document("up", Map.of(), "step", "normalise"));
    assertThat(column(outcome, "N").get(2)).isNull();
    assertThat(outcome.gaps())
        .anySatisfy(
            g -> {
              assertThat(g.unit() + g.node()).isEqualTo("CN");
              assertThat(g.reason()).isEqualTo("insufficient");
              assertThat(g.available()).isCloseTo(.25, within(1e-12));
            });
  }

  @Test
  void tellsAllMistakesAtOnce() {
    assertThatThrownBy(
            () -> Composites.compute(document("aside", map("methd", 1), "step", "normalise")))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .containsExactlyInAnyOrder("indicators.X.direction", "nodes.N.methd"));
    assertThatThrownBy(() -> Composites.compute(document("up", Map.of(), "step", "polish")))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::code)
                    .containsExactly("indicators.composite.unknown-step"));
  }

  @Test
  void geometricMeansNeedScoresAboveZero() {
    Map<String, Object> rule = Map.of("method", "geometric", "availability", .2);
    assertThatThrownBy(() -> Composites.compute(document("up", rule, "step", "normalise")))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.violations().get(0).code())
                  .isEqualTo("indicators.composite.not-positive");
              assertThat(p.violations().get(0).field()).contains("A");
            });
  }

  @Test
  void robustnessStaysForTheSameSeedAndTellsItsDefaults() {
    Document document =
        document("up", Map.of("availability", .2), "step", "normalise", "from", 1.0);
    RobustnessOrder order =
        new RobustnessOrder(
            5L,
            null,
            null,
            null,
            null,
            "all",
            List.of(map("way", "rank")),
            List.of("geometric"),
            null,
            List.of(60.0, 40.0),
            null,
            64,
            null,
            100);
    Firmness firmness = Composites.robustness(document, order);
    assertThat(Composites.robustness(document, order)).isEqualTo(firmness);
    assertThat(firmness.defaulted()).contains("draws", "noise", "size", "interval", "estimator");
    assertThat(firmness.units()).extracting(Firmness.Unit::unit).containsExactly("A", "B", "C");
    assertThat(firmness.units().get(0).total()).isCloseTo(38.125, within(1e-9));
    // The other aggregation needs two thirds of the weight, and C has less.
    assertThat(firmness.units())
        .allSatisfy(
            u ->
                assertThat(u.grades().stream().mapToDouble(d -> d).sum() + u.undefined() / 1000.0)
                    .isCloseTo(1, within(1e-9)));
    assertThat(firmness.units().get(2).undefined()).isPositive();
    assertThat(firmness.factors())
        .extracting(Firmness.Factor::factor)
        .containsExactly("weights", "scaling", "totalling");
    assertThat(firmness.weights().stream().mapToDouble(Firmness.Weight::weight).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void refusesOrdersOutOfRange() {
    Document document = document("up", Map.of(), "step", "normalise");
    RobustnessOrder order =
        new RobustnessOrder(
            1L,
            10,
            null,
            "loud",
            null,
            null,
            null,
            List.of("sum"),
            null,
            null,
            null,
            1,
            null,
            null);
    assertThatThrownBy(() -> Composites.robustness(document, order))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .containsExactlyInAnyOrder("aggregations", "draws", "noise", "base"));
  }

  @Test
  void everyMistakeHasItsSentenceInBothLanguages() throws Exception {
    String source =
        Files.readString(
            Path.of("src/main/java/org/baton/indicators/internal/composite/Faults.java"));
    var codes =
        Pattern.compile("\"([a-z-]+)\"(?=[,)])").matcher(source.substring(source.indexOf("TOLD")));
    int found = 0;
    Properties zh = texts("zh");
    Properties en = texts("en");
    while (codes.find() && !codes.group(1).equals("wrong")) {
      String key = "indicators.composite." + codes.group(1);
      assertThat(zh).containsKeys(key, key + ".remedy");
      assertThat(en).containsKeys(key, key + ".remedy");
      found++;
    }
    assertThat(found).isGreaterThan(30);
  }

  private static Properties texts(String language) throws Exception {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/OSGI-INF/l10n/indicators_" + language + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }
}
