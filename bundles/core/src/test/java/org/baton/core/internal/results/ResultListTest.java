package org.baton.core.internal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.core.CountedDatabase;
import org.baton.core.House;
import org.baton.core.PropertiesTexts;
import org.baton.core.internal.Placed;
import org.baton.core.internal.Today;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.engine.RunRecord;
import org.baton.core.internal.results.ResultBook.Source;
import org.baton.core.internal.results.StoredTree.Name;
import org.baton.core.internal.table.XlsxWriter;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.baton.core.internal.units.UnitRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultListTest {
  private static final String PLAN =
      """
      code: P2025
      title: {zh: 方案, en: Plan}
      year: 2025
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - code: C2
            title: {zh: 办结率, en: Done in time}
            weight: 1
            source: observations
            standard: {rule: ratio-to-target}
            target: 100
      """;

  private final House house = new House();
  private final CountedDatabase counted = new CountedDatabase(house.database);
  private final ResultBook book =
      new ResultBook(
          counted, house.cycleTable, house.runTable, house.caller, house.unitIndex, house.self);
  private final Rankings rankings =
      new Rankings(counted, book, house.plans, house.caller, house.audit);

  @AfterEach
  void close() {
    house.close();
  }

  private static Unit unit(int i) {
    Text name = new Text("单位" + i, i == 2 ? "=1+1" : "Unit " + i);
    return new Unit("U%03d".formatted(i), name, i % 2 == 0 ? "city" : "bureau", "", null, null);
  }

  private static StoredResult result(int i) {
    return result(i, i + .5, node("T", i + .5));
  }

  private static StoredResult result(int i, double total, StoredTree tree) {
    Unit unit = unit(i);
    return new StoredResult(
        unit.code(), unit.name(), ScoreState.SCORED, total, null, "", Map.of(), tree);
  }

  private static StoredTree node(String code, Double score, StoredTree... below) {
    return new StoredTree(
        code,
        new Name("总分", "Total"),
        null,
        "",
        null,
        null,
        null,
        score,
        score == null ? ScoreState.MISSING : ScoreState.SCORED,
        1,
        1,
        List.of(),
        List.of(below));
  }

  private long run(int units) {
    return run(PLAN, IntStream.range(1, units + 1).mapToObj(ResultListTest::result).toList());
  }

  private long run(String plan, List<StoredResult> results) {
    house.units.write(
        IntStream.range(1, results.size() + 1).mapToObj(i -> Placed.of(unit(i))).toList());
    Cycle cycle = house.cycles.create("C2025", Text.same("C2025"), 2025);
    house.plans.save("C2025", "yaml", plan);
    return house.database.tx(
        connection -> {
          long run =
              house
                  .runTable
                  .create(cycle, house.plans.get("C2025", 0), Today.day(), "officer")
                  .id();
          RunRecord record = new RunRecord("plan", "input", Map.of(), List.of(), Map.of());
          house.runTable.done(run, record, results.size());
          OldResults.insert(connection, run, results);
          return run;
        });
  }

  private int statementsOfLists(long run, int limit) {
    counted.take();
    Source source = book.source(run);
    assertThat(book.list(source, "", "", "", limit)).isNotEmpty();
    assertThat(book.list(source, "city", "unit", "", limit)).isNotEmpty();
    assertThat(book.get(source, "U001").result().total()).isEqualTo(1.5);
    assertThat(book.difference(source, source, "", limit)).isNotEmpty();
    assertThat(
            new UnitRegister(counted, house.audit, house.unitIndex).page(UnitQuery.ALL, "", limit))
        .isNotEmpty();
    return counted.take();
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheNumberOfUnits() {
    long run = run(200);
    statementsOfLists(run, 10);
    int few = statementsOfLists(run, 10);
    assertThat(few).isPositive();
    assertThat(statementsOfLists(run, 200)).isEqualTo(few);
  }

  @Test
  void listsStandInTheOrderOfCodesAndAreNarrowedByKindAndWords() {
    Source source = book.source(run(12));
    assertThat(book.list(source, "", "", "U003", 3))
        .extracting(l -> l.line().unit())
        .containsExactly("U004", "U005", "U006");
    assertThat(book.list(source, "bureau", "", "", 2))
        .extracting(l -> l.line().unit())
        .containsExactly("U001", "U003");
    assertThat(book.list(source, "", "单位12", "", 9)).hasSize(1);
    assertThatThrownBy(() -> OrderOfUnits.check("total"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.results.sort"));
  }

  @Test
  void aRankOrderNeedsAReasonIsRecordedAndEndsWithItsOwner() {
    long run = run(12);
    assertThatThrownBy(() -> rankings.open(run, "", "  curious "))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.ranking.refused"));
    assertThat(house.audited).noneMatch(a -> a.startsWith("core.results.ranked"));
    Rankings.Look look = rankings.open(run, "city", "asked for by the committee");
    assertThat(house.audited).contains("core.results.ranked run:" + run);
    Rankings.Shown shown = rankings.show(run, look.id(), 0, 2);
    assertThat(shown.count()).isEqualTo(6);
    assertThat(shown.ranked())
        .extracting(Rankings.Ranked::rank, r -> r.line().unit())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1.0, "U012"),
            org.assertj.core.groups.Tuple.tuple(2.0, "U010"));
    Rankings others =
        new Rankings(
            counted, book, house.plans, new org.baton.core.SomeCaller("other"), house.audit);
    assertThatThrownBy(() -> others.show(run, look.id(), 0, 2))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.ranking.over"));
  }

  @Test
  void equalTotalsAreToldApartByTheNodesThatThePlanNames() {
    List<StoredResult> results =
        List.of(
            result(1, 80, node("T", 80.0, node("C2", 50.0))),
            result(2, 80, node("T", 80.0, node("C2", 70.0))),
            result(3, 90, node("T", 90.0, node("C2", 10.0))),
            result(4, 80, node("T", 80.0, node("C2", null))),
            result(5, 80, node("T", 80.0, node("C2", 50.0))));
    long run = run(PLAN + "ranking: {tieBreak: [C2]}\n", results);
    Rankings.Look look = rankings.open(run, "", "asked for by the committee");
    assertThat(rankings.show(run, look.id(), 0, 9).ranked())
        .extracting(r -> r.line().unit() + " " + r.rank())
        .containsExactly("U003 1.0", "U002 2.0", "U001 3.0", "U005 3.0", "U004 5.0");
  }

  @Test
  void aFileHasARowAUnitInTheOrderOfCodesAndNoFormula() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    new ResultExport(book, new PropertiesTexts())
        .write(book.source(run(12)), "", "", Locale.CHINESE, rows::add);
    assertThat(rows).hasSize(13);
    assertThat(rows.get(0)).startsWith("单位代码", "中文名称");
    assertThat(rows.get(1)).startsWith("U001", "单位1", "Unit 1", "已评分", "", "1.5");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter workbook = new XlsxWriter(out)) {
      for (List<String> row : rows) {
        workbook.row(row);
      }
    }
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      String name = "";
      String last = "";
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        name = entry.getName();
        last = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
      }
      assertThat(name).isEqualTo("xl/worksheets/sheet1.xml");
      assertThat(last).contains("<c><v>1.5</v></c>", ">'=1+1</t>").doesNotContain(">=1+1<");
    }
  }
}
