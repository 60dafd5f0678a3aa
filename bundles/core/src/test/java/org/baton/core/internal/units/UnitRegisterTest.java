package org.baton.core.internal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.internal.Placed;
import org.baton.core.internal.store.UnitTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitRegisterTest {
  private final House house = new House();

  @AfterEach
  void close() {
    house.close();
  }

  private static Unit unit(String code, String parent) {
    return new Unit(code, new Text("单位" + code, "Unit " + code), "city", parent, null, null);
  }

  private List<Violation> write(Unit... units) {
    List<Placed<Unit>> rows = new ArrayList<>();
    for (Unit unit : units) {
      rows.add(new Placed<>("units.csv", rows.size() + 2, unit));
    }
    return house.units.write(rows);
  }

  private List<String> below(String path) {
    return house.database.read(c -> new UnitTable(c).codes(List.of(), path));
  }

  @Test
  void aUnitMayStandBeforeTheOneAboveIt() {
    assertThat(write(unit("2101", "21"), unit("21", ""))).isEmpty();
    assertThat(below("21/")).containsExactly("21", "2101");
    assertThat(new LiveTree(house.database).within("2101", "21")).isTrue();
    assertThat(new LiveTree(house.database).within("21", "21")).isFalse();
  }

  @Test
  void everyMistakeIsNamedByItsRowAndNothingIsWritten() {
    List<Violation> mistakes =
        write(unit("A", ""), unit("B", "nowhere"), unit("C", "D"), unit("D", "C"), unit("A", ""));
    assertThat(mistakes)
        .extracting(Violation::line, Violation::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(3, "core.unit.parent"),
            org.assertj.core.groups.Tuple.tuple(4, "core.unit.loop"),
            org.assertj.core.groups.Tuple.tuple(5, "core.unit.loop"),
            org.assertj.core.groups.Tuple.tuple(6, "core.unit.twice"));
    assertThat(house.units.page(UnitQuery.ALL, "", 10)).isEmpty();
  }

  @Test
  void everythingBelowAUnitMovesWithIt() {
    write(unit("1", ""), unit("2", ""), unit("11", "1"), unit("111", "11"));
    house.units.change(unit("11", "2"));
    assertThat(below("2/")).containsExactly("11", "111", "2");
    assertThat(below("1/")).containsExactly("1");
  }

  @Test
  void aUnitCannotMoveBelowItself() {
    write(unit("1", ""), unit("11", "1"));
    assertThatThrownBy(() -> house.units.change(unit("1", "11")))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> assertThat(p.violations().get(0).code()).isEqualTo("core.unit.loop"));
  }

  @Test
  void aSecondEditorIsToldThatSomebodyWasFaster() {
    write(unit("1", ""));
    String tag = house.units.get("1").tag();
    house.units.close("1", java.time.LocalDate.of(2025, 12, 31), tag);
    assertThatThrownBy(() -> house.units.change(unit("1", ""), tag))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.STALE));
    assertThat(house.units.get("1").validTo()).isNotNull();
  }

  @Test
  void theTreeIsReadABranchAtATimeAndNobodySeesBeyondTheirUnits() {
    write(unit("1", ""), unit("2", ""), unit("11", "1"), unit("111", "11"));
    assertThat(house.units.branch("", "", 9))
        .extracting(b -> b.unit().code(), b -> b.hasMore())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", true),
            org.assertj.core.groups.Tuple.tuple("2", false));
    assertThat(house.units.above("111")).extracting(Unit::code).containsExactly("1", "11");
    UnitQuery own = new UnitQuery(null, "", "", List.of("11"));
    assertThat(house.units.page(own, "", 9)).extracting(Unit::code).containsExactly("11", "111");
    assertThat(house.units.page(new UnitQuery(null, "", "", List.of()), "", 9)).isEmpty();
  }

  @Test
  void listsGoOnBehindACodeAndFindWordsLiterally() {
    write(unit("1", ""), unit("2", ""), unit("3", ""));
    assertThat(house.units.page(UnitQuery.ALL, "1", 1)).extracting(Unit::code).containsExactly("2");
    assertThat(house.units.page(new UnitQuery(null, "", "unit 3"), "", 9)).hasSize(1);
    assertThat(house.units.page(new UnitQuery(null, "", "%"), "", 9)).isEmpty();
  }
}
