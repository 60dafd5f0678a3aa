package org.baton.methods.delphi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.baton.methods.input.BadInput;
import org.junit.jupiter.api.Test;

class PanelDrawTest {
  private static final String[][] TRAITS = {
    {"a", "n"}, {"a", "n"}, {"a", "n"}, {"a", "s"}, {"b", "n"}, {"b", "s"}, {"c", "n"}, {"a", "n"}
  };

  @Test
  void everyFieldIsDrawnBeforeOneIsDrawnTwice() {
    for (long seed = 0; seed < 200; seed++) {
      List<Integer> drawn = PanelDraw.of(TRAITS, 3, seed);
      assertThat(drawn).doesNotHaveDuplicates();
      assertThat(drawn.stream().map(i -> TRAITS[i][0]).distinct().count())
          .isGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void theSameSeedDrawsTheSameAndEveryoneCanBeDrawn() {
    assertThat(PanelDraw.of(TRAITS, 5, 42)).isEqualTo(PanelDraw.of(TRAITS, 5, 42));
    boolean[] seen = new boolean[TRAITS.length];
    for (long seed = 0; seed < 300; seed++) {
      PanelDraw.of(TRAITS, 2, seed).forEach(i -> seen[i] = true);
    }
    assertThat(seen).doesNotContain(false);
  }

  @Test
  void refusesMoreThanThereAre() {
    assertThatThrownBy(() -> PanelDraw.of(TRAITS, 9, 1)).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> PanelDraw.of(TRAITS, 0, 1)).isInstanceOf(BadInput.class);
  }

  @Test
  void authorityFollowsFromFamiliarityAndBasis() {
    assertThat(new Judgment(6, 3, 3, 3, 3).authority()).isCloseTo(1, within(1e-12));
    assertThat(new Judgment(1, 1, 1, 1, 1).authority()).isCloseTo(.3, within(1e-12));
    assertThat(new Judgment(4, 2, 2, 2, 2).authority()).isCloseTo((.8 + .6) / 2, within(1e-12));
    assertThatThrownBy(() -> new Judgment(7, 3, 0, 3, 3))
        .isInstanceOfSatisfying(BadInput.class, e -> assertThat(e.faults()).hasSize(2));
  }
}
