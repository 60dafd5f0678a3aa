package org.baton.core.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The published schema and the reader accept and refuse the same documents. */
class PlanSchemaTest {
  /** Comparisons of one place of a document with another, which a schema cannot express. */
  private static final Set<String> BETWEEN_PLACES =
      Set.of(
          "core.plan.code.twice",
          "core.plan.group.unknown",
          "core.plan.groups.none",
          "core.plan.scale.order",
          "core.plan.grades.order",
          "core.plan.standard.order",
          "core.plan.tie-break.unknown",
          "core.plan.too.deep",
          "core.plan.too.many.nodes");

  private static final String EVERYTHING =
      """
      code: P-2026
      title: {zh: "计划", en: "Plan"}
      year: 2026
      scale: {min: 0, max: 100, digits: 1}
      groups:
        - {code: self, title: Self, weight: 1, side: internal}
        - {code: public, title: Public, weight: 2, side: external, minimum: 5, fair: true}
      defaults:
        aggregation: {method: generalised, power: 2}
        missing: {rule: renormalise, availability: 0.6}
        rounding: {mode: half_up, digits: 2}
        trim: {high: 1, low: 1}
        zeroIsMissing: true
      tree:
        code: total
        title: Total
        aggregation: {method: arithmetic}
        missing: {rule: impute, imputed: 40}
        rounding: {mode: none}
        children:
          - {code: A, title: A, weight: 2, source: observations, channel: expected, unit: '%',
             direction: up, target: 90, zeroIsMissing: false, veto: true,
             standard: {rule: ratio-to-target, cap: 110}}
          - {code: B, title: B, source: sheets, trim: {high: 1, low: 1},
             groups: [{group: self, weight: 40}, {group: public, weight: 60, main: true}]}
          - {code: C, title: C, source: observations, standard: {rule: none}}
          - {code: D, title: D, source: observations, standard: {rule: met, met: 90, unmet: 10}}
          - {code: E, title: E, source: observations,
             standard: {rule: min-max, min: 1, max: 9, from: 0, to: 10, constant: middle}}
          - {code: F, title: F, source: observations,
             standard: {rule: min-max, bounds: observed}}
          - {code: G, title: G, source: observations,
             standard: {rule: goalposts, low: 1, high: 9}}
          - {code: H, title: H, source: observations, direction: interval,
             standard: {rule: interval, low: 1, high: 9, width: 3}}
          - {code: I, title: I, source: observations,
             standard: {rule: piecewise, points: [[0, 0], [50, 60], [100, 100]]}}
          - {code: J, title: J, source: observations,
             standard: {rule: banded, bands: [[90, 100], [60, 50]], otherwise: 5}}
          - {code: K, title: K, source: observations, standard: {rule: yes-no, yes: 80, no: 20}}
          - {code: L, title: L, source: observations,
             standard: {rule: deduction, full: 100, per: 5, floor: 10}}
          - {code: M, title: M, source: observations,
             standard: {rule: efficacy, pass: 60, satisfactory: 90}}
      adjustments:
        items: [{code: N, title: Award, pointsPerUnit: 2}]
        bonusCap: 3
        deductionCap: 4
      grades:
        - {code: good, title: Good, from: 80}
        - {code: fair, title: Fair, from: 0}
      ranking: {ties: dense, digits: 6, tieBreak: [C, A]}
      input: {layout: wide, unit: u, indicator: i, group: g, evaluator: e, score: s, value: v}
      """;

  private static final List<String> VALUES =
      List.of(
          "null",
          "\"\"",
          "\" \"",
          "\"some word\"",
          "\"true\"",
          "\"insufficient\"",
          "\"none\"",
          "\"generalised\"",
          "\"impute\"",
          "\"down\"",
          "\"target\"",
          "\"sheets\"",
          "\"min-max\"",
          "\"efficacy\"",
          "-1",
          "0",
          "0.5",
          "1.5",
          "5",
          "11",
          "1e3",
          "1000000000000",
          "true",
          "[]",
          "[1]",
          "[[1, 2]]",
          "[[1, 2], [3, 4]]",
          "[[1, 2], [3, \"4\"]]",
          "{}",
          "{\"zh\": \"x\", \"en\": \"y\"}",
          "{\"code\": \"x\", \"title\": \"y\"}");

  private static final Path EXAMPLES = Path.of("../../distribution/src/main/assembly/examples");

  private final ObjectMapper json = new ObjectMapper();
  private final PlanReader reader = new PlanReader();
  private final JsonSchema schema = schema();

