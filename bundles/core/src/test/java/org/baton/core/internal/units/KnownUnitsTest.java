package org.baton.core.internal.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitInfo;
import org.baton.core.House;
import org.baton.core.internal.Placed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownUnitsTest {
  private final House house = new House();
  private final KnownUnits known = new KnownUnits(house.database, house.units);

  @AfterEach
  void close() {
    house.close();
  }

  @BeforeEach
  void aProvinceWithTwoCities() {
    List<Placed<Unit>> rows = new ArrayList<>();
    for (String[] u :
        List.of(
            new String[] {"P", "", "province"},
            new String[] {"C1", "P", "city"},
            new String[] {"C2", "P", "city"},
            new String[] {"T1", "C1", "town"})) {
      Text name = new Text("单位" + u[0], "Unit " + u[0]);
      rows.add(
          new Placed<>("units.csv", rows.size() + 2, new Unit(u[0], name, u[2], u[1], null, null)));
    }
    assertThat(house.units.write(rows)).isEmpty();
  }

  @Test
  void unitsAreReadWithAllThatStandAboveThem() {
    assertThat(known.withAbove(List.of("T1", "C1", "nowhere")).keySet())
        .containsExactlyInAnyOrder("T1", "C1", "P");
    assertThat(known.withAbove(List.of("T1")).get("T1").parent()).isEqualTo("C1");
    assertThat(known.withAbove(List.of())).isEmpty();
  }

  @Test
  void unitsAreFoundByKindAndWords() {
    assertThat(known.search("", "单位C", "", 9))
        .extracting(UnitInfo::code)
        .containsExactly("C1", "C2");
    assertThat(known.search("", "单位C", "C1", 9)).extracting(UnitInfo::code).containsExactly("C2");
    assertThat(known.search("town", "", "", 9)).extracting(UnitInfo::code).containsExactly("T1");
    assertThat(known.search("city", "", "", 1)).extracting(UnitInfo::code).containsExactly("C1");
  }
}
