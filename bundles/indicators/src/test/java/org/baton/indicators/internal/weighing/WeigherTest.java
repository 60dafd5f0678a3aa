package org.baton.indicators.internal.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.indicators.internal.weighing.Inputs.Judged;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.Inputs.Shared;
import org.baton.indicators.internal.weighing.store.Json;
import org.junit.jupiter.api.Test;

class WeigherTest {
  private static final Offset<Double> FOUR_DIGITS = within(5e-5);
  private static final List<Item> ITEMS = items("A up", "B up", "C down");

  static List<Item> items(String... words) {
    return Arrays.stream(words)
        .map(w -> w.split(" "))
        .map(w -> new Item(w[0], Text.same(w[0]), w.length > 1 ? w[1] : ""))
        .toList();
  }

  /** The data of the worked values: the third column is a cost. */
  private static Inputs data() {
    return Inputs.values(
        "",
        List.of("u1", "u2", "u3", "u4"),
        List.of(
            List.of(80.0, 60.0, 12.0),
            List.of(90.0, 70.0, 15.0),
            List.of(70.0, 95.0, 9.0),
            List.of(85.0, 50.0, 20.0)));
  }

  private static Computed compute(String method, Map<String, Object> parameters, Inputs inputs) {
    return Weigher.compute(new Question(method, ITEMS, parameters, inputs));
  }

  private static void weights(Computed computed, double... expected) {
    double[] actual =
        computed.weights().values().stream().mapToDouble(Double::doubleValue).toArray();
    assertThat(actual).containsExactly(expected, FOUR_DIGITS);
  }