  private static JsonSchema schema() {
    try (InputStream in = PlanReader.class.getResourceAsStream("/plan.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private JsonNode tree(String yaml) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    return json.valueToTree(
        new Yaml(
                new SafeConstructor(options),
                new Representer(unused),
                unused,
                options,
                new LikeJson())
            .load(yaml));
  }

  /** Takes for a number or a truth value what JSON takes for one: {@code yes} is a word. */
  private static final class LikeJson extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, Pattern.compile("-?[0-9]+"), "-0123456789");
      addImplicitResolver(
          Tag.FLOAT, Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?"), "-0123456789");
    }
  }

  private List<String> refusals(String document) {
    try {
      reader.read(document);
      return List.of();
    } catch (Problem e) {
      return e.violations().stream().map(Violation::code).toList();
    }
  }

  private void compare(JsonNode document, String what, List<String> disagreements) {
    Set<ValidationMessage> schemaSays = schema.validate(document);
    List<String> readerSays = refusals(document.toString());
    boolean onlyTheReaderCan = BETWEEN_PLACES.containsAll(readerSays);
    if (schemaSays.isEmpty() ? !onlyTheReaderCan : readerSays.isEmpty()) {
      disagreements.add(what + ": schema " + schemaSays + ", reader " + readerSays);
    }
  }

  static Stream<Path> plans() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files
          .filter(f -> f.getFileName().toString().matches("plan.*\\.yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theExamplesAreAcceptedByBoth(Path plan) throws IOException {
    String text = Files.readString(plan);
    assertThat(schema.validate(tree(text))).isEmpty();
    assertThat(refusals(text)).isEmpty();
  }

  @Test
  void whatTheWriterWritesIsAcceptedByBoth() throws IOException {
    String written = new PlanWriter().json(reader.read(EVERYTHING).plan());
    assertThat(schema.validate(json.readTree(written))).isEmpty();
    assertThat(reader.read(written).plan()).isEqualTo(reader.read(EVERYTHING).plan());
  }

  @Test
  void everyPlaceOfADocumentTakesTheSameValues() throws IOException {
    List<String> disagreements = new ArrayList<>();
    int[] compared = {0};
    JsonNode whole = tree(EVERYTHING);
    assertThat(schema.validate(whole)).isEmpty();
    for (String value : VALUES) {
      JsonNode put = json.readTree(value);
      atEveryPlace(
          whole,
          (document, path) -> {
            compared[0]++;
            compare(document, path + " = " + value, disagreements);
          },
          put);
    }
    assertThat(disagreements).isEmpty();
    assertThat(compared[0]).isGreaterThan(5_000);
  }

  /** Puts the value at every place in turn, takes the place away, and adds an unknown one. */
  private void atEveryPlace(JsonNode whole, BiConsumer<JsonNode, String> taker, JsonNode value) {
    for (String path : paths(whole, "")) {
      JsonNode copy = whole.deepCopy();
      int cut = path.lastIndexOf('/');
      String last = path.substring(cut + 1);
      JsonNode parent = copy.at(path.substring(0, cut));
      if (parent instanceof ArrayNode list) {
        list.set(Integer.parseInt(last), value.deepCopy());
      } else {
        ((ObjectNode) parent).set(last, value.deepCopy());
      }
      taker.accept(copy, path);
    }
  }

  private static List<String> paths(JsonNode node, String path) {
    List<String> paths = new ArrayList<>();
    node.fieldNames()
        .forEachRemaining(
            name -> {
              paths.add(path + "/" + name);
              paths.addAll(paths(node.get(name), path + "/" + name));
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      paths.add(path + "/" + i);
      paths.addAll(paths(node.get(i), path + "/" + i));
    }
    return paths;
  }

  @Test
  void bothRefuseTheSameMissingAndUnknownKeys() {
    List<String> disagreements = new ArrayList<>();
    JsonNode whole = tree(EVERYTHING);
    for (String path : paths(whole, "")) {
      JsonNode less = whole.deepCopy();
      JsonNode more = whole.deepCopy();
      int cut = path.lastIndexOf('/');
      if (less.at(path.substring(0, cut)) instanceof ObjectNode parent) {
        parent.remove(path.substring(cut + 1));
        compare(less, path + " removed", disagreements);
      }
      if (more.at(path) instanceof ObjectNode here) {
        here.put("colour", "red");
        compare(more, path + " with colour", disagreements);
        assertThat(refusals(more.toString())).as(path).isNotEmpty();
      }
    }
    assertThat(disagreements).isEmpty();
  }

  @Test
  void bothTakeAtMostTwentyTieBreaks() {
    String many = "[" + "A, ".repeat(20) + "C]";
    String document = EVERYTHING.replace("tieBreak: [C, A]", "tieBreak: " + many);
    assertThat(schema.validate(tree(document))).isNotEmpty();
    assertThat(refusals(document)).contains("core.plan.tie-break.many");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max: 100|max: 0",
        "code: public, title|code: self, title",
        "group: public|group: press",
        "from: 0|from: 90",
        "min: 1, max: 9|min: 9, max: 1",
        "[50, 60]|[0, 60]",
        "code: C, title|code: A, title",
        "tieBreak: [C, A]|tieBreak: [C, Z]",
        "tieBreak: [C, A]|tieBreak: [C, C]"
      })
  void whatOnlyTheReaderSeesIsTheComparisonOfPlaces(String change) {
    String[] fromTo = change.split("\\|");
    String document = EVERYTHING.replace(fromTo[0], fromTo[1]);
    assertThat(document).isNotEqualTo(EVERYTHING);
    assertThat(schema.validate(tree(document))).isEmpty();
    assertThat(refusals(document)).isNotEmpty().allMatch(BETWEEN_PLACES::contains);
  }
}
