package org.baton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void aChineseCharacterTakesTwoPlaces() {
    assertThat(Columns.width("望川 A")).isEqualTo(6);
    assertThat(Columns.width("，")).isEqualTo(2);
    assertThat(Columns.width("–…")).isEqualTo(2);
  }

  @Test
  void wordsStandAtTheLeftAndNumbersAtTheRight() {
    assertThat(
            Columns.lines(
                List.of(List.of("单位", "总分"), List.of("望川市", "83.6"), List.of("A", "–")), 1))
        .containsExactly("单位    总分", "望川市  83.6", "A          –");
  }
}
