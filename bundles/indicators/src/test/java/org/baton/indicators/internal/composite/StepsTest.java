package org.baton.indicators.internal.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.composite.StepShape.Parameter;
import org.baton.methods.impute.Imputation;
import org.baton.methods.normalise.Normalisations;
import org.baton.methods.screen.Criterion;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i].toString(), pairs[i + 1]);
    }
    return map;
  }

  private static Study.Plan plan(List<Map<String, Object>> steps) {
    return new Study.Plan(steps, Map.of(), null, null);
  }

  private static List<String> codes(Study.Plan plan) {
    return PlanCheck.check(plan).stream()
        .map(v -> v.field() + " " + v.code().replace("indicators.composite.", ""))
        .toList();
  }

  /** Something that a parameter can hold, and that is not its default. */
  private static Object given(Parameter p) {
    return switch (p.kind()) {
      case NUMBER ->
          Map.of("from", .5, "high", 90.5, "reach", 2.0, "limit", 3.0).getOrDefault(p.name(), .75);
      case CHOICE -> p.choices().get(p.choices().size() - 1);
      case FLAG -> p.otherwise().equals("no");
      case WORD -> "1001";
      case WORDS -> List.of(p.name() + "1", p.name() + "2");
    };
  }

  private static Map<String, Object> filled(String step, String parameter, String way) {
    Map<String, Object> filled = map("step", step);
    if (!parameter.isEmpty()) {
      filled.put(parameter, way);
    }
    StepShape.of(step, way).forEach(p -> filled.put(p.name(), given(p)));
    return filled;
  }

  /** Every way of every step with every parameter it takes, as whole lists of steps. */
  static List<List<Map<String, Object>>> all() {
    Map<String, Object> last = map("step", "normalise", "way", "none");
    List<List<Map<String, Object>>> all = new ArrayList<>();
    Normalisations.names().forEach(w -> all.add(List.of(filled("normalise", "way", w))));
    Imputation.names().stream()
        .filter(w -> !w.equals("none"))
        .forEach(w -> all.add(List.of(filled("impute", "way", w), last)));
    Criterion.names().forEach(by -> all.add(List.of(filled("screen", "by", by), last)));
    all.add(List.of(filled("treat", "", "box-cox-shifted"), last));
    return all;
  }

  @Test
  void theFormAsksForTheParametersThatEachStepHas() {
    for (List<Map<String, Object>> steps : all()) {
      Map<String, Object> first = new LinkedHashMap<>(steps.get(0));
      first.put("colour", "red");
      List<Map<String, Object>> with = new ArrayList<>(steps);
      with.set(0, first);
      List<String> expected = new ArrayList<>(first.keySet());
      expected.removeAll(List.of("step", "colour"));
      String known = PlanCheck.check(plan(with)).get(0).arguments().get(1).toString();
      List<String> read = new ArrayList<>(List.of(known.split(", ")));
      // What only the text can say, and what another way takes as well.
      read.removeAll(List.of("indicators"));
      Object name = first.get("step");
      if (name.equals("impute") && !first.get("way").equals("past")) {
        read.remove("reach");
      }
      if (name.equals("normalise") && !first.get("way").equals("distance-to-reference")) {
        read.remove("reference");
      }
      assertThat(expected).as(steps.toString()).containsExactlyInAnyOrderElementsOf(read);
    }
  }

  @Test
  void everyWayOfEveryStepComesBackFromFieldsAndFromText() {
    for (List<Map<String, Object>> steps : all()) {
      assertThat(codes(plan(steps))).as(steps.toString()).isEmpty();
      Guided guided = Guided.of(plan(steps)).orElseThrow();
      assertThat(guided.steps()).isEqualTo(steps);
      StepText text = StepText.read(StepText.write(steps));
      assertThat(text.mistakes()).isEmpty();
      assertThat(text.steps()).isEqualTo(steps);
    }
  }

  @Test
  void allStepsTogetherComeBackFromFields() {
    List<Map<String, Object>> steps =
        List.of(
            map("step", "denominate"),
            map("step", "impute", "way", "past", "reach", 2),
            map("step", "screen", "availability", .9),
            map("step", "treat", "transform", "box-cox", "lambda", 0),
            map("step", "normalise"));
    Study.Plan plan =
        new Study.Plan(steps, Map.of("X", new Study.Division("POP", 1000.0)), null, null);
    assertThat(codes(plan)).isEmpty();
    Guided guided = Guided.of(plan).orElseThrow();
    assertThat(guided.word("impute.reach")).isEqualTo("2");
    assertThat(guided.word("treat.lambda")).isEqualTo("0");
    assertThat(guided.word("way")).isEqualTo("min-max");
    List<Violation> wrong = new ArrayList<>();
    assertThat(Divisions.read(guided.word("denominators") + "\n\nY=AREA", wrong))
        .containsEntry("X", new Study.Division("POP", 1000.0))
        .containsEntry("Y", new Study.Division("AREA", null));
    assertThat(wrong).isEmpty();
    Divisions.read("a b c\nX = POP * much", wrong);
    assertThat(wrong).hasSize(2);
  }

  @Test
  void whatFieldsCannotSayIsText() {
    List<Map<String, Object>> own =
        List.of(
            map(
                "step",
                "treat",
                "limit",
                4.0,
                "indicators",
                map("G.D", map("transform", "none"), "E", map())),
            map("step", "treat", "forced", true),
            map(
                "step",
                "normalise",
                "way",
                "goalposts",
                "low",
                0.0,
                "high",
                1e-9,
                "indicators",
                map("X", map("way", "goalposts", "low", -5.0, "high", 1e15, "truncated", false))));
    assertThat(codes(plan(own))).isEmpty();
    assertThat(Guided.of(plan(own))).isEmpty();
    StepText text = StepText.read(StepText.write(own));
    assertThat(text.mistakes()).isEmpty();
    assertThat(text.steps()).isEqualTo(own);
  }

  @Test
  void mistakesAreToldByLine() {
    StepText text =
        StepText.read("\nimpute\n  way = magic\n\n treat\n  indicators.X.limit = 1.5\nnormalise");
    assertThat(text.mistakes()).isEmpty();
    List<Violation> found = PlanCheck.check(plan(text.steps()));
    assertThat(found).extracting(v -> text.place(v.field())).containsExactlyInAnyOrder(3, 6);
    assertThat(text.place("3.normalise.way")).isEqualTo(7);
    assertThat(text.place("steps")).isEqualTo(7);
    StepText bad = StepText.read("way = past\nimpute\nway = past\nway = mean\n= 3");
    assertThat(bad.mistakes()).extracting(v -> v.arguments().get(0)).containsExactly(1, 4, 5);
  }

  @Test
  void noStepsAndStepsInAnotherOrderAreRefused() {
    assertThat(codes(plan(List.of()))).containsExactly("steps normalise-last");
    assertThat(codes(plan(List.of(map("step", "normalise"), map("step", "treat")))))
        .containsExactly("steps normalise-last");
    assertThat(codes(plan(List.of(map("step", "denominate"), map("step", "normalise")))))
        .containsExactly("1.denominate.sizes missing");
    List<Violation> ranges =
        PlanCheck.check(plan(List.of(map("step", "normalise", "from", 5.0, "to", 1.0))));
    assertThat(ranges).extracting(v -> v.arguments().get(1)).containsExactly("to > from");
  }
}
