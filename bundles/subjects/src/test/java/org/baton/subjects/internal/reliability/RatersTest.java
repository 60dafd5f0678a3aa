package org.baton.subjects.internal.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatersTest {
  @Test
  void ratersWithTheirSeverityAndHabits() {
    List<Raters.Given> sheets = new ArrayList<>();
    for (int unit = 0; unit < 8; unit++) {
      for (int rater = 0; rater < 3; rater++) {
        double at = 40 + 5 * unit + 6 * rater;
        Double last = rater == 2 ? at : at + (unit % 3) * 4;
        List<Double> answers =
            rater == 2 ? List.of(at, at, last) : List.of(at, at - 3.0 * ((unit + rater) % 4), last);
        sheets.add(new Raters.Given("r" + rater, "u" + unit, answers, 1000L + unit));
      }
    }
    Raters r = Raters.of(new Raters.Question(sheets, null, null, null, null, null, 60L, 5));
    assertThat(r.reason()).isEqualTo("none");
    assertThat(r.components()).isNull();
    assertThat(r.raters().get(0).effect()).isLessThan(r.raters().get(2).effect());
    assertThat(r.raters().get(2).flags()).containsExactly("halo", "straight");
    assertThat(r.bursts()).hasSize(1);
    assertThat(r.units()).hasSize(8);
    assertThat(r.parameters()).containsEntry("high", 100.0).containsEntry("most", 5);
  }

  @Test
  void unitsWhoseRatersFavourEachOther() {
    List<Raters.Given> sheets = new ArrayList<>();
    Random random = new Random(3);
    for (int rater = 0; rater < 10; rater++) {
      for (int unit = 0; unit < 10; unit++) {
        boolean arranged = rater == 2 && unit == 5 || rater == 5 && unit == 2;
        double v = 60 + unit + 2 * random.nextGaussian() + (arranged ? 15 : 0);
        if (unit != rater) {
          sheets.add(new Raters.Given("r" + rater, "u" + unit, List.of(v), null, "u" + rater));
        }
      }
    }
    sheets.add(new Raters.Given("guest", "u1", List.of(61.0), null, "nobody rates it"));
    Raters r = Raters.of(new Raters.Question(sheets, null, null, null, null, null, null, null));
    assertThat(r.mutual()).isNotEmpty();
    assertThat(r.mutual().get(0).first()).isEqualTo("u2");
    assertThat(r.mutual().get(0).second()).isEqualTo("u5");
    assertThat(r.mutual().get(0).ofFirst()).isEqualTo(1);
    assertThat(r.mutual().get(0).zOfFirst()).isGreaterThan(3);
    List<Raters.Given> nameless =
        sheets.stream().map(g -> new Raters.Given(g.rater(), g.unit(), g.answers(), null)).toList();
    Raters n = Raters.of(new Raters.Question(nameless, null, null, null, null, null, null, null));
    assertThat(n.mutual()).isEmpty();
    assertThat(n.pairs()).isEqualTo(r.pairs());
  }

  @Test
  void disconnectedRatersAreNamed() {
    List<Raters.Given> sheets =
        List.of(
            new Raters.Given("a", "u", List.of(50.0), null),
            new Raters.Given("b", "v", Collections.singletonList(60.0), null),
            new Raters.Given("c", "v", Collections.singletonList(null), null));
    Raters r = Raters.of(new Raters.Question(sheets, null, null, null, null, null, null, null));
    assertThat(r.reason()).isEqualTo("disconnected");
    assertThat(r.components())
        .containsExactly(
            new Raters.Part(List.of("u"), List.of("a")),
            new Raters.Part(List.of("v"), List.of("b")));
    assertThat(r.raters()).hasSize(3).allSatisfy(one -> assertThat(one.effect()).isNull());
  }
}
