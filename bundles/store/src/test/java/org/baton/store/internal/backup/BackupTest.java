package org.baton.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.store.SchemaState;
import org.baton.store.SchemaStates;
import org.baton.store.internal.Postgres;
import org.baton.store.internal.Rig;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @Nested
  class OnH2 extends Behaviour {
    @Override
    String url() {
      return null;
    }
  }

  @Nested
  class OnPostgreSql extends Behaviour {
    @Override
    String url() {
      return Postgres.fresh();
    }
  }

  abstract static class Behaviour {
    @TempDir Path data;
    @TempDir Path elsewhere;

    abstract String url();

    @Test
    void aCopyTakenWhileSomebodyWritesIsWholeAndComesBack() throws Exception {
      Path file = elsewhere.resolve("copy.zip");
      try (Rig rig = Rig.open(data, url())) {
        Database ledger = rig.module("ledger", "ledger");
        Database shelf = rig.module("shelf", "shelf");
        Files.createDirectories(data.resolve("evidence/ab"));
        Files.writeString(data.resolve("evidence/ab/abcdef"), "proof");
        Files.createDirectories(data.resolve("evidence/incoming"));
        Files.writeString(data.resolve("evidence/incoming/1"), "half");
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = new Thread(() -> write(ledger, shelf, stop));
        writer.start();
        Thread.sleep(500);
        backups(rig).backup(file);
        stop.set(true);
        writer.join();
      }
      String other = url();
      Path target = elsewhere.resolve("data");
      new Restore(Rig.settings(target, other), false).from(file);
      assertThat(target.resolve("evidence/ab/abcdef")).hasContent("proof");
      assertThat(target.resolve("evidence/incoming")).doesNotExist();
      try (Rig rig = Rig.open(target, other)) {
        Database ledger = rig.module("ledger", "ledger");
        Database shelf = rig.module("shelf", "shelf");
        int entries = number(ledger, "select count(*) from entry");
        assertThat(entries).isPositive();
        assertThat(number(shelf, "select count(*) from thing")).isEqualTo(entries);
        assertThat(number(ledger, "select max(id) from entry")).isEqualTo(entries);
        assertThat(rig.states()).allSatisfy(s -> assertThat(s.version()).isEqualTo("1"));
        assertThatThrownBy(() -> add(ledger, shelf, 1)).isInstanceOf(Problem.class);
        add(ledger, shelf, entries + 1);
      }
    }

    @Test
    void aTargetWithDataIsRefusedOrMovedAside() throws Exception {
      Path file = elsewhere.resolve("copy.zip");
      String url = url();
      try (Rig rig = Rig.open(data, url)) {
        add(rig.module("ledger", "ledger"), rig.module("shelf", "shelf"), 1);
        backups(rig).backup(file);
        assertThatThrownBy(() -> backups(rig).backup(file))
            .isInstanceOfSatisfying(
                Problem.class, p -> assertThat(p.code()).isEqualTo("store.backup.exists"));
        add(rig.module("ledger", "ledger"), rig.module("shelf", "shelf"), 2);
      }
      assertThatThrownBy(() -> new Restore(Rig.settings(data, url), false).from(file))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo("store.restore.full"));
      try (var left = Files.list(data)) {
        assertThat(left.map(f -> f.getFileName().toString())).noneMatch(f -> f.endsWith(".new"));
      }
      new Restore(Rig.settings(data, url), true).from(file);
      try (Rig rig = Rig.open(data, url)) {
        assertThat(number(rig.module("ledger", "ledger"), "select count(*) from entry"))
            .isEqualTo(1);
      }
    }

    @Test
    void aChangedOrForeignFileIsRefused() throws Exception {
      Path file = elsewhere.resolve("copy.zip");
      try (Rig rig = Rig.open(data, url())) {
        add(rig.module("ledger", "ledger"), rig.module("shelf", "shelf"), 1);
        Files.createDirectories(data.resolve("evidence"));
        Files.writeString(data.resolve("evidence/abcdef"), "proof");
        backups(rig).backup(file);
      }
      refused(changed(file, "evidence/abcdef", "forged", null), "store.restore.damaged");
      refused(changed(file, null, null, "../../outside"), "store.restore.path");
      refused(changed(file, null, null, "evidence/unlisted"), "store.restore.path");
      Path foreign = elsewhere.resolve("foreign.zip");
      try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(foreign))) {
        out.putNextEntry(new ZipEntry("hello"));
      }
      refused(foreign, "store.restore.foreign");
    }

    private void refused(Path file, String code) {
      Path target = elsewhere.resolve("target");
      assertThatThrownBy(() -> new Restore(Rig.settings(target, url()), false).from(file))
          .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
      assertThat(target).doesNotExist();
    }

    private Path changed(Path file, String part, String text, String more) throws IOException {
      Path result = Files.createTempFile(elsewhere, "changed", ".zip");
      try (ZipFile in = new ZipFile(file.toFile());
          ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(result))) {
        for (ZipEntry entry : List.copyOf(in.stream().toList())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          if (entry.getName().equals(part)) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
          } else {
            in.getInputStream(entry).transferTo(out);
          }
        }
        if (more != null) {
          out.putNextEntry(new ZipEntry(more));
        }
      }
      return result;
    }

    private static OnlineBackups backups(Rig rig) {
      return new OnlineBackups(
          rig.source,
          new SchemaStates() {
            @Override
            public List<SchemaState> all() {
              return rig.states();
            }

            @Override
            public void repair(String module) {
              throw new UnsupportedOperationException();
            }
          });
    }

    private static void write(Database ledger, Database shelf, AtomicBoolean stop) {
      Consumer<Integer> one = n -> add(ledger, shelf, n);
      for (int n = 1; !stop.get(); n++) {
        one.accept(n);
      }
    }

    private static void add(Database ledger, Database shelf, int n) {
      ledger.tx(
          c -> {
            try (var s =
                c.prepareStatement("insert into entry (id, word, amount) values (?, ?, 1)")) {
              s.setLong(1, n);
              s.setString(2, "w" + n);
              s.executeUpdate();
            }
            return shelf.tx(
                d -> {
                  try (var s = d.prepareStatement("insert into thing (id, word) values (?, ?)")) {
                    s.setLong(1, n);
                    s.setString(2, "tab\tline\nback\\slash \u6539");
                    return s.executeUpdate();
                  }
                });
          });
    }

    private static int number(Database database, String sql) {
      return database.read(
          c -> {
            try (var s = c.createStatement();
                var row = s.executeQuery(sql)) {
              row.next();
              return row.getInt(1);
            }
          });
    }
  }

  @Test
  void aNewerFormatIsRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("new.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(Manifest.FILE));
      zip.write("format=2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> new Restore(Rig.settings(folder, null), false).from(file))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo("store.restore.newer"));
  }
}
