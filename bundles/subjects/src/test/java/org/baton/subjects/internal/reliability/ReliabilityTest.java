package org.baton.subjects.internal.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.subjects.internal.TestStore;
import org.baton.subjects.internal.reliability.web.ComputeResource;
import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SHROUT =
      "[[9,2,5,8],[6,1,3,2],[8,4,6,8],[7,1,2,6],[10,5,6,9],[6,2,4,7]]";

  private static <T> T read(Class<T> kind, String json) {
    try {
      return JSON.readValue(json, kind);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Agreement agreement(String json) {
    return Agreement.of(read(Agreement.Question.class, json));
  }

  private static List<Violation> refused(ThrowingCallable call) {
    List<Violation> found = new ArrayList<>();
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Problem.class, p -> found.addAll(p.violations()));
    return found;
  }

  @Test
  void agreementOfThePublishedRatings() throws IOException {
    Agreement a = agreement("{\"ratings\":" + SHROUT + ",\"metric\":\"interval\"}");
    assertThat(a.icc().get("2,1").figure().value()).isCloseTo(.2898, within(5e-5));
    assertThat(a.icc().get("3,k").figure().low()).isCloseTo(.6757, within(5e-5));
    assertThat(a.meanSquares().error()).isCloseTo(1.0194, within(5e-5));
    assertThat(a.cronbach().value()).isCloseTo(.9093, within(5e-5));
    assertThat(a.alpha().bootstrap().resamples()).isPositive();
    assertThat(a.alpha().band()).isEqualTo("low");
    assertThat(a.kappas()).containsOnlyKeys("fleiss", "gwet");
    assertThat(a.parameters()).containsEntry("metric", "interval").containsEntry("seed", 1L);
    assertThat(a.defaulted()).contains("weighting", "confidence", "seed").doesNotContain("metric");
    JsonNode json = JSON.valueToTree(a);
    assertThat(json.toString()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void whatCannotBeToldIsAReasonNotANumber() {
    Agreement a = agreement("{\"ratings\":[[4],[5]]}");
    assertThat(a.alpha().figure().defined()).isFalse();
    assertThat(a.alpha().figure().reason()).isEqualTo("one-rater");
    assertThat(a.alpha().band()).isNull();
    assertThat(a.kendall().figure().reason()).isEqualTo("one-rater");
    Agreement perfect = agreement("{\"ratings\":[[1,1],[2,2],[3,3]]}");
    assertThat(perfect.alpha().figure().value()).isEqualTo(1);
    assertThat(perfect.icc().get("2,k").figure().value()).isEqualTo(1);
    assertThat(perfect.kappas().get("cohen").figure().value()).isEqualTo(1);
    assertThat(JSON.valueToTree(perfect).toString()).doesNotContain("Infinity");
    Agreement same = agreement("{\"ratings\":[[4,4],[4,4],[4,null]]}");
    assertThat(same.alpha().figure().reason()).isEqualTo("all-equal");
    assertThat(same.warnings()).contains("skewed", "left-out");
    assertThat(same.icc().get("1,1").figure().reason()).isEqualTo("no-variance");
  }

  @Test
  void weightsByTwoMargins() {
    List<String> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    int[] counts = {40, 60, 30, 70};
    for (int c = 0; c < 4; c++) {
      rows.addAll(Collections.nCopies(counts[c], c < 2 ? "a" : "b"));
      columns.addAll(Collections.nCopies(counts[c], c % 2 == 0 ? "x" : "y"));
    }
    String json =
        "{\"margins\":[{\"name\":\"m\",\"targets\":{\"a\":120,\"b\":80},\"of\":%s},"
                .formatted(JSON.valueToTree(rows))
            + "{\"name\":\"n\",\"targets\":{\"x\":90,\"y\":110},\"of\":%s}],\"values\":%s}"
                .formatted(
                    JSON.valueToTree(columns),
                    JSON.valueToTree(IntStream.range(0, 200).map(i -> 60 + i % 20).toArray()));
    Weighted w = Weighted.of(read(Weighted.Question.class, json));
    assertThat(w.weights()[0] * 40).isCloseTo(59.2014, within(5e-5));
    assertThat(w.margins().get(1).shares().get("x")).isCloseTo(.45, within(1e-9));
    assertThat(w.kish().effective()).isBetween(180.0, 200.0);
    assertThat(w.mean()).isBetween(68.0, 71.0);
    assertThat(w.margin()).isBetween(.5, 1.5);
    assertThat(w.trimmed()).isNull();
    assertThat(w.parameters()).containsEntry("base", "1");
  }

  @Test
  void marginsThatCannotBeMetAreNamed() {
    String json =
        "{\"margins\":[{\"name\":\"age\",\"targets\":{\"young\":1,\"old\":1,\"older\":1},"
            + "\"of\":[\"young\",\"old\",\"middle\"]}]}";
    List<Violation> found = refused(() -> Weighted.of(read(Weighted.Question.class, json)));
    assertThat(found)
        .extracting(Violation::code)
        .containsExactly(
            "subjects.reliability.rake.no-category", "subjects.reliability.rake.empty-cell");
    assertThat(found.get(0).arguments()).startsWith("age", "middle");
    assertThat(found.get(1).field()).isEqualTo("margins/age/older");
  }

  @Test
  void theNumberOfRatersForATarget() {
    Decision d = Decision.of(read(Decision.Question.class, "{\"ratings\":" + SHROUT + "}"));
    assertThat(d.needed().get(2)).isEqualTo(new Decision.Needed(.9, 4, 23));
    assertThat(d.coefficients().get(0).absolute()).isCloseTo(.2898, within(5e-5));
    assertThat(
            refused(
                () ->
                    Decision.of(
                        read(
                            Decision.Question.class,
                            "{\"ratings\":[[1,2]],\"numbers\":[0],\"targets\":[2]}"))))
        .hasSize(2);
  }

  @Test
  void everyRefusalHasItsTexts() throws IOException {
    List<Violation> found = new ArrayList<>();
    List<String> wrong =
        List.of(
            "{}",
            "{\"ratings\":[[1,2],[1]]}",
            "{\"ratings\":[[1,-2],[1,1]],\"metric\":\"ratio\"}",
            "{\"ratings\":[[1,2]],\"metric\":\"circular\",\"weighting\":\"x\"}",
            "{\"ratings\":[[1,2]],\"confidence\":2}",
            "{\"ratings\":[[1,2]],\"resamples\":5}",
            "{\"ratings\":[[1,2]],\"categories\":[1]}");
    wrong.forEach(w -> found.addAll(refused(() -> agreement(w))));
    Raters.Given twice = new Raters.Given("a", "u", List.of(1.0), null);
    found.addAll(
        refused(
            () ->
                Raters.of(
                    new Raters.Question(
                        List.of(twice, twice), null, null, null, null, null, null, null))));
    found.addAll(
        refused(
            () ->
                Raters.of(new Raters.Question(List.of(twice), 5.0, 5.0, 1, 0, null, null, null))));
    found.addAll(
        refused(
            () ->
                Raters.of(
                    new Raters.Question(List.of(twice), null, null, null, null, null, 0L, null))));
    List<Raters.Given> nameless = List.of(new Raters.Given(null, "u", List.of(), null));
    found.addAll(
        refused(
            () ->
                Raters.of(
                    new Raters.Question(nameless, null, null, null, null, null, null, null))));
    found.addAll(refused(() -> Weighted.of(read(Weighted.Question.class, "{}"))));
    found.addAll(
        refused(
            () ->
                Raters.of(
                    new Raters.Question(
                        List.of(twice), null, null, null, null, -1.0, null, null))));
    found.addAll(refused(() -> agreement("{\"ratings\":[[1,2]],\"categories\":[null]}")));
    found.addAll(refused(() -> Response.of(read(Response.Question.class, "{\"other\":-1}"))));
    for (String more :
        List.of(
            "\"answered\":0",
            "\"answered\":5,\"deviation\":-1",
            "\"answered\":5,\"share\":2",
            "\"answered\":5,\"population\":2",
            "\"answered\":5,\"confidence\":1")) {
      found.addAll(refused(() -> Precision.of(read(Precision.Question.class, "{" + more + "}"))));
    }
    found.addAll(
        refused(
            () ->
                Decision.of(
                    new Decision.Question(
                        null, null, List.of(), Collections.nCopies(101, 1), null))));
    for (String more : List.of("\"low\":1", "\"high\":1", "\"tolerance\":0", "\"base\":[0]")) {
      String json =
          "{\"margins\":[{\"name\":\"m\",\"targets\":{\"a\":1},\"of\":[\"a\"]}],%s}"
              .formatted(more);
      found.addAll(refused(() -> Weighted.of(read(Weighted.Question.class, json))));
    }
    assertThat(found).hasSizeGreaterThan(18);
    for (String language : List.of("zh", "en")) {
      Properties texts = new Properties();
      Path file = Path.of("src/main/resources/OSGI-INF/l10n/subjects_" + language + ".properties");
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
      for (Violation v : found) {
        assertThat(texts).containsKeys(v.code(), v.code() + ".remedy");
      }
    }
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsComputed() {
    List<List<Double>> rows = Collections.nCopies(201, Collections.nCopies(1000, 1.0));
    assertThatThrownBy(() -> new Table(null, null, rows).matrix())
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
    List<List<Double>> many = Collections.nCopies(150, Collections.nCopies(1000, 1.0));
    Agreement.Question question =
        new Agreement.Question(null, null, many, null, null, null, null, null, 20_000);
    assertThatThrownBy(() -> Agreement.of(question))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
  }

  private static Weighted weighted(String more) {
    return Weighted.of(
        read(
            Weighted.Question.class,
            "{\"margins\":[{\"name\":\"m\",\"targets\":{\"a\":1},\"of\":[\"a\",\"a\"]}]%s}"
                .formatted(more)));
  }

  @Test
  void workThatGrowsBeyondBoundsIsRefused() {
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(List.of(i + 1.0, i + 501.0));
    }
    assertThatThrownBy(
            () ->
                Agreement.of(
                    new Agreement.Question(
                        null, null, rows, "ratio", null, null, null, null, 1000)))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("subjects.reliability.resampled"));
    for (int rounds : new int[] {10_001, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> weighted(",\"rounds\":" + rounds))
          .isInstanceOfSatisfying(
              Problem.class,
              p -> {
                assertThat(p.code()).isEqualTo("subjects.reliability.rounds");
                assertThat(p.arguments()).containsExactly(rounds, 10_000);
              });
    }
    assertThat(weighted(",\"rounds\":10000").rounds()).isEqualTo(1);
    assertThat(weighted("").parameters()).containsEntry("rounds", 1000);
    List<List<Double>> one =
        List.of(Collections.nCopies(100_000, 1.0), Collections.nCopies(100_000, 2.0));
    Agreement wide =
        Agreement.of(new Agreement.Question(null, null, one, null, null, null, null, null, 0));
    assertThat(wide.cronbach().defined()).isTrue();
  }

  @Test
  void whatIsNullOrNoNumberIsRefusedOrNumbered() {
    List<List<Double>> rows = List.of(List.of(1.0, 1.0), List.of(2.0, 3.0));
    List<String> names = Collections.singletonList(null);
    Agreement a =
        Agreement.of(
            new Agreement.Question(names, names, rows, null, null, null, null, null, null));
    assertThat(a.units()).isEqualTo(2);
    assertThat(Table.name(names, 0)).isEqualTo("#1");
    for (String wrong :
        List.of(
            "{\"ratings\":[null,[1]]}",
            "{\"ratings\":[[1e300,1],[2,2]]}",
            "{\"ratings\":[[1,2],[2,2]],\"categories\":[1,null,2]}",
            "{\"ratings\":[[1,2],[2,2]],\"categories\":[1,2,1e999]}")) {
      assertThat(refused(() -> agreement(wrong))).isNotEmpty();
    }
    for (String wrong :
        List.of("\"population\":-1", "\"low\":-1", "\"high\":-2", "\"confidence\":1")) {
      assertThat(refused(() -> weighted("," + wrong))).hasSize(1);
    }
    List<Raters.Given> far =
        List.of(
            new Raters.Given("a", "u", List.of(1.0), Long.MIN_VALUE),
            new Raters.Given("b", "u", List.of(2.0), Long.MAX_VALUE));
    Raters.Question question = new Raters.Question(far, null, null, null, null, null, 60L, 1);
    assertThat(Raters.of(question).bursts()).isEmpty();
    Raters.Question negative = new Raters.Question(far, null, null, null, null, -1.0, 60L, 1);
    assertThat(refused(() -> Raters.of(negative))).hasSize(1);
    assertThat(
            refused(
                () ->
                    Decision.of(
                        read(
                            Decision.Question.class,
                            "{\"ratings\":[[1,2]],\"numbers\":[null],\"targets\":[null]}"))))
        .hasSize(2);
  }

  @Test
  void manyRatersLeaveTheRestOfThePage() {
    List<Raters.Given> sheets = new ArrayList<>();
    for (int i = 0; i < 1100; i++) {
      sheets.add(new Raters.Given("r" + i, "u", List.of(50.0 + i % 7), 1L));
    }
    Raters r = Raters.of(new Raters.Question(sheets, null, null, null, null, null, null, null));
    assertThat(r.reason()).isEqualTo("too-many-raters");
    assertThat(r.raters()).hasSize(1100);
    assertThat(r.bursts()).hasSize(1);
  }

  @Test
  void ratesAndMarginsOfASurvey() {
    Response rates =
        Response.of(
            read(
                Response.Question.class,
                "{\"complete\":60,\"partial\":10,\"refused\":20,\"unreached\":8,\"other\":2,"
                    + "\"unknown\":50,\"ineligible\":100}"));
    assertThat(rates.least()).isCloseTo(.4, within(1e-12));
    assertThat(rates.estimated()).isCloseTo(.48, within(1e-12));
    assertThat(Response.of(read(Response.Question.class, "{}")).least()).isNull();
    Precision p = Precision.of(read(Precision.Question.class, "{\"answered\":10,\"share\":0.8}"));
    assertThat(p.low()).isCloseTo(.4902, within(5e-5));
    assertThat(p.high()).isCloseTo(.9433, within(5e-5));
    assertThat(p.mean()).isNull();
    Precision mean =
        Precision.of(
            read(
                Precision.Question.class,
                "{\"answered\":400,\"population\":1000,\"deviation\":12}"));
    assertThat(mean.mean()).isCloseTo(.9113647409, within(1e-9));
  }

  @Test
  void onlyWhoMayLookMayCompute() throws Exception {
    try (TestStore store = new TestStore()) {
      ComputeResource resource = new ComputeResource(store);
      store.denied.add("subjects.view");
      assertThatThrownBy(() -> resource.agreement(null))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
      store.denied.clear();
      assertThatThrownBy(() -> resource.decision(null))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.INVALID));
    }
  }
}
