package org.baton.methods.rater;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReciprocityTest {
  private static final double Z = Reciprocity.WORTH_A_LOOK;

  private static PairResidual residual(int unit, int rater, double z) {
    return new PairResidual(unit, rater, 80, 70, z);
  }

  @Test
  void residualsOfADirectionAreAddedAndDividedByTheRootOfTheirNumber() {
    List<PairResidual> residuals =
        List.of(
            residual(0, 10, 2.5),
            residual(0, 11, 1.5),
            residual(1, 20, 3),
            residual(0, 20, 1),
            residual(2, 10, 9));
    Map<Integer, Integer> units = Map.of(10, 1, 11, 1, 20, 0);
    assertThat(Reciprocity.of(residuals, units, Z))
        .singleElement()
        .satisfies(
            r -> {
              assertThat(r.first()).isZero();
              assertThat(r.second()).isEqualTo(1);
              assertThat(r.ofFirst()).isEqualTo(2);
              assertThat(r.ofSecond()).isEqualTo(1);
              assertThat(r.zOfFirst()).isCloseTo(4 / Math.sqrt(2), within(1e-12));
              assertThat(r.zOfSecond()).isEqualTo(3);
              assertThat(r.weaker()).isCloseTo(2.8284, within(1e-4));
            });
  }

  @Test
  void oneDirectionAloneIsNone() {
    Map<Integer, Integer> units = Map.of(10, 1, 20, 0);
    List<PairResidual> oneWay = List.of(residual(0, 10, 5), residual(1, 20, -5));
    assertThat(Reciprocity.of(oneWay, units, Z)).isEmpty();
    assertThat(Reciprocity.of(List.of(residual(0, 10, 5)), units, Z)).isEmpty();
    assertThat(Reciprocity.of(List.of(), units, Z)).isEmpty();
    List<PairResidual> both = List.of(residual(0, 10, 5), residual(1, 20, 5));
    assertThat(Reciprocity.of(both, Map.of(), Z)).as("nobody belongs anywhere").isEmpty();
  }

  @Test
  void whatIsInfiniteIsTheStrongestAndWhatIsUndefinedIsNone() {
    double infinite = Double.POSITIVE_INFINITY;
    Map<Integer, Integer> units = Map.of(10, 1, 11, 1, 20, 0);
    assertThat(
            Reciprocity.of(List.of(residual(0, 10, infinite), residual(1, 20, 4)), units, Z)
                .get(0)
                .weaker())
        .isEqualTo(4);
    List<PairResidual> undefined =
        List.of(residual(0, 10, infinite), residual(0, 11, -infinite), residual(1, 20, 4));
    assertThat(Reciprocity.of(undefined, units, Z)).isEmpty();
  }

  /** Twenty units whose evaluators rate all others; two of them help each other by ten points. */
  @Test
  void anArrangementStandsOutAmongHonestRatings() {
    Random random = new Random(7);
    int units = 20;
    List<Integer> of = new ArrayList<>();
    List<Integer> by = new ArrayList<>();
    List<Double> given = new ArrayList<>();
    Map<Integer, Integer> belong = new HashMap<>();
    for (int rater = 0; rater < 2 * units; rater++) {
      int own = rater / 2;
      belong.put(rater, own);
      double severity = 3 * random.nextGaussian();
      for (int unit = 0; unit < units; unit++) {
        if (unit != own) {
          boolean arranged = own == 3 && unit == 11 || own == 11 && unit == 3;
          of.add(unit);
          by.add(rater);
          given.add(60 + unit + severity + 3 * random.nextGaussian() + (arranged ? 10 : 0));
        }
      }
    }
    Cells cells =
        new Cells(
            units,
            2 * units,
            of.stream().mapToInt(i -> i).toArray(),
            by.stream().mapToInt(i -> i).toArray(),
            given.stream().mapToDouble(v -> v).toArray());
    List<Reciprocity> found = Reciprocity.of(Severity.of(cells).residuals(), belong, Z);
    assertThat(found).isNotEmpty().hasSizeLessThan(4);
    assertThat(found.get(0).first()).isEqualTo(3);
    assertThat(found.get(0).second()).isEqualTo(11);
    assertThat(found.get(0).weaker()).isGreaterThan(3);
  }
}
