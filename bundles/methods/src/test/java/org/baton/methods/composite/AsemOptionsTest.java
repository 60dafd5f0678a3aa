package org.baton.methods.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.methods.RealData;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.aggregate.Availability;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.impute.Imputation;
import org.baton.methods.normalise.Deviation;
import org.baton.methods.normalise.DistanceToMaximum;
import org.baton.methods.normalise.MinMaxScale;
import org.baton.methods.normalise.Normalisation;
import org.baton.methods.normalise.PercentileRank;
import org.baton.methods.normalise.RankScale;
import org.baton.methods.normalise.ZScore;
import org.junit.jupiter.api.Test;

/** Other options on the same data; the figures of China were computed with NumPy and SciPy. */
@RealData
class AsemOptionsTest {
  private static final String UNIT = "CHN";

  private static Run run(Rule rule, Normalisation way) {
    List<Recipe.Planned> usual = Asem.recipe().steps();
    List<Recipe.Planned> steps = new ArrayList<>(usual.subList(0, 4));
    steps.add(new Recipe.Planned(Asem.normalise(way), Set.of()));
    return Pipeline.run(Asem.raw(), new Recipe(steps, Asem.hierarchy(rule)));
  }

  private static double at(Frame frame, String indicator) {
    return frame.values()[frame.unit(UNIT)][frame.indicator(indicator)];
  }

  private static void aggregated(Aggregation way, double p2p, double sust, double index) {
    Rule rule =
        new Rule(way, 3, Double.NaN, Missing.RENORMALISE, 0, Availability.COUNT, Double.NaN);
    Frame scores = run(rule, new MinMaxScale(1, 100, false)).scores().frame();
    assertThat(at(scores, "P2P")).as(way.name()).isCloseTo(p2p, within(1e-9));
    assertThat(at(scores, "Sust")).as(way.name()).isCloseTo(sust, within(1e-9));
    assertThat(at(scores, "Index")).as(way.name()).isCloseTo(index, within(1e-9));
  }

  @Test
  void everyAggregation() {
    aggregated(Aggregation.ARITHMETIC, 4.343683062496849, 47.82452177581956, 38.39086205949178);
    aggregated(Aggregation.GEOMETRIC, 3.4562360734192707, 32.804308769300974, 18.59991083543832);
    aggregated(Aggregation.HARMONIC, 2.709941754316188, 10.235951269826314, 5.798075285603291);
    aggregated(Aggregation.GENERALISED, 5.932887751973102, 59.377782249097166, 57.54283989275364);
    aggregated(Aggregation.MEDIAN, 3.489829192778058, 41.74040946880398, 23.765664552978272);
    aggregated(Aggregation.COPELAND, -45, -28, -40);
  }

  private static void normalised(Normalisation way, double tariff, double goods) {
    Frame scores = run(Rule.USUAL, way).stages().get(4).after();
    assertThat(at(scores, "Tariff")).as(way.name()).isCloseTo(tariff, within(1e-12));
    assertThat(at(scores, "Goods")).as(way.name()).isCloseTo(goods, within(1e-12));
  }

  @Test
  void normalisationsOfBothDirections() {
    normalised(new ZScore(10, 3, Deviation.SAMPLE), 8.210274983618142, 6.249727383144759);
    normalised(new RankScale("average"), 10, 3);
    normalised(
        new PercentileRank(PercentileRank.Definition.MIDDLE),
        0.18627450980392155,
        0.04901960784313725);
    normalised(new DistanceToMaximum(), 0.5390625, 0.017318145116800188);
  }

  @Test
  void thePanelFillsWhatWasKnownBefore() {
    Frame now = Asem.year(2022);
    double[][] values = Arrays.stream(now.values()).map(double[]::clone).toArray(double[][]::new);
    values[now.unit(UNIT)][now.indicator("LPI")] = Double.NaN;
    Frame gap = new Frame(now.units(), now.indicators(), values);
    Step.Impute past =
        new Step.Impute(Imputation.PAST, Map.of(), List.of(Asem.year(2021), Asem.year(2020)), 2);
    Recipe recipe =
        Recipe.of(Asem.hierarchy(Rule.USUAL), past, Asem.normalise(MinMaxScale.PERCENT));
    Stage stage = Pipeline.run(gap, recipe).stages().get(0);
    double before = at(Asem.year(2021), "LPI");
    assertThat(at(stage.after(), "LPI")).isEqualTo(before).isNotEqualTo(at(now, "LPI"));
    assertThat(stage.notes())
        .filteredOn(n -> n.what().equals("imputed"))
        .containsExactly(new Note("imputed", UNIT, "LPI", Double.NaN, before, 1));
  }
}
