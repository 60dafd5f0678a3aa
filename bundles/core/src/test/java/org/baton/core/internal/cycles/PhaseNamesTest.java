package org.baton.core.internal.cycles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.PlainReader;
import org.junit.jupiter.api.Test;

class PhaseNamesTest {
  @Test
  void everyPhaseHasANameInBothLanguages() {
    assertThat(PhaseNames.of(CyclePhase.PROVISIONAL)).isEqualTo(new Text("初步结果", "Provisional"));
    assertThat(Arrays.stream(CyclePhase.values()).map(PhaseNames::of))
        .noneMatch(name -> name.en().startsWith("core.") || name.zh().startsWith("core."));
  }

  @Test
  void aRefusalNamesThePhaseAsItsReaderDoes() {
    try (House house = new House()) {
      house.cycles.create("C1", Text.same("c"), 2026);
      assertThatThrownBy(() -> house.sheets.open("C1"))
          .isInstanceOfSatisfying(
              Problem.class,
              p -> {
                Object[] words = p.arguments().toArray();
                String key = p.code();
                assertThat(PlainReader.of(Locale.ENGLISH).t(key, words)).contains("“Draft”");
                assertThat(PlainReader.of(Locale.CHINESE).t(key, words)).contains("“筹备”");
              });
    }
  }

  @Test
  void countsReadWellWhenThereIsOne() {
    PlainReader reader = PlainReader.of(Locale.ENGLISH);
    assertThat(reader.t("core.runs.done.valid", 1)).endsWith("one unit.");
    assertThat(reader.t("core.runs.done.valid", 44_703)).endsWith("44,703 units.");
    assertThat(reader.t("core.cycle.units.lead", 0)).startsWith("No unit is");
    assertThat(reader.t("core.gate.closed", "C1", new Text("执行", "Execution"), 1))
        .isEqualTo("The cycle C1 cannot go on to the phase “Execution” yet, for one reason.");
  }
}
