package org.baton.methods.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.baton.methods.agreement.Examples.KRIPPENDORFF;
import static org.baton.methods.agreement.Examples.NONE;

import org.assertj.core.data.Offset;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KappaTest {
  private static final Offset<Double> NEAR = within(1e-9);
  private static final double[] FIVE = {1, 2, 3, 4, 5};

  private static double value(Kappa kappa) {
    return kappa.estimate().value().orElseThrow();
  }

  private static double error(Kappa kappa) {
    return kappa.estimate().standardError().orElseThrow();
  }

  /** Cohen (1960), table 1: .492; weighted and errors by an independent computation. */
  @Test
  void cohensTable() {
    Ratings cohen = Examples.pairs(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
    Kappa plain = Kappa.cohen(cohen, Weighting.NONE, .95);
    assertThat(value(plain)).isCloseTo(.492, within(5e-4));
    assertThat(plain.observed()).hasValueCloseTo(.7, within(1e-12));
    assertThat(plain.expected()).hasValueCloseTo(.41, within(1e-12));
    assertThat(error(plain)).isCloseTo(.05100181557607786, NEAR);
    Kappa linear = Kappa.cohen(cohen, Weighting.LINEAR, .95);
    assertThat(value(linear)).isCloseTo(.47368421052631576, NEAR);
    assertThat(error(linear)).isCloseTo(.054432309177641525, NEAR);
    Kappa quadratic = Kappa.cohen(cohen, Weighting.QUADRATIC, .95);
    assertThat(value(quadratic)).isCloseTo(.4545454545454547, NEAR);
    assertThat(error(quadratic)).isCloseTo(.06645368159107819, NEAR);
  }

  @Test
  void oneUnitHasNoErrorAndNoLimits() {
    Kappa one = Kappa.cohen(new Ratings(new double[][] {{1, 2}}), Weighting.NONE, .95);
    assertThat(value(one)).isZero();
    assertThat(one.estimate().standardError()).isEmpty();
    assertThat(one.estimate().limits()).isEmpty();
    assertThat(one.estimate().p()).isEmpty();
  }

  @Test
  void aCategoryIsANumber() {
    Ratings ratings = new Ratings(new double[][] {{1, 2}, {2, 2}});
    assertThatThrownBy(() -> Kappa.gwet(ratings, Weighting.LINEAR, .95, 1, 2, NONE))
        .isInstanceOfSatisfying(
            BadInput.class, e -> assertThat(e.faults().get(0).code()).isEqualTo("category"));
    assertThatThrownBy(() -> new Ratings(new double[][] {{1, 1e200}})).isInstanceOf(BadInput.class);
  }

  /** Fleiss, Cohen and Everitt (1969): kappa .429, its variance .002885. */
  @Test
  void theErrorOfFleissCohenAndEveritt() {
    Ratings table = Examples.pairs(new int[][] {{106, 10, 4}, {22, 28, 10}, {2, 12, 6}});
    Kappa kappa = Kappa.cohen(table, Weighting.NONE, .95);
    assertThat(value(kappa)).isCloseTo(.429, within(5e-4));
    assertThat(Math.pow(error(kappa), 2)).isCloseTo(.002885, within(5e-7));
    assertThat(kappa.estimate().p().orElseThrow()).isLessThan(1e-10);
  }

  /** Fleiss (1971): .430, by shares of .144, .144, .167, .306 and .239. */
  @Test
  void fleissDiagnoses() {
    Kappa kappa = Kappa.fleiss(Examples.diagnoses(), Weighting.NONE, .95);
    assertThat(value(kappa)).isCloseTo(.430, within(5e-4));
    assertThat(kappa.observed()).hasValueCloseTo(.5556, within(5e-5));
    assertThat(kappa.expected()).hasValueCloseTo(.2199, within(5e-5));
    assertThat(error(kappa)).isCloseTo(.05419893551533276, NEAR);
    assertThat(kappa.units()).isEqualTo(30);
  }

  /**
   * As the package irrCAC, by Gwet, has them for the same data: .77544 (.14295), .76117 (.15302).
   */
  @Test
  void gwetWithMissingRatings() {
    Kappa first = Kappa.gwet(KRIPPENDORFF, Weighting.NONE, .95);
    assertThat(value(first)).isCloseTo(.77544, within(5e-6));
    assertThat(error(first)).isCloseTo(.14295, within(5e-6));
    assertThat(first.estimate().limits().orElseThrow().high()).isEqualTo(1);
    assertThat(first.estimate().limits().orElseThrow().low()).isCloseTo(.461, within(5e-4));
    assertThat(first.leftOut()).isEqualTo(1);
    Kappa fleiss = Kappa.fleiss(KRIPPENDORFF, Weighting.NONE, .95);
    assertThat(value(fleiss)).isCloseTo(.76117, within(5e-6));
    assertThat(error(fleiss)).isCloseTo(.15302, within(5e-6));
  }

  @Test
  void weightedCoefficientsOfManyRaters() {
    double[][] known = {
      {.8179447670973097, .14850435549945082, .8587391364326116, .11732902188136354},
      {.8649350649350647, .14603361075691243, .9140007235516046, .10396224464505995}
    };
    Weighting[] ways = {Weighting.LINEAR, Weighting.QUADRATIC};
    for (int i = 0; i < ways.length; i++) {
      Kappa fleiss = Kappa.fleiss(KRIPPENDORFF, ways[i], .95, FIVE);
      Kappa gwet = Kappa.gwet(KRIPPENDORFF, ways[i], .95, FIVE);
      assertThat(value(fleiss)).isCloseTo(known[i][0], NEAR);
      assertThat(error(fleiss)).isCloseTo(known[i][1], NEAR);
      assertThat(value(gwet)).isCloseTo(known[i][2], NEAR);
      assertThat(error(gwet)).isCloseTo(known[i][3], NEAR);
    }
  }

  @Test
  void nearlyEverythingInOneCategoryFoolsKappaAndNotGwet() {
    Ratings skewed = Examples.pairs(new int[][] {{118, 5}, {2, 0}});
    assertThat(value(Kappa.cohen(skewed, Weighting.NONE, .95))).isNegative();
    assertThat(value(Kappa.gwet(skewed, Weighting.NONE, .95))).isGreaterThan(.9);
  }

  @Test
  void categoriesThatNobodyChoseCountForGwet() {
    double three = value(Kappa.gwet(KRIPPENDORFF, Weighting.NONE, .95, 1, 2, 3, 4, 5, 6, 7));
    assertThat(three).isGreaterThan(value(Kappa.gwet(KRIPPENDORFF, Weighting.NONE, .95)));
    assertThatThrownBy(() -> Kappa.gwet(KRIPPENDORFF, Weighting.NONE, .95, 1, 2, 3, 4))
        .isInstanceOfSatisfying(
            BadInput.class,
            e ->
                assertThat(e.faults())
                    .containsExactly(
                        Fault.at("no-category", 9, 1, 5),
                        Fault.at("no-category", 9, 2, 5),
                        Fault.at("no-category", 9, 3, 5)));
  }

  @ParameterizedTest
  @EnumSource(Weighting.class)
  void perfectAgreementIsOne(Weighting weighting) {
    Ratings perfect = new Ratings(new double[][] {{1, 1}, {2, 2}, {5, 5}, {1, 1}, {2, 2}, {5, 5}});
    Ratings same = new Ratings(new double[][] {{3, 3}, {3, 3}});
    for (Ratings ratings : new Ratings[] {perfect, same}) {
      assertThat(value(Kappa.cohen(ratings, weighting, .95))).isEqualTo(1);
      assertThat(value(Kappa.fleiss(ratings, weighting, .95))).isEqualTo(1);
      assertThat(value(Kappa.gwet(ratings, weighting, .95))).isEqualTo(1);
    }
    assertThat(Kappa.cohen(same, weighting, .95, FIVE).estimate()).isEqualTo(Estimate.allEqual());
    assertThat(error(Kappa.cohen(perfect, weighting, .95))).isZero();
  }

  @ParameterizedTest
  @EnumSource(Weighting.class)
  void orderDoesNotMatter(Weighting weighting) {
    Ratings many = Examples.random(30, 5, 5, .2, 2);
    Ratings two = Examples.random(30, 2, 5, .1, 3);
    for (int seed = 0; seed < 4; seed++) {
      Ratings turned = Examples.shuffled(many, seed);
      assertThat(value(Kappa.fleiss(turned, weighting, .95)))
          .isCloseTo(value(Kappa.fleiss(many, weighting, .95)), within(1e-12));
      assertThat(error(Kappa.gwet(turned, weighting, .95)))
          .isCloseTo(error(Kappa.gwet(many, weighting, .95)), within(1e-12));
      assertThat(value(Kappa.cohen(Examples.shuffled(two, seed), weighting, .95)))
          .isCloseTo(value(Kappa.cohen(two, weighting, .95)), within(1e-12));
    }
  }

  @Test
  void whatCannotBeToldHasAReason() {
    Ratings apart = new Ratings(new double[][] {{1, NONE}, {NONE, 2}});
    Ratings nothing = new Ratings(new double[][] {{NONE, NONE}});
    for (Weighting w : Weighting.values()) {
      assertThat(Kappa.cohen(apart, w, .95).estimate().reason()).isEqualTo(Reason.NO_PAIRS);
      assertThat(Kappa.gwet(apart, w, .95).estimate().reason()).isEqualTo(Reason.NO_PAIRS);
      assertThat(Kappa.fleiss(nothing, w, .95).estimate().reason()).isEqualTo(Reason.NO_VALUES);
    }
    assertThatThrownBy(() -> Kappa.cohen(KRIPPENDORFF, Weighting.NONE, .95))
        .isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Weighting.of("cubic")).isInstanceOf(IllegalArgumentException.class);
  }
}
