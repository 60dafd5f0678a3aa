package org.baton.core.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.baton.api.problem.Problem;
import org.baton.api.table.Column;
import org.baton.api.table.Effect;
import org.baton.api.table.ImportContext;
import org.baton.api.table.Rows;
import org.baton.api.table.TableImport;
import org.baton.api.text.Text;
import org.baton.core.House;
import org.baton.core.PropertiesTexts;
import org.baton.core.internal.Placed;
import org.baton.core.internal.data.DataFolder;
import org.baton.core.internal.observations.ImportedObservations;
import org.baton.core.internal.observations.Observation;
import org.baton.core.internal.units.ImportedUnits;
import org.baton.core.internal.units.Unit;
import org.baton.core.internal.units.UnitQuery;
import org.baton.core.internal.works.Work;
import org.baton.core.internal.works.Work.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportDeskTest {
  private static final String HEADER = "code,name_zh,name_en,kind,parent,valid_from\n";

  @TempDir Path folder;
  private final House house = new House();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private ImportDesk desk;

  @BeforeEach
  void start() {
    DataFolder data = new DataFolder(folder);
    Imports imports =
        new Imports(house.database, house.acting, house.audit, new PropertiesTexts(), data)
            .with(
                new UnitsImport(new ImportedUnits(house.database, house.units)),
                new ObservationsImport(
                    new ImportedObservations(house.database, house.observations)),
                new SlowImport());
    desk = new ImportDesk(imports, house.works, data);
    house.units.create(new Unit("A", new Text("甲", "A"), "city", "", null, null));
  }

  @AfterEach
  void stop() {
    house.close();
  }

  /** Writes a unit, then goes on for as long as the test wants. */
  private final class SlowImport implements TableImport {
    @Override
    public String kind() {
      return "slow";
    }

    @Override
    public String title() {
      return "core.import.units";
    }

    @Override
    public String permission() {
      return "core.units.edit";
    }

    @Override
    public List<Column> columns() {
      return List.of();
    }

    @Override
    public void write(Rows rows, ImportContext context) {
      house.units.create(new Unit("S", new Text("慢", "Slow"), "city", "", null, null));
      begun.countDown();
      await(go);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Work begin(String kind, String text, boolean tried) {
    ImportOrder order = new ImportOrder(kind, "u.csv", Optional.empty(), Map.of(), tried);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return desk.begin(order, new ByteArrayInputStream(bytes));
  }

  private Work ended(Work work) {
    assertThat(house.works.awaitEnd(work.id(), 20_000)).isTrue();
    return house.works.get(work.id());
  }

  private List<String> units() {
    return house.units.page(UnitQuery.ALL, "", 100).stream().map(Unit::code).toList();
  }

  private List<Path> files() throws IOException {
    try (var all = Files.list(folder.resolve("imports"))) {
      return all.toList();
    }
  }

  @Test
  void nothingIsWrittenBeforeSomebodySaysSo() throws IOException {
    Work tried = ended(begin("units", HEADER + "B,乙,B,city,A,\nA,新甲,A,city,,2020-01-01\n", true));
    assertThat(tried.state()).isEqualTo(State.CHECKED);
    assertThat(units()).containsExactly("A");
    KeptReport report = desk.report(tried).orElseThrow();
    assertThat(report.effect())
        .extracting(Effect::added, Effect::changed, Effect::unchanged)
        .containsExactly(1L, 1L, 0L);
    assertThat(report.effect().examples())
        .extracting(
            Effect.Change::line, Effect.Change::column, Effect.Change::before, Effect.Change::after)
        .containsExactly(tuple(3, "name_zh", "甲", "新甲"), tuple(3, "valid_from", "", "2020-01-01"));
    assertThat(report.columns()).startsWith("code", "name_zh");
    assertThat(house.works.waitingForMe(5)).extracting(Work::id).containsExactly(tried.id());
    Work done = ended(desk.confirm(tried.id()));
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(units()).containsExactly("A", "B");
    assertThat(house.units.get("A").name().zh()).isEqualTo("新甲");
    assertThat(house.audited).contains("core.imported import:units");
    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> desk.confirm(tried.id()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.work.not-waiting"));
  }

  @Test
  void somethingElseThanWasShownIsNotWritten() {
    Work tried = ended(begin("units", HEADER + "B,乙,B,city,A,\n", true));
    house.units.create(new Unit("B", new Text("别", "Other"), "city", "A", null, null));
    Work refused = ended(desk.confirm(tried.id()));
    assertThat(refused.state()).isEqualTo(State.FAILED);
    assertThat(refused.reason().code()).isEqualTo("core.import.moved");
    assertThat(house.units.get("B").name().zh()).isEqualTo("别");
  }

  @Test
  void valuesThatWouldBeReplacedAreShownAndBadCodesHaveTheirRow() {
    house.observations.write(
        List.of(
            Placed.of(new Observation("A", "I1", 2025, 5.0, null, "", "")),
            Placed.of(new Observation("A", "I2", 2025, 6.0, 9.0, "", ""))));
    String header = "unit,indicator,year,value\n";
    Work tried =
        ended(begin("observations", header + "A,I1,2025,5.5\nA,I2,2025,6\nA,I3,2025,1\n", true));
    Effect effect = desk.report(tried).orElseThrow().effect();
    assertThat(effect)
        .extracting(Effect::added, Effect::changed, Effect::unchanged)
        .containsExactly(1L, 1L, 1L);
    assertThat(effect.examples())
        .containsExactly(new Effect.Change(2, "A I1 2025", "value", "5", "5.5"));
    Work refused = ended(begin("observations", header + "A,I1,2025,x\nA,*,2025,6\n", true));
    assertThat(desk.report(refused).orElseThrow().told())
        .extracting(v -> v.line() + " " + v.code())
        .containsExactly("2 core.table.number", "3 core.code.invalid");
  }

  @Test
  void mistakesEndItAndAreKeptForWhoSentTheFile() throws IOException {
    Work refused = ended(begin("units", HEADER + "B,乙,B,city,Z,\nC,丙,C,city,A,x\n", true));
    assertThat(refused.state()).isEqualTo(State.FAILED);
    assertThat(desk.report(refused).orElseThrow().told())
        .extracting(v -> v.line() + " " + v.field() + " " + v.code())
        .containsExactly("2 parent core.import.parent-unknown", "3 valid_from core.table.date");
    assertThat(files()).isEmpty();
    house.acting.become("other");
    assertThat(house.works.get(refused.id()).state()).isEqualTo(State.FAILED);
    assertThat(desk.report(refused)).isEmpty();
  }

  @Test
  void onlyWhoSentAFileConfirmsIt() {
    Work tried = ended(begin("units", HEADER + "B,乙,B,city,A,\n", true));
    house.acting.become("other");
    assertThat(house.works.waitingForMe(5)).isEmpty();
    assertThatThrownBy(() -> desk.confirm(tried.id()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.DENIED));
    assertThat(units()).containsExactly("A");
  }

  @Test
  void whatIsCancelledInTheMiddleLeavesNothing() throws IOException {
    Work work = begin("slow", "x\n1\n", false);
    await(begun);
    assertThat(house.works.get(work.id()).isUnfinished()).isTrue();
    assertThat(desk.cancel(work.id()).ending()).isTrue();
    go.countDown();
    assertThat(ended(work).state()).isEqualTo(State.CANCELLED);
    assertThat(units()).containsExactly("A");
    assertThat(files()).isEmpty();
    assertThatThrownBy(() -> desk.cancel(work.id()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.work.over"));
  }

  @Test
  void whatWaitsForAWordCanBeDiscardedAndIsForgottenAfterADay() throws IOException {
    Work first = ended(begin("units", HEADER + "B,乙,B,city,A,\n", true));
    assertThat(desk.cancel(first.id()).state()).isEqualTo(State.CANCELLED);
    assertThat(files()).isEmpty();
    Work second = ended(begin("units", HEADER + "B,乙,B,city,A,\n", true));
    desk.tidy();
    assertThat(house.works.get(second.id()).state()).isEqualTo(State.CHECKED);
    house.database.<Void, RuntimeException>tx(
        c -> {
          try (var old = c.prepareStatement("update work set created_at = ?")) {
            old.setObject(1, java.time.OffsetDateTime.now().minusHours(25));
            old.executeUpdate();
          }
          return null;
        });
    Path left = Files.createFile(folder.resolve("imports").resolve("left"));
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(30))));
    desk.tidy();
    assertThat(house.works.get(second.id()).reason().code()).isEqualTo("core.import.expired");
    assertThat(files()).isEmpty();
  }
}
