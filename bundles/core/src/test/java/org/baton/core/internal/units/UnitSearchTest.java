package org.baton.core.internal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baton.api.text.Text;
import org.baton.core.CountedDatabase;
import org.baton.core.House;
import org.baton.core.internal.Placed;
import org.baton.core.internal.store.UnitIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitSearchTest {
  private final House house = new House();
  private final CountedDatabase counted = new CountedDatabase(house.database);

  /** Another node on the same database. */
  private final UnitRegister elsewhere = new UnitRegister(counted, house.audit, new UnitIndex());

  @AfterEach
  void close() {
    house.close();
  }

  private void write(Unit... units) {
    List<Placed<Unit>> rows = java.util.Arrays.stream(units).map(Placed::of).toList();
    assertThat(house.units.write(rows)).isEmpty();
  }

  private static Unit unit(String code, String zh, String en, String kind, String parent) {
    return new Unit(code, new Text(zh, en), kind, parent, null, null);
  }

  private List<String> found(UnitQuery query, String after, int limit) {
    List<String> here = house.units.page(query, after, limit).stream().map(Unit::code).toList();
    assertThat(elsewhere.page(query, after, limit)).extracting(Unit::code).isEqualTo(here);
    return here;
  }

  private List<String> found(String words) {
    return found(new UnitQuery(null, "", words), "", 9);
  }

  private void someUnits() {
    write(
        unit("21", "青石省", "Qingshi Province", "province", ""),
        unit("2101", "东安市", "Dong'an City", "city", "21"),
        unit("210101", "东华门街道", "Donghuamen", "street", "2101"),
        unit("210102", "西华门街道", "Xihuamen", "street", "2101"),
        unit("31", "华东", "Huadong", "province", ""));
  }

  @Test
  void partsOfNamesAreFoundInBothLanguagesWhateverTheCase() {
    someUnits();
    assertThat(found("华门")).containsExactly("210101", "210102");
    assertThat(found("HUA")).containsExactly("210101", "210102", "31");
    assertThat(found("2101")).containsExactly("2101", "210101", "210102");
    assertThat(found("101")).isEmpty();
    assertThat(found("省qing")).isEmpty();
    assertThat(found("_")).isEmpty();
  }

  @Test
  void whatIsFoundIsNarrowedAndGoesOnBehindACode() {
    someUnits();
    assertThat(found(new UnitQuery("2101", "", "华"), "210101", 9)).containsExactly("210102");
    assertThat(found(new UnitQuery(null, "province", "华"), "", 9)).containsExactly("31");
    assertThat(found(new UnitQuery("", "", "hua"), "", 9)).containsExactly("31");
    assertThat(found(new UnitQuery(null, "", "华"), "2101000", 1)).containsExactly("210101");
    assertThat(found(new UnitQuery(null, "", "华", List.of("21")), "", 9))
        .containsExactly("210101", "210102");
    assertThat(found(new UnitQuery(null, "", "华"), "9", 9)).isEmpty();
  }

  @Test
  void aChangeIsFoundAtOnceHereAndOnOtherNodes() {
    someUnits();
    assertThat(found("西华")).containsExactly("210102");
    house.units.change(unit("210102", "南华门街道", "Nanhuamen", "street", "21"));
    assertThat(found("西华")).isEmpty();
    assertThat(found("南华")).containsExactly("210102");
    assertThat(found(new UnitQuery("21", "street", ""), "", 9)).containsExactly("210102");
    house.units.create(unit("32", "西华省", "Xihua", "region", ""));
    assertThat(found("西华")).containsExactly("32");
    assertThat(elsewhere.kinds()).contains("region").isEqualTo(house.units.kinds());
  }

  @Test
  void whatWasTakenBackIsFoundNoMore() {
    someUnits();
    assertThatThrownBy(
            () ->
                house.database.tx(
                    connection -> {
                      house.units.create(unit("32", "西华省", "Xihua", "region", ""));
                      assertThat(house.units.page(new UnitQuery(null, "", "西华省"), "", 9))
                          .hasSize(1);
                      throw new IllegalStateException("taken back");
                    }))
        .hasMessage("taken back");
    assertThat(found("西华省")).isEmpty();
  }

  @Test
  void unitsAreReadOnceUntilOneChanges() {
    someUnits();
    UnitQuery query = new UnitQuery(null, "", "华");
    elsewhere.page(query, "", 9);
    counted.take();
    elsewhere.page(query, "", 9);
    int known = counted.take();
    house.units.change(unit("31", "华北", "Huabei", "province", ""));
    elsewhere.page(query, "", 9);
    assertThat(counted.take()).isEqualTo(known + 1);
    elsewhere.page(query, "", 1);
    assertThat(counted.take()).isEqualTo(known);
  }
}