  private static List<String> refused(Runnable computation) {
    List<String> codes = new ArrayList<>();
    assertThatThrownBy(computation::run)
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              codes.add(p.code());
              p.violations().stream().map(Violation::code).forEach(codes::add);
            });
    return codes;
  }

  @Test
  void workedValuesOfWeightsFromData() {
    weights(compute("entropy", Map.of(), data()), .2906, .4096, .2998);
    weights(compute("critic", Map.of(), data()), .4758, .2592, .2650);
    Computed deviation = compute("deviation", Map.of(), data());
    assertThat(deviation.weights().values().stream().mapToDouble(v -> v).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void everyDefaultIsListedAndWhatIsGivenIsNot() {
    Computed computed = compute("critic", Map.of("correlation", "pearson"), data());
    assertThat(computed.parameters())
        .containsEntry("correlation", "pearson")
        .containsEntry("missing", "refuse")
        .containsKeys("low", "high");
    assertThat(computed.defaulted()).containsExactlyInAnyOrder("missing", "low", "high");
  }

  @Test
  void anUnknownOptionIsAnErrorAndAllOfThemAreTold() {
    Map<String, Object> parameters =
        Map.of("correlation", "kendall", "colour", "red", "missing", 3);
    assertThat(refused(() -> compute("critic", parameters, data())))
        .containsExactlyInAnyOrder(
            "indicators.weigh.invalid",
            "indicators.weigh.option-word",
            "indicators.weigh.option-word",
            "indicators.weigh.option-unknown");
    assertThat(refused(() -> compute("guess", Map.of(), data())))
        .containsExactly("indicators.weigh.method");
  }

  @Test
  void aConstantColumnHasNoWeightAndAWarning() {
    Inputs inputs =
        Inputs.values(
            "",
            List.of("u", "v", "w"),
            List.of(List.of(1.0, 5.0, 2.0), List.of(2.0, 5.0, 4.0), List.of(4.0, 5.0, 3.0)));
    Computed computed = compute("entropy", Map.of(), inputs);
    assertThat(computed.weights()).containsEntry("B", 0.0);
    assertThat(computed.warnings())
        .containsExactly(new Warning("indicators.weigh.warn.constant", List.of("B")));
  }

  @Test
  void badDataAreRefusedWithTheirPlaces() {
    Inputs constant =
        Inputs.values(
            "", List.of("u", "v", "w"), java.util.Collections.nCopies(3, List.of(1.0, 2.0, 3.0)));
    assertThat(refused(() -> compute("critic", Map.of(), constant)))
        .contains("indicators.weigh.fault.all-constant");
    Inputs two =
        Inputs.values(
            "", List.of("u", "v"), List.of(List.of(1.0, 2.0, 3.0), List.of(2.0, 1.0, 4.0)));
    assertThat(refused(() -> compute("entropy", Map.of(), two)))
        .contains("indicators.weigh.fault.too-few");
    Inputs hole =
        Inputs.values(
            "",
            List.of("u", "v", "w", "x"),
            List.of(
                Arrays.asList(1.0, null, 3.0),
                List.of(2.0, 1.0, 4.0),
                List.of(3.0, 7.0, 1.0),
                List.of(5.0, 2.0, 2.0)));
    assertThatThrownBy(() -> compute("entropy", Map.of(), hole))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field)
                    .containsExactly("inputs/values/u/B"));
    Computed dropped = compute("entropy", Map.of("missing", "drop-units"), hole);
    assertThat(dropped.warnings())
        .containsExactly(new Warning("indicators.weigh.warn.dropped", List.of("u")));
    assertThat(
            refused(
                () ->
                    Weigher.compute(
                        new Question("critic", items("A up", "B target", "C"), null, data()))))
        .containsExactly(
            "indicators.weigh.invalid",
            "indicators.weigh.fault.direction",
            "indicators.weigh.fault.direction");
  }

  @Test
  void weightsByHandMustBeTheWhole() {
    Inputs right = Inputs.weights(Map.of("A", 20.0, "B", 30.0, "C", 50.0));
    weights(compute("manual", Map.of(), right), .2, .3, .5);
    Inputs wrong = Inputs.weights(Map.of("A", 20.0, "B", 30.0, "C", 49.0));
    assertThat(refused(() -> compute("manual", Map.of(), wrong)))
        .contains("indicators.weigh.fault.sum");
    Inputs bad = Inputs.weights(Map.of("A", -1.0, "B", Double.NaN, "C", 49.0));
    assertThat(refused(() -> compute("manual", Map.of(), bad)))
        .contains("indicators.weigh.fault.negative", "indicators.weigh.fault.missing");
    assertThat(refused(() -> compute("manual", Map.of(), Inputs.weights(Map.of("Z", 1.0)))))
        .containsExactly("indicators.weigh.code-unknown");
    weights(compute("equal", Map.of(), Inputs.NONE), 1 / 3.0, 1 / 3.0, 1 / 3.0);
  }

  @Test
  void theTemplateOfTheMinistryIsThere() {
    Map<String, Object> template = Map.of("template", "mof-project-expenditure");
    Computed computed =
        Weigher.compute(new Question("manual", items("A", "B", "C", "D"), template, null));
    weights(computed, .1, .5, .3, .1);
    assertThat(refused(() -> compute("manual", template, Inputs.NONE)))
        .containsExactly("indicators.weigh.template-size");
  }

  @Test
  void severalPeopleShareOutPoints() {
    Inputs inputs =
        Inputs.points(
            List.of(
                new Shared("p", null, Map.of("A", 20.0, "B", 30.0, "C", 50.0)),
                new Shared("q", null, Map.of("A", 40.0, "B", 30.0, "C", 30.0))));
    weights(compute("budget", Map.of(), inputs), .3, .3, .4);
    Inputs wrong =
        Inputs.points(List.of(new Shared("p", null, Map.of("A", 20.0, "B", 30.0, "C", 51.0))));
    assertThat(refused(() -> compute("budget", Map.of(), wrong)))
        .contains("indicators.weigh.fault.sum");
  }

  @Test
  void expertsAndDataAreCombined() {
    Inputs sides =
        Inputs.sides("", Map.of("A", .5, "B", .3, "C", .2), Map.of("A", .2, "B", .3, "C", .5));
    Computed computed = compute("combination", Map.of(), sides);
    double a = Math.pow(.5, .7) * Math.pow(.2, .3);
    double b = .3;
    double c = Math.pow(.2, .7) * Math.pow(.5, .3);
    weights(computed, a / (a + b + c), b / (a + b + c), c / (a + b + c));
    assertThat(computed.defaulted()).contains("share");
    assertThat(refused(() -> compute("combination", Map.of("share", 1.5), sides)))
        .contains("indicators.weigh.option-number");
  }

  @Test
  void boundsProjectAndKeepWhatWasComputed() {
    Computed computed =
        compute("entropy", Map.of("high", Map.of("B", .35), "low", Map.of("A", .3)), data());
    assertThat(computed.weights()).containsEntry("B", .35);
    assertThat(computed.weights().values().stream().mapToDouble(v -> v).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(computed.details()).containsKey("unbounded");
    assertThat(
            refused(
                () ->
                    compute(
                        "equal", Map.of("high", Map.of("A", .1, "B", .1, "C", .1)), Inputs.NONE)))
        .contains("indicators.weigh.fault.highs");
  }

  @Test
  void componentsAreInformation() {
    Computed computed = compute("components", Map.of(), data());
    assertThat(computed.warnings())
        .extracting(Warning::code)
        .containsExactly("indicators.weigh.warn.information");
    assertThat(computed.defaulted()).contains("components");
  }

  private static Judged expert(String name, double ab, double ac, double bc, String excluded) {
    return new Judged(
        name,
        1.0,
        List.of(new Pair("A", "B", ab), new Pair("A", "C", ac), new Pair("B", "C", bc)),
        excluded);
  }

  @Test
  void theGroupOfExpertsIsMarkedNotSilentlyCut() {
    List<Judged> experts = List.of(expert("good", 3, 5, 2, ""), expert("odd", 7, 3, 2, ""));
    Computed computed = compute("ahp", Map.of(), Inputs.experts(experts));
    assertThat(computed.warnings())
        .contains(new Warning("indicators.weigh.warn.inconsistent", List.of("odd")));
    Computed without =
        compute(
            "ahp",
            Map.of(),
            Inputs.experts(List.of(experts.get(0), expert("odd", 7, 3, 2, "misread it"))));
    weights(without, .6483, .2297, .1220);
    assertThat(without.warnings())
        .containsExactly(new Warning("indicators.weigh.warn.excluded", List.of("odd")));
    Computed each = compute("ahp", Map.of("group", "priorities"), Inputs.experts(experts));
    assertThat(each.weights()).isNotEqualTo(computed.weights());
  }

  @Test
  void theSameQuestionHasTheSameHash() {
    Question one = new Question("entropy", ITEMS, Map.of("missing", "refuse"), data());
    Question two = new Question("entropy", ITEMS, Map.of("missing", "refuse"), data());
    Question other = new Question("critic", ITEMS, Map.of("missing", "refuse"), data());
    assertThat(Json.hash(Json.question(one))).isEqualTo(Json.hash(Json.question(two)));
    assertThat(Json.hash(Json.question(one))).isNotEqualTo(Json.hash(Json.question(other)));
  }

  @Test
  void roundedWeightsStillAddUp() {
    assertThat(Rounded.of(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, 100, 1))
        .containsExactly(33.4, 33.3, 33.3);
    assertThat(Rounded.of(new double[] {.125, .375, .5}, 100, 0)).containsExactly(13, 37, 50);
    assertThat(Rounded.of(new double[] {.25, .75}, 1, null)).containsExactly(.25, .75);
  }
}
