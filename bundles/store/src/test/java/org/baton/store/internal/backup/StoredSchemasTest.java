package org.baton.store.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.store.ModuleSchemas.Exported;
import org.baton.store.ModuleSchemas.Size;
import org.baton.store.internal.Folders;
import org.baton.store.internal.Postgres;
import org.baton.store.internal.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSchemasTest {
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
    private static final String TABLES =
        "create sequence note_seq start with 5;\n"
            + "create table note (id bigint not null primary key, words varchar(100),"
            + " at timestamp with time zone, seal bytea);\n"
            + "create table mark (note bigint not null references note (id), sort varchar(9));\n"
            + "create index mark_note on mark (note);\n"
            + "insert into note values (1, 'a, \"b\"', timestamp with time zone"
            + " '2026-03-01 08:00:00+08:00', null), (2, '', null, null), (3, null, null, null);\n"
            + "insert into mark values (1, 'x');\n";

    @TempDir Path data;
    @TempDir Path bundle;
    private Rig rig;
    private StoredSchemas schemas;

    abstract String url();

    @BeforeEach
    void open() throws Exception {
      rig = Rig.open(data, url());
      schemas = new StoredSchemas(rig.source);
      Files.createDirectories(bundle.resolve("schema"));
      Files.writeString(bundle.resolve("schema/V1__notes.sql"), TABLES);
      assertThat(rig.schemas.prepare("demo", Folders.at(bundle)).problem()).isEmpty();
      rig.module("ledger", "ledger");
    }

    @AfterEach
    void close() {
      rig.close();
    }

    @Test
    void sizesAreCountedWithoutThePlatformsOwnTable() {
      List<Size> sizes = schemas.sizes(List.of("ledger", "nothere", "demo"));
      assertThat(sizes).extracting(Size::module).containsExactly("demo", "ledger");
      Size demo = sizes.get(0);
      assertThat(demo.version()).isEqualTo("1");
      assertThat(demo.tables()).isEqualTo(2);
      assertThat(demo.rows()).isEqualTo(4);
      assertThat(demo.bytes()).isPositive();
      assertThat(schemas.sizes(List.of())).isEmpty();
      assertThat(schemas.sizes(List.of("no\"; drop"))).isEmpty();
    }

    @Test
    void anExportCanBeReadWithoutTheSoftware() throws Exception {
      run("update demo.note set seal = " + seal() + " where id = 3");
      Path file = data.resolve("demo.zip");
      Exported exported = schemas.export("demo", file);
      assertThat(exported.rows()).isEqualTo(4);
      assertThat(exported.version()).isEqualTo("1");
      assertThat(exported.bytes()).isEqualTo(Files.size(file));
      assertThat(exported.sha256()).isEqualTo(hash(Files.readAllBytes(file)));
      try (ZipFile zip = new ZipFile(file.toFile())) {
        Properties manifest = new Properties();
        manifest.load(zip.getInputStream(zip.getEntry("manifest.properties")));
        assertThat(manifest).containsEntry("module", "demo").containsEntry("schema.version", "1");
        byte[] notes = bytes(zip, "database/note.csv");
        assertThat(manifest).containsEntry("part.database/note.csv", hash(notes));
        String[] lines = new String(notes, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[0]).isEqualTo("id,words,at,seal");
        assertThat(lines[1]).startsWith("1,\"a, \"\"b\"\"\",2026-03-01T00:00:00Z,");
        assertThat(lines[2]).isEqualTo("2,\"\",,");
        assertThat(lines[3]).isEqualTo("3,,,\\x00ff");
        assertThat(new String(bytes(zip, "database/mark.csv"), StandardCharsets.UTF_8))
            .isEqualTo("note,sort\r\n1,x\r\n");
      }
      assertThatThrownBy(() -> schemas.export("demo", file))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo("store.backup.exists"));
      assertThat(schemas.sizes(List.of("demo"))).hasSize(1);
    }

    private String seal() {
      return rig.source.dialect() == Dialect.H2 ? "x'00ff'" : "'\\x00ff'";
    }

    @Test
    void whatIsDroppedIsGoneAndDroppingAgainDoesNothing() throws Exception {
      schemas.drop("demo");
      schemas.drop("demo");
      assertThat(schemas.sizes(List.of("demo", "ledger")))
          .extracting(Size::module)
          .containsExactly("ledger");
      assertThat(schemas.snapshot("demo", data.resolve("none.zip"))).isFalse();
      assertThat(data.resolve("none.zip")).doesNotExist();
    }

    @Test
    void aSchemaIsPutBackAsItWasWithWhatCameSinceGone() throws Exception {
      Path file = data.resolve("demo.snapshot");
      assertThat(schemas.snapshot("demo", file)).isTrue();
      run("insert into demo.note (id, words) values (4, 'new')");
      run("alter table demo.note add column more integer");
      run("create table demo.other (id bigint)");
      schemas.putBack("demo", file);
      assertThat(number("select count(*) from demo.note")).isEqualTo(3);
      assertThat(schemas.sizes(List.of("demo")).get(0).tables()).isEqualTo(2);
      assertThat(number("select nextval('demo.note_seq')")).isEqualTo(5);
      assertThat(rig.schemas.prepare("demo", Folders.at(bundle)).version()).isEqualTo("1");
      assertThatThrownBy(() -> run("insert into demo.mark values (99, 'y')"))
          .isInstanceOf(SQLException.class);
    }

    @Test
    void whatACrashLeftHalfIsPutBackOnceMore() throws Exception {
      Path file = data.resolve("demo.snapshot");
      schemas.snapshot("demo", file);
      run("drop table demo.mark");
      schemas.putBack("demo", file);
      schemas.drop("demo");
      schemas.putBack("demo", file);
      assertThat(schemas.sizes(List.of("demo")).get(0).rows()).isEqualTo(4);
    }

    private void run(String sql) throws SQLException {
      try (Connection c = rig.source.plain().getConnection();
          Statement s = c.createStatement()) {
        s.execute(sql);
      }
    }

    private long number(String sql) throws SQLException {
      try (Connection c = rig.source.plain().getConnection();
          Statement s = c.createStatement();
          ResultSet row = s.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      }
    }

    private static byte[] bytes(ZipFile zip, String part) throws Exception {
      try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
        return in.readAllBytes();
      }
    }

    private static String hash(byte[] bytes) throws Exception {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
  }
}
