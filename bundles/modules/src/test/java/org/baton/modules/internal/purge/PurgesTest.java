package org.baton.modules.internal.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.access.Access;
import org.baton.api.access.Caller;
import org.baton.api.audit.AuditTrail;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.cycle.RestingCycles;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.modules.internal.FileHash;
import org.baton.modules.internal.kept.KeepTime;
import org.baton.modules.internal.kept.KeptModules;
import org.baton.modules.internal.purge.Purge.State;
import org.baton.modules.internal.settings.GivenConfigurations;
import org.baton.modules.internal.settings.GivenSettings;
import org.baton.modules.internal.settings.SettingsBook;
import org.baton.modules.internal.store.RemovedModules;
import org.baton.store.DeadLetter;
import org.baton.store.DeadLetters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PurgesTest {
  private static final Instant NOON = Instant.parse("2026-11-29T04:00:00Z");

  @TempDir Path folder;
  private final GivenTables database = new GivenTables();
  private final GivenSchemas schemas = new GivenSchemas();
  private final Map<String, Map<String, String>> audited = new TreeMap<>();
  private final List<CycleInfo> cycles = new ArrayList<>();
  private final List<CycleInfo> running = new ArrayList<>();
  private final RestingCycles resting = new GivenCycles();
  private final AuditTrail audit = (action, subject, why, details) -> audited.put(action, details);
  private final PurgeTable table = new PurgeTable();
  private final GivenConfigurations configurations = new GivenConfigurations();
  private Instant now = NOON;
  private String account = "anna";
  private final Access access = new Given();
  private final KeepTime time = new KeepTime(null, new Given());
  private final RemovedModules removed = new RemovedModules(access, time);
  private final KeptModules kept = new KeptModules(database, removed, schemas, time, audit);
  private final Purges purges =
      new Purges(access, database, table, removed, time, resting, audit, new Given());

  private final SettingsBook settings =
      GivenSettings.book(access, database, audit, configurations, "sample");

  /** Cycles that rest on the module, some of them open. */
  private final class GivenCycles implements RestingCycles {
    @Override
    public List<CycleInfo> on(String module) {
      return cycles;
    }

    @Override
    public List<RunningCycle> running(String module) {
      return running.stream().map(c -> new RunningCycle(c, List.of("1.2.0"))).toList();
    }
  }

  /** Who calls and when. */
  private final class Given extends Clock implements Access {
    @Override
    public Caller caller() {
      return new Caller(account, account);
    }

    @Override
    public boolean may(String permission, String unit) {
      return permission.equals("modules.purge") || permission.equals("modules.settings");
    }

    @Override
    public void require(String permission, String unit) {
      assertThat(may(permission, unit)).isTrue();
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void remove() {
    schemas.rows.put("sample", 12L);
    database.tx(
        c -> {
          removed.add(c, "sample", "1.2.0");
          return true;
        });
  }

  private Destruction destruction() {
    DeadLetters letters = new NoLetters();
    return new Destruction(
        access, database, table, removed, schemas, letters, settings, audit, folder);
  }

  /** The messages of the module go too. */
  private static final class NoLetters implements DeadLetters {
    @Override
    public List<DeadLetter> list(int most) {
      return List.of();
    }

    @Override
    public long count() {
      return 0;
    }

    @Override
    public boolean retry(long id) {
      return false;
    }

    @Override
    public boolean discard(long id) {
      return false;
    }

    @Override
    public int forget(String module) {
      return 0;
    }
  }

  private List<String> codes(Runnable act) {
    Problem problem = catchThrowableOfType(Problem.class, act::run);
    return problem.violations().stream().map(Violation::code).toList();
  }

  @Test
  void dataAreKeptForTenYearsAndListedWithTheirSize() {
    assertThat(kept.list())
        .singleElement()
        .satisfies(
            k -> {
              assertThat(k.module().keepUntil()).isEqualTo("2036-11-29");
              assertThat(k.module().removedBy()).isEqualTo("anna");
              assertThat(k.size().rows()).isEqualTo(12);
              assertThat(k.size().version()).isEqualTo("2");
            });
    kept.keepUntil("sample", LocalDate.parse("2030-01-01"), "as the archive asked");
    assertThat(kept.get("sample").module().keepUntil()).isEqualTo("2030-01-01");
    assertThat(audited.get("modules.kept"))
        .containsEntry("until", "2030-01-01")
        .containsEntry("before", "2036-11-29");
    assertThat(codes(() -> kept.keepUntil("sample", LocalDate.parse("2026-11-28"), " ")))
        .containsExactly("modules.kept.until", "modules.reason.none");
    assertThat(codes(() -> kept.keepUntil("sample", null, "x")))
        .containsExactly("modules.kept.until");
    assertThatThrownBy(() -> kept.get("other")).hasMessageContaining("modules.kept.unknown");
  }

  @Test
  void beforeTheTimeIsOverAReasonIsNeeded() {
    assertThat(codes(() -> purges.ask("sample", " "))).containsExactly("modules.purge.early");
    assertThat(purges.ask("sample", "a court ordered it").state()).isEqualTo(State.ASKED);
    assertThat(codes(() -> purges.ask("sample", "again"))).containsExactly("modules.purge.open");
    purges.withdraw(purges.page(0, 1).items().get(0).id());
    now = Instant.parse("2036-11-29T12:00:00Z");
    assertThat(codes(() -> purges.ask("sample", ""))).containsExactly("modules.purge.early");
    now = Instant.parse("2036-11-30T12:00:00Z");
    assertThat(purges.ask("sample", "").reason()).isEmpty();
    assertThatThrownBy(() -> purges.ask("other", "x")).hasMessageContaining("modules.kept.unknown");
  }

  @Test
  void cyclesThatRestOnTheModuleAreNamedAlsoWhenTheyComeBetween() {
    Purge asked = purges.ask("sample", "x");
    cycles.add(new CycleInfo("C2026", Text.same("2026"), 2026, CyclePhase.FINAL));
    running.addAll(cycles);
    cycles.add(new CycleInfo("C2025", Text.same("2025"), 2025, CyclePhase.CLOSED));
    account = "ben";
    Problem problem = catchThrowableOfType(Problem.class, () -> purges.confirm(asked.id()));
    assertThat(problem.violations().get(0).arguments()).contains("sample", "C2026");
    purges.withdraw(asked.id());
    assertThat(codes(() -> purges.ask("sample", "")))
        .containsExactly(
            "modules.purge.cycle.open", "modules.purge.cycle.published", "modules.purge.early");
    assertThat(schemas.done).isEmpty();
  }

  @Test
  void anotherPersonConfirmsAndTheDataAreExportedBeforeTheyGo() {
    settings.save(
        "sample", SettingsBook.ANY, Map.of("org.baton.sample", Map.of("longest", List.of("20"))));
    assertThat(configurations.all).isNotEmpty();
    Purge asked = purges.ask("sample", "a court ordered it");
    assertThatThrownBy(() -> purges.confirm(asked.id())).hasMessageContaining("modules.purge.same");
    account = "ben";
    Purge done = destruction().run(purges.confirm(asked.id()));
    assertThat(schemas.done).containsExactly("export sample", "drop sample");
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(configurations.all).isEmpty();
    assertThat(done.decidedBy()).isEqualTo("ben");
    Path file = destruction().file(done);
    assertThat(file).hasContent("rows 12").hasFileName("sample-20261129-1.zip");
    assertThat(done.export().sha256()).isEqualTo(FileHash.sha256(file));
    assertThat(kept.list()).isEmpty();
    assertThat(audited.get("modules.purged"))
        .containsEntry("sha256", done.export().sha256())
        .containsEntry("asked by", "anna")
        .containsEntry("confirmed by", "ben");
    assertThatThrownBy(() -> purges.confirm(asked.id())).hasMessageContaining("modules.purge.back");
  }

  @Test
  void afterSevenDaysItHasToBeAskedAnew() {
    Purge asked = purges.ask("sample", "x");
    now = NOON.plus(Duration.ofDays(7));
    account = "ben";
    assertThatThrownBy(() -> purges.confirm(asked.id())).hasMessageContaining("modules.purge.over");
    Purge again = purges.ask("sample", "y");
    assertThat(purges.get(asked.id()).state()).isEqualTo(State.WITHDRAWN);
    assertThat(purges.page(0, 1).items()).extracting(Purge::id).containsExactly(again.id());
    assertThat(purges.page(0, 1).next()).isEqualTo(Long.toString(again.id()));
    assertThat(purges.page(again.id(), 1).items())
        .extracting(Purge::id)
        .containsExactly(asked.id());
  }

  @Test
  void aModuleThatCameBackKeepsItsData() {
    Purge asked = purges.ask("sample", "x");
    database.tx(c -> removed.forget(c, "sample"));
    account = "ben";
    assertThatThrownBy(() -> purges.confirm(asked.id())).hasMessageContaining("modules.purge.back");
    assertThat(schemas.rows).containsKey("sample");
  }

  private Purge confirmed() {
    Purge asked = purges.ask("sample", "x");
    account = "ben";
    return purges.confirm(asked.id());
  }

  @Test
  void whatCannotBeExportedStaysAndIsAskedForStill() {
    Purge confirmed = confirmed();
    schemas.full = true;
    assertThatThrownBy(() -> destruction().run(confirmed))
        .hasMessageContaining("store.export.failed");
    assertThat(schemas.done).containsExactly("export sample");
    assertThat(purges.get(confirmed.id()).state()).isEqualTo(State.ASKED);
    assertThat(kept.list()).hasSize(1);
    schemas.full = false;
    assertThat(destruction().run(purges.confirm(confirmed.id())).state()).isEqualTo(State.DONE);
  }

  @Test
  void aCrashWhileItIsExportedBeginsTheFileAnew() throws IOException {
    Purge confirmed = confirmed();
    assertThat(database.<Boolean, RuntimeException>read(c -> table.isUnderWay(c, "sample")))
        .isTrue();
    Files.writeString(folder.resolve("sample-20261129-1.zip"), "left by a crash");
    destruction().resume();
    Purge done = purges.get(confirmed.id());
    assertThat(done.state()).isEqualTo(State.DONE);
    assertThat(destruction().file(done)).hasContent("rows 12");
    assertThat(schemas.done).containsExactly("export sample", "drop sample");
  }

  @Test
  void aCrashBetweenFileAndDeletionEndsInAFinishedPurge() throws IOException {
    Purge confirmed = confirmed();
    Path file = folder.resolve("sample-20261129-1.zip");
    Files.writeString(file, "rows 12");
    String hash = FileHash.sha256(file);
    database.tx(
        c ->
            table.exported(
                c, confirmed.id(), new Purge.Export("sample-20261129-1.zip", hash, 7, 12, "2")));
    Files.writeString(file, "not what was written");
    destruction().resume();
    assertThat(schemas.done).isEmpty();
    Files.writeString(file, "rows 12");
    destruction().resume();
    assertThat(schemas.done).containsExactly("drop sample");
    assertThat(purges.get(confirmed.id()).state()).isEqualTo(State.DONE);
    destruction().resume();
    assertThat(schemas.done).hasSize(1);
  }
}
