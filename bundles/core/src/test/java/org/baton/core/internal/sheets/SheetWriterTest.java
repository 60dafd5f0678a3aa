package org.baton.core.internal.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.metric.Sample;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.CountedDatabase;
import org.baton.core.House;
import org.baton.core.internal.Placed;
import org.baton.core.internal.units.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SheetWriterTest {
  private static final String PLAN =
      """
      code: P
      title: {zh: 计划, en: Plan}
      year: 2026
      scale: {min: 0, max: 100, digits: 0}
      groups:
        - {code: G1, title: {zh: 公众, en: Public}, weight: 100, side: external, minimum: 1}
      defaults:
        aggregation: {method: arithmetic}
        missing: {rule: insufficient}
      tree:
        code: T
        title: {zh: 总分, en: Total}
        children:
          - {code: C1, title: {zh: 甲, en: One}, source: sheets, groups: [{group: G1, main: true}]}
      """;

  /** Where it goes, a number for it, and the row itself. */
  private static final int STATEMENTS = 3;

  /** And once more for what is there of all of them. */
  private static final int BATCH_STATEMENTS = 4;

  private final House house = new House();
  private final CountedDatabase counted = new CountedDatabase(house.database);
  private final SheetWriter writer =
      new SheetWriter(counted, house.cycles, house.cycleTable, house.plans, house.caller);

  @BeforeEach
  void open() {
    for (String code : List.of("U1", "U2", "U3")) {
      house.units.create(new Unit(code, Text.same(code), "city", "", null, null));
    }
    house.units.create(new Unit("V1", Text.same("V1"), "county", "", null, null));
    house.collects("C", PLAN);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void phase(CyclePhase phase) {
    long id = house.cycles.get("C").id();
    house.database.tx(connection -> house.cycleTable.phase(id, phase));
  }

  private StoredSheet submit(String unit, String evaluator) {
    return writer.submit("C", new Sheet(unit, "G1", evaluator, Map.of("C1", Answer.of(70))));
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
  }

  @Test
  void onlySheetsThatWereTakenAreCounted() {
    submit("U1", "e1");
    refused("core.sheet.twice", () -> submit("U1", "e1"));
    submit("U2", "e1");
    assertThat(writer.metrics().get(0).name()).isEqualTo("core_sheets_total");
    assertThat(writer.metrics().get(0).samples()).containsExactly(Sample.of(2));
  }

  @Test
  void aSheetCostsThreeStatementsHoweverManyThereAre() {
    submit("U1", "e1");
    for (String unit : List.of("U2", "U3", "U1")) {
      counted.take();
      submit(unit, "e2");
      assertThat(counted.take()).as(unit).isEqualTo(STATEMENTS);
    }
  }

  @Test
  void whatWasAnsweredIsWhatIsKept() {
    StoredSheet stored = submit("U1", "e1");
    assertThat(writer.page("C", "U1", "G1", 0, 10))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.id()).isEqualTo(stored.id());
              assertThat(kept.hash()).isEqualTo(stored.hash());
              assertThat(kept.answers().value(0)).isEqualTo(70);
            });
  }

  @Test
  void wordsAreKeptWhicheverWayTheirSheetCame() {
    Map<String, String> words = Map.of("C1", "so");
    Map<String, Answer> answers = Map.of("C1", Answer.of(70));
    writer.submit("C", new Sheet("U1", "G1", "e1", answers, words));
    Sheet batch = new Sheet("U2", "G1", "e1", answers, words);
    writer.submit("C", new SheetBatch(List.of(new SheetBatch.Entry(batch, List.of()))));
    Sheet file = new Sheet("U3", "G1", "e1", answers, words);
    assertThat(writer.open("C").write(List.of(Placed.of(file)), sheet -> List.of())).isEmpty();
    List<StoredSheet> sheets = writer.page("C", "", "", 0, 10);
    assertThat(sheets).extracting(StoredSheet::unit).containsExactly("U1", "U2", "U3");
    assertThat(writer.words(sheets).values()).hasSize(3).containsOnly(words);
  }

  @Test
  void whatCannotBeTakenIsRefusedWithItsReason() {
    submit("U1", "e1");
    refused("core.sheet.twice", () -> submit("U1", "e1"));
    refused("core.sheet.invalid", () -> submit("V1", "e1"));
    Sheet wrong = new Sheet("U2", "G1", "e1", Map.of("C1", Answer.of(170)));
    refused("core.sheet.invalid", () -> writer.submit("C", wrong));
    refused("core.cycle.unknown", () -> writer.submit("D", wrong));
    phase(CyclePhase.PROVISIONAL);
    refused("core.sheet.phase", () -> submit("U2", "e1"));
    assertThat(writer.page("C", "", "", 0, 10)).hasSize(1);
  }

  private static SheetBatch.Entry entry(String unit, String evaluator, double answer) {
    return new SheetBatch.Entry(
        new Sheet(unit, "G1", evaluator, Map.of("C1", Answer.of(answer))), List.of());
  }

  @Test
  void aBatchIsKeptInItsOrderWithFewStatementsHoweverManySheetsItHas() {
    submit("U3", "e0");
    for (int size : new int[] {1, 40}) {
      List<SheetBatch.Entry> entries =
          IntStream.range(0, size)
              .mapToObj(i -> entry("U" + (1 + i % 3), size + "-e" + i, i))
              .toList();
      counted.take();
      List<StoredSheet> stored = writer.submit("C", new SheetBatch(entries));
      assertThat(counted.take()).isEqualTo(BATCH_STATEMENTS);
      List<StoredSheet> kept =
          writer.page("C", "", "", 0, 100).stream()
              .filter(s -> s.evaluator().startsWith(size + "-"))
              .toList();
      assertThat(kept)
          .extracting(StoredSheet::id, StoredSheet::hash, StoredSheet::evaluator)
          .containsExactlyElementsOf(
              stored.stream().map(s -> tuple(s.id(), s.hash(), s.evaluator())).toList());
      assertThat(kept).last().extracting(s -> s.answers().value(0)).isEqualTo(size - 1.0);
    }
  }

  @Test
  void aBatchWithMistakesNamesThemAllWithTheirPlacesAndKeepsNothing() {
    submit("U1", "e1");
    List<Violation> unread = List.of(Violation.at("answers/C1", "x", "core.sheet.number", "C1"));
    SheetBatch batch =
        new SheetBatch(
            List.of(
                entry("U2", "e1", 10),
                entry("V1", "e1", 170),
                entry("U1", "e1", 20),
                entry("U2", "e1", 30),
                new SheetBatch.Entry(new Sheet("U3", "G9", "e1", Map.of()), unread),
                entry("U3", "e1", 40)));
    assertThatThrownBy(() -> writer.submit("C", batch))
        .isInstanceOfSatisfying(
            Problem.class,
            p ->
                assertThat(p.violations())
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(
                        tuple("1/unit", "core.sheet.unit"),
                        tuple("1/answers/C1", "core.sheet.scale"),
                        tuple("2/evaluator", "core.sheet.twice"),
                        tuple("3/evaluator", "core.sheet.twice"),
                        tuple("4/answers/C1", "core.sheet.number"),
                        tuple("4/group", "core.sheet.group")));
    assertThat(writer.page("C", "", "", 0, 10)).hasSize(1);
  }

  @Test
  void aBatchIsRefusedWhereASheetWouldBe() {
    SheetBatch batch = new SheetBatch(List.of(entry("U1", "e1", 10)));
    refused("core.cycle.unknown", () -> writer.submit("D", batch));
    phase(CyclePhase.PROVISIONAL);
    refused("core.sheet.phase", () -> writer.submit("C", batch));
  }
}
