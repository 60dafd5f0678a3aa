package org.baton.subjects.internal.panels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.baton.api.page.Cell;
import org.baton.api.page.Table;
import org.baton.subjects.internal.PretendedUnits;
import org.baton.subjects.internal.panels.Surroundings;
import org.baton.subjects.internal.web.WordReader;
import org.junit.jupiter.api.Test;

class UnitChoiceTest {
  private final PretendedUnits units = new PretendedUnits();
  private final Surroundings around = new Surroundings(null, null, units, null);
  private final WordReader reader = WordReader.of(Locale.CHINESE, "C");

  private Table table(UnitChoice choice) {
    return (Table) choice.parts(reader, "C", around).get(0);
  }

  @Test
  void fewUnitsAreAllToBeTicked() {
    UnitChoice choice = UnitChoice.of("", "", "", List.of("D1"), around);
    int asked = units.asked;
    assertThat(choice.boxes().keySet()).containsExactly("B1", "D1", "D2", "P", "U");
    assertThat(choice.parts(reader, "C", around)).isEmpty();
    assertThat(units.asked).as("they are looked for once").isEqualTo(asked);
  }

  @Test
  void thousandsAreSearchedForAndTheChosenOnesStay() {
    units.addDepartments(3000);
    UnitChoice choice =
        UnitChoice.of("E29", "department", "", List.of("D1", "E2901", "X9"), around);
    assertThat(choice.boxes().keySet()).containsExactly("D1", "E2901");
    Table found = table(choice);
    assertThat(found.rows()).hasSize(20);
    assertThat(found.next())
        .contains("after=E2919", "units=D1%2CE2901%2CX9", "q=E29", "of=department");
    List<Cell> first = found.rows().get(0);
    assertThat(first.get(2).toString()).contains("units=D1%2CE2901%2CX9%2CE2900");
    // What was chosen is not offered again.
    assertThat(found.rows().get(1).get(2).toString()).doesNotContain("units=");
    assertThat(
            table(UnitChoice.of("E29", "", "E2919", List.of(), around))
                .rows()
                .get(0)
                .get(0)
                .toString())
        .contains("E2920");
  }

  @Test
  void noMoreAreChosenThanCanBeTicked() {
    units.addDepartments(3000);
    List<String> many = IntStream.range(0, 90).mapToObj(i -> String.format("E%04d", i)).toList();
    UnitChoice choice = UnitChoice.of("", "bureau", "", many, around);
    assertThat(choice.boxes()).hasSize(60);
    assertThat(table(choice).rows().get(0).get(2).toString()).doesNotContain("units=");
  }
}
