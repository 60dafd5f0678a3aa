package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.baton.api.text.Text;
import org.baton.core.CountedDatabase;
import org.baton.core.House;
import org.baton.core.internal.Placed;
import org.baton.core.internal.audit.AuditLog;
import org.baton.core.internal.audit.AuditQuery;
import org.baton.core.internal.cycles.CycleQuery;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.sheets.Assignment.State;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.works.Works;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists ask the database as often for 200 rows as for 10. */
class ListStatementsTest {
  private static final int FEW = 10;
  private static final int MANY = 200;
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);
  private static final String PLAN =
      """
      code: P
      title: {zh: 方案, en: Plan}
      year: 2026
      groups:
        - {code: G1, title: {zh: 一, en: One}, weight: 1, side: external}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C1, title: {zh: 甲, en: One}, source: sheets, groups: [{group: G1, main: true}]}
      """;

  private final House house = new House();
  private final CountedDatabase counted = new CountedDatabase(house.database);
  private final CycleRegister cycles =
      new CycleRegister(counted, house.cycleTable, house.caller, house.audit);
  private final AssignmentRegister register =
      new AssignmentRegister(
          counted, cycles, house.cycleTable, house.plans, house.caller, house.audit);

  @BeforeEach
  void fill() {
    List<Placed<Unit>> units =
        IntStream.range(0, MANY)
            .mapToObj(
                i -> new Unit("U%03d".formatted(i), Text.same("U" + i), "city", "", null, null))
            .map(Placed::of)
            .toList();
    house.units.write(units);
    house.collects("C000", PLAN);
    for (int i = 1; i < MANY; i++) {
      house.cycles.create("C%03d".formatted(i), Text.same("C"), 2026);
    }
    List<String> codes = units.stream().map(u -> u.item().code()).toList();
    register.assign("C000", "G1", codes, List.of("officer"), LocalDate.of(2026, 12, 1));
    house.database.<Void, RuntimeException>tx(
        connection -> {
          rows(connection);
          return null;
        });
  }

  private static void rows(Connection connection) throws SQLException {
    try (PreparedStatement audit =
            connection.prepareStatement(
                "insert into audit_record values (?, ?, 'a', 'A', 'x', 'y', '', '{}', '', '')");
        PreparedStatement work =
            connection.prepareStatement(
                "insert into work values (?, 'import', '', '', '', 'officer', '', '', 'DONE', '',"
                    + " 0, 0, false, '{\"code\":\"\",\"words\":[]}', '', '', '', ?, ?, null, null)")) {
      OffsetDateTime now = OffsetDateTime.now();
      for (int i = 1; i <= MANY; i++) {
        audit.setLong(1, i);
        audit.setObject(2, now);
        audit.addBatch();
        work.setLong(1, i);
        work.setObject(2, now);
        work.setObject(3, now);
        work.addBatch();
      }
      audit.executeBatch();
      work.executeBatch();
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  /** Reads a list; answers how many rows came. */
  private interface Listing {
    int rows(int limit);
  }

  private void assertSame(Listing list) {
    list.rows(FEW);
    counted.take();
    assertThat(list.rows(FEW)).isEqualTo(FEW);
    int few = counted.take();
    assertThat(few).isPositive();
    assertThat(list.rows(MANY)).isEqualTo(MANY);
    assertThat(counted.take()).isEqualTo(few);
  }

  @Test
  void ofAssignments() {
    assertSame(n -> register.page("C000", AssignmentQuery.ALL, 0, n).size());
    assertSame(
        n -> register.page("C000", new AssignmentQuery(State.OPEN, "", "G1", ""), 0, n).size());
  }

  @Test
  void ofMySheets() {
    DraftBook book =
        new DraftBook(counted, cycles, house.plans, house.sheets, house.forms, house.caller);
    assertSame(n -> book.mine(false, EVER, 0, n).size());
  }

  @Test
  void ofCycles() {
    assertSame(n -> cycles.page(new CycleQuery(2026, null, ""), n).items().size());
    assertSame(n -> cycles.units("C000", "", n).size());
  }

  @Test
  void ofAuditRecordsAndWorks() {
    assertSame(n -> new AuditLog(counted).list(AuditQuery.ALL, 0, n).items().size());
    Works works = new Works(counted, house.caller, house.acting);
    try {
      assertSame(n -> works.list("", 0, n).size());
    } finally {
      works.stop();
    }
  }

  @Test
  void whatIsListedStandsInOneOrderHoweverItIsNarrowed() {
    List<Assignment> all = register.page("C000", AssignmentQuery.ALL, 0, MANY);
    assertThat(all).extracting(Assignment::id).isSorted();
    AssignmentQuery open = new AssignmentQuery(State.OPEN, "", "", "");
    assertThat(register.page("C000", open, 0, MANY)).isEqualTo(all);
    AssignmentQuery one = new AssignmentQuery(State.OPEN, "U007", "G1", "officer");
    assertThat(register.page("C000", one, 0, MANY)).containsExactly(all.get(7));
    assertThat(register.page("C000", AssignmentQuery.ALL, all.get(99).id(), MANY))
        .isEqualTo(all.subList(100, MANY));
    assertThat(register.count("C000").states()).containsEntry(State.OPEN, (long) MANY);
  }
}
