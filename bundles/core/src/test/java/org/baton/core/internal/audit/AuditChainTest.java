package org.baton.core.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.baton.api.problem.Problem;
import org.baton.core.AuditReport;
import org.baton.core.MemoryDatabase;
import org.baton.core.SomeCaller;
import org.baton.core.internal.data.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest {
  @TempDir Path folder;
  private MemoryDatabase database;
  private AuditKeeper keeper;
  private ChainedAuditTrail trail;

  @BeforeEach
  void start() throws Exception {
    database = new MemoryDatabase("V2__audit.sql");
    keeper = new AuditKeeper(database, new DataFolder(folder));
    trail = new ChainedAuditTrail(database, new SomeCaller("wang"), keeper);
  }

  @AfterEach
  void stop() throws Exception {
    database.close();
  }

  private void record(int times) {
    for (int i = 0; i < times; i++) {
      trail.record("core.test", "unit:" + i, "因为", Map.of("b", "2", "a", "" + i));
    }
  }

  private AuditReport verify() {
    return new AuditVerifier(database, keeper).verify();
  }

  private Path heads() {
    return folder.resolve("audit/heads.log");
  }

  @Test
  void anUntouchedTrailIsIntact() throws IOException {
    assertThat(verify()).isEqualTo(new AuditReport(0, 0, 0, ""));
    record(5);
    keeper.run();
    record(2);
    assertThat(verify()).isEqualTo(new AuditReport(7, 5, 0, ""));
    keeper.stop();
    assertThat(verify().signedUpTo()).isEqualTo(7);
    assertThat(Files.getPosixFilePermissions(folder.resolve("keys/audit.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account = 'li'",
        "name = 'wan'",
        "action = 'core.tesu'",
        "subject = 'unit:9'",
        "reason = '因'",
        "details = '{}'",
        "recorded_at = dateadd(microsecond, 1, recorded_at)",
        "hash = case when hash like 'ff%' then '00' else 'ff' end || substring(hash from 3)"
      })
  void aChangedFieldIsFound(String change) {
    record(10);
    assertThat(database.tamper("update audit_record set " + change + " where seq = 4"))
        .isEqualTo(1);
    assertThat(verify()).isEqualTo(new AuditReport(3, 0, 4, "core.audit.changed"));
  }

  @Test
  void aFieldMovedIntoItsNeighbourIsFound() {
    trail.record("core.a", "bc", "", Map.of());
    database.tamper("update audit_record set action = 'core.ab', subject = 'c'");
    assertThat(verify().code()).isEqualTo("core.audit.changed");
  }

  @Test
  void aRemovedRecordIsFound() {
    record(10);
    database.tamper("delete from audit_record where seq = 4");
    assertThat(verify()).isEqualTo(new AuditReport(3, 0, 4, "core.audit.gone"));
  }

  @Test
  void aRemovedRecordIsFoundEvenIfTheOthersMoveUp() {
    record(10);
    database.tamper("delete from audit_record where seq = 4");
    for (int i = 5; i <= 10; i++) {
      database.tamper("update audit_record set seq = " + (i - 1) + " where seq = " + i);
    }
    assertThat(verify().code()).isEqualTo("core.audit.chain");
  }

  @Test
  void reorderedRecordsAreFound() {
    record(10);
    database.tamper("update audit_record set seq = 100 where seq = 4");
    database.tamper("update audit_record set seq = 4 where seq = 5");
    database.tamper("update audit_record set seq = 5 where seq = 100");
    assertThat(verify()).isEqualTo(new AuditReport(3, 0, 4, "core.audit.chain"));
  }

  @Test
  void anAddedRecordIsFound() {
    record(3);
    database.tamper(
        "insert into audit_record select 4, recorded_at, account, name, action, subject, reason,"
            + " details, hash, hash from audit_record where seq = 3");
    database.tamper("update audit_head set seq = 4");
    assertThat(verify()).isEqualTo(new AuditReport(3, 0, 4, "core.audit.changed"));
  }

  @Test
  void aCutTailIsFoundByTheHead() {
    record(10);
    database.tamper("delete from audit_record where seq > 8");
    assertThat(verify()).isEqualTo(new AuditReport(8, 0, 9, "core.audit.gone"));
  }

  @Test
  void aCutTailWithItsHeadMovedBackIsFoundByTheSignedHeads() throws IOException {
    record(10);
    keeper.run();
    database.tamper("delete from audit_record where seq > 8");
    database.tamper(
        "update audit_head set seq = 8, hash = (select hash from audit_record where seq = 8)");
    assertThat(verify()).isEqualTo(new AuditReport(8, 0, 9, "core.audit.truncated"));
    record(5);
    keeper.run();
    assertThat(verify().code()).isEqualTo("core.audit.rewritten");
  }

  @Test
  void changedSignedHeadsAreFound() throws IOException {
    record(2);
    keeper.run();
    record(2);
    keeper.run();
    List<String> lines = new ArrayList<>(Files.readAllLines(heads()));
    assertThat(lines).hasSize(3);
    String middle = lines.remove(1);
    Files.write(heads(), lines);
    assertThat(verify().code()).isEqualTo("core.audit.heads-changed");
    lines.add(1, middle.replaceFirst("^2 ", "1 "));
    Files.write(heads(), lines);
    assertThat(verify().code()).isEqualTo("core.audit.heads-changed");
    Files.delete(heads());
    assertThat(verify().code()).isEqualTo("core.audit.heads-missing");
  }

  @Test
  void aLineCutShortByACrashIsNoLine() throws IOException {
    record(2);
    keeper.run();
    Files.writeString(heads(), "17 abc", StandardOpenOption.APPEND);
    assertThat(verify().intact()).isTrue();
    record(1);
    keeper.run();
    assertThat(verify()).isEqualTo(new AuditReport(3, 3, 0, ""));
  }

  @Test
  void withoutItsKeyNothingIsRecordedAndNoNewKeyIsMade() throws Exception {
    record(1);
    Files.delete(folder.resolve("keys/audit.key"));
    AuditKeeper again = new AuditKeeper(database, new DataFolder(folder));
    assertThat(keeper.problem()).isEmpty();
    assertThat(again.problem())
        .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo("core.audit.key-missing"));
    ChainedAuditTrail blind = new ChainedAuditTrail(database, new SomeCaller(""), again);
    assertThatThrownBy(() -> blind.record("core.x", "", "", Map.of()))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("core.audit.key-missing"));
    assertThat(folder.resolve("keys/audit.key")).doesNotExist();
  }

  @Test
  void aRolledBackRecordLeavesNoGap() {
    record(1);
    assertThatThrownBy(
            () ->
                database.tx(
                    c -> {
                      record(1);
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    record(1);
    assertThat(verify()).isEqualTo(new AuditReport(2, 0, 0, ""));
  }

  @Test
  void writersSideBySideMakeOneChain() {
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      writers.add(CompletableFuture.runAsync(() -> record(50)));
    }
    writers.forEach(CompletableFuture::join);
    assertThat(verify()).isEqualTo(new AuditReport(300, 0, 0, ""));
  }

  @Test
  void recordsAreListedNewestFirstAndWorkWithoutACallerIsTheSystems() {
    record(2);
    new ChainedAuditTrail(database, new SomeCaller(""), keeper)
        .record("core.job", "", "", Map.of());
    var page = new AuditLog(database).list(AuditQuery.ALL, 0, 2);
    assertThat(page.items()).extracting(AuditLog.Entry::account).containsExactly("system", "wang");
    assertThat(page.next()).isEqualTo("2");
    var rest = new AuditLog(database).list(AuditQuery.ALL, 2, 2);
    assertThat(rest.items()).extracting(AuditLog.Entry::subject).containsExactly("unit:0");
    assertThat(rest.items().get(0).details()).isEqualTo("{\"a\":\"0\",\"b\":\"2\"}");
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void theListIsNarrowedByWhoWhatObjectAndTime() {
    record(2);
    new ChainedAuditTrail(database, new SomeCaller(""), keeper)
        .record("core.job", "job:a_b", "", Map.of());
    AuditLog log = new AuditLog(database);
    assertThat(log.list(new AuditQuery("wang", "", "", null, null), 0, 9).items()).hasSize(2);
    assertThat(log.list(new AuditQuery("", "core.jo", "", null, null), 0, 9).items()).hasSize(1);
    assertThat(log.list(new AuditQuery("", "", "a_", null, null), 0, 9).items()).hasSize(1);
    assertThat(log.list(new AuditQuery("", "", "b_", null, null), 0, 9).items()).isEmpty();
    Instant tomorrow = Instant.now().plusSeconds(86_400);
    assertThat(log.list(new AuditQuery("", "", "", tomorrow, null), 0, 9).items()).isEmpty();
    assertThat(log.list(new AuditQuery("", "", "", null, tomorrow), 0, 9).items()).hasSize(3);
    assertThat(log.find(3)).map(AuditLog.Entry::action).contains("core.job");
    assertThat(log.find(4)).isEmpty();
  }
}
