package org.baton.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.normalise.GoalpostScale;
import org.baton.methods.normalise.Normalisations;
import org.baton.methods.outlier.Transform;
import org.baton.methods.score.Direction;
import org.baton.methods.score.Mistake;
import org.baton.methods.score.Parameters;
import org.junit.jupiter.api.Test;

class RecipesTest {
  private static final Recipes.Material MATERIAL =
      new Recipes.Material(
          new Hierarchy(
              List.of(
                  Node.indicator("a", "x", 1),
                  Node.group("x", "", 1, Rule.of(Aggregation.ARITHMETIC)))),
          Map.of("a", Direction.UP),
          Map.of(),
          List.of(),
          Optional.empty(),
          List.of());

  @Test
  void whatNobodyGaveIsNamedAsDefaulted() {
    Recipes.Made made =
        Recipes.of(
            List.of(
                Map.of("step", "treat", "limit", 3, "transform", "log"),
                Map.of("step", "normalise", "way", "z-score", "mean", 50)),
            MATERIAL);
    assertThat(made.mistakes()).isEmpty();
    List<Recipe.Planned> steps = made.recipe().orElseThrow().steps();
    assertThat(steps.get(0).defaulted())
        .containsExactlyInAnyOrder("skewness", "kurtosis", "forced", "combined", "indicators");
    assertThat(steps.get(1).defaulted())
        .containsExactlyInAnyOrder("deviation", "kind", "indicators", "reference");
    Step.Treat treat = (Step.Treat) steps.get(0).step();
    assertThat(treat.usual().winsorisation().limit()).isEqualTo(3);
    assertThat(treat.usual().transform()).isEqualTo(Transform.LOG);
    Frame raw = new Frame(List.of("u", "v"), List.of("a"), new double[][] {{1}, {3}});
    Run run = Pipeline.run(raw, made.recipe().get());
    assertThat(run.stages().get(1).defaulted()).contains("kind");
    assertThat(run.stages().get(1).parameters())
        .containsEntry("usual.way", "z-score")
        .containsEntry("usual.kind", "sample")
        .containsEntry("directions.a", "up");
  }

  @Test
  void singleIndicatorsHaveTheirOwnParameters() {
    Map<String, Object> posts = Map.of("way", "goalposts", "low", 0, "high", 10);
    Recipes.Made made =
        Recipes.of(
            List.of(Map.of("step", "normalise", "indicators", Map.of("a", posts))), MATERIAL);
    Step.Normalise step = (Step.Normalise) made.recipe().orElseThrow().steps().get(0).step();
    assertThat(step.own()).containsEntry("a", new GoalpostScale(0, 10, 100, true));
    assertThat(made.recipe().get().steps().get(0).defaulted())
        .contains("indicators.a.scale", "indicators.a.truncated");
  }

  @Test
  void everyMistakeIsFoundAtOnceAndNamed() {
    Recipes.Made made =
        Recipes.of(
            List.of(
                Map.of("step", "smooth"),
                Map.of("step", "denominate"),
                Map.of("step", "impute", "way", "zero", "reach", 0),
                Map.of("step", "screen", "availability", 66, "keep", List.of("u"), "half", 1),
                Map.of("step", "treat", "limit", 2.5, "transform", "box-cox", "forced", "yes"),
                Map.of("step", "normalise", "way", "goalposts", "low", 3, "high", 3)),
            MATERIAL);
    assertThat(made.recipe()).isEmpty();
    assertThat(made.mistakes())
        .extracting(Mistake::parameter)
        .containsExactlyInAnyOrder(
            "1.smooth",
            "2.denominate.sizes",
            "3.impute.way",
            "3.impute.reach",
            "4.screen.share-range",
            "4.screen.half",
            "5.treat.limit",
            "5.treat.lambda",
            "5.treat.forced",
            "6.normalise.goalposts");
  }

  @Test
  void anOrderThatCannotBeIsAMistake() {
    assertThat(Recipes.of(List.of(Map.of("step", "impute")), MATERIAL).mistakes())
        .extracting(Mistake::code)
        .containsExactly("normalise-last");
  }

  @Test
  void rulesOfNodesAreReadTheSameWay() {
    Parameters given =
        new Parameters(Map.of("method", "generalised", "power", 2, "missing", "insufficient"));
    assertThat(Rule.read(given).power()).isEqualTo(2);
    assertThat(given.defaulted()).containsExactlyInAnyOrder("floor", "availability", "measure");
    given.refuseUnknown();
    assertThat(given.mistakes()).isEmpty();
    Parameters nothing = new Parameters(Map.of());
    assertThat(Rule.read(nothing).threshold()).isEqualTo(Rule.USUAL.threshold());
    assertThat(nothing.defaulted()).contains("method", "missing");
  }

  @Test
  void everyNormalisationHasAName() {
    assertThat(Normalisations.names()).hasSize(11);
    for (String way : Normalisations.names()) {
      Map<String, Object> step =
          Map.of("step", "normalise", "way", way, "target", 1, "low", 0, "high", 1);
      List<Mistake> mistakes = Recipes.of(List.of(step), MATERIAL).mistakes();
      assertThat(mistakes).as(way).allMatch(m -> m.code().equals("unknown-parameter"));
    }
  }
}
