package org.baton.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baton.methods.RealData;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.aggregate.Availability;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.normalise.MinMaxScale;
import org.junit.jupiter.api.Test;

class TreeTotalsTest {
  private static final Hierarchy TREE =
      new Hierarchy(
          List.of(
              Node.indicator("A", "X", 1),
              Node.indicator("B", "X", 3),
              Node.indicator("C", "TOP", 2),
              Node.group("X", "TOP", 2, Rule.of(Aggregation.ARITHMETIC)),
              Node.group("TOP", "", 1, Rule.of(Aggregation.GEOMETRIC))));

  @Test
  void weighsWhatTheTreeGives() {
    TreeTotals totals = new TreeTotals(TREE, List.of("A", "B", "C"), Optional.empty());
    assertThat(totals.weights()).containsExactly(.125, .375, .5);
    assertThat(totals.siblings()[0]).isEqualTo(totals.siblings()[1]);
    assertThat(totals.siblings()[2]).isNotEqualTo(totals.siblings()[0]);
    double[] all = totals.totals(new double[][] {{40, 80, 49}}, totals.weights());
    assertThat(all[0]).isCloseTo(Math.sqrt(70 * 49), within(1e-12));
  }

  @Test
  void aUnitWithoutMeaningHasNoTotalAndTheOthersHave() {
    TreeTotals totals = new TreeTotals(TREE, List.of("A", "B", "C"), Optional.empty());
    double[] all = totals.totals(new double[][] {{40, 80, 0}, {1, 1, 1}}, totals.weights());
    assertThat(all).containsExactly(Double.NaN, 1);
  }

  @Test
  void whatIsScreenedOutCountsNowhere() {
    TreeTotals totals = new TreeTotals(TREE, List.of("B", "C"), Optional.empty());
    assertThat(totals.weights()).containsExactly(.5, .5);
    assertThatThrownBy(() -> new TreeTotals(TREE, List.of("Z"), Optional.empty()))
        .isInstanceOf(Misfit.class);
  }

  @Test
  @RealData
  void totalsAreThoseOfThePipelineForEveryAggregation() {
    for (Aggregation way : Aggregation.values()) {
      Rule rule =
          new Rule(way, 3, Double.NaN, Missing.RENORMALISE, 0, Availability.COUNT, Double.NaN);
      Recipe usual = Asem.recipe();
      List<Recipe.Planned> steps = new java.util.ArrayList<>(usual.steps().subList(0, 4));
      steps.add(
          new Recipe.Planned(Asem.normalise(new MinMaxScale(1, 100, false)), java.util.Set.of()));
      Run run = Pipeline.run(Asem.raw(), new Recipe(steps, Asem.hierarchy(rule)));
      Frame normalised = run.stages().get(4).after();
      TreeTotals totals =
          new TreeTotals(Asem.hierarchy(rule), normalised.indicators(), Optional.empty());
      int root = run.scores().frame().indicator("Index");
      double[] expected =
          Arrays.stream(run.scores().frame().values()).mapToDouble(r -> r[root]).toArray();
      assertThat(totals.totals(normalised.values(), totals.weights()))
          .as(way.name())
          .containsExactly(expected, within(1e-9));
    }
  }
}
