package org.baton.store.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baton.api.data.Database.Dialect;
import org.baton.api.problem.Problem;
import org.baton.store.SchemaState;
import org.baton.store.internal.Folders;
import org.baton.store.internal.Postgres;
import org.baton.store.internal.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemasTest {
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
    @TempDir Path bundle;
    private Rig rig;
    private String url;

    abstract String url();

    @BeforeEach
    void open() {
      url = url();
      rig = Rig.open(data, url);
    }

    @AfterEach
    void close() {
      rig.close();
    }

    @Test
    void aNewSchemaIsBuiltAndAnUpgradeAddsToIt() throws Exception {
      script("V1__a.sql", "create table a (id bigint primary key); insert into a values (7);");
      assertThat(ready().version()).isEqualTo("1");
      script("V2__b.sql", "create table b (id bigint primary key); insert into b select * from a;");
      assertThat(ready().version()).isEqualTo("2");
      assertThat(number("select id from demo.b")).isEqualTo(7);
      assertThat(ready().version()).isEqualTo("2");
    }

    @Test
    void aModuleWithoutScriptsIsReady() {
      assertThat(ready().version()).isEmpty();
    }

    @Test
    void aScriptForTheDatabaseReplacesTheCommonOne() throws Exception {
      script("V1__a.sql", "this is no SQL;");
      script("h2/V1__a.sql", "create table only_h2 (id bigint primary key);");
      script("postgresql/V1__a.sql", "create table only_postgresql (id bigint primary key);");
      ready();
      assertThat(number("select count(*) from demo.only_" + name())).isZero();
    }

    @Test
    void aNewerSchemaIsRefusedAndCannotBeRepaired() throws Exception {
      script("V1__a.sql", "create table a (id bigint primary key);");
      script("V2__b.sql", "create table b (id bigint primary key);");
      ready();
      Files.delete(bundle.resolve("schema/V2__b.sql"));
      SchemaState state = rig.schemas.prepare("demo", Folders.at(bundle));
      assertThat(state.problem().orElseThrow().code()).isEqualTo("store.schema.newer");
      assertThat(state.problem().orElseThrow().arguments()).containsExactly("demo", "2", "1");
      assertThat(state.repairable()).isFalse();
      assertThatThrownBy(() -> rig.schemas.repair("demo", Folders.at(bundle)))
          .isInstanceOf(Problem.class);
    }

    @Test
    void aChangedScriptIsRefusedUntilItIsAccepted() throws Exception {
      script("V1__a.sql", "create table a (id bigint primary key);");
      ready();
      script("V1__a.sql", "create table a (id bigint primary key, more varchar(10));");
      SchemaState state = rig.schemas.prepare("demo", Folders.at(bundle));
      assertThat(state.problem().orElseThrow().code()).isEqualTo("store.schema.changed");
      assertThat(state.problem().orElseThrow().arguments()).containsExactly("demo", "V1__a.sql");
      assertThat(rig.schemas.repair("demo", Folders.at(bundle)).problem()).isEmpty();
    }

    @Test
    void aScriptThatRanWithAFormerTextIsMadeGoodByALaterOne() throws Exception {
      String edited = "create table a (id bigint primary key, more varchar(10));";
      script("V1__a.sql", edited);
      ready();
      script("V1__a.sql", "create table a (id bigint primary key);");
      script("V2__b.sql", "alter table a add column if not exists more varchar(10);");
      script("former/V1__a.sql", edited.replace("10", "12"));
      assertThat(rig.schemas.prepare("demo", Folders.at(bundle)).problem().orElseThrow().code())
          .isEqualTo("store.schema.changed");
      script("former/V1__a.sql", edited);
      assertThat(ready().version()).isEqualTo("2");
      Files.delete(bundle.resolve("schema/former/V1__a.sql"));
      assertThat(ready().version()).isEqualTo("2");
      assertThat(number("select count(more) from demo.a")).isZero();
    }

    @Test
    void aFailedUpgradeLeavesTheDataAndIsRepairedByACorrectedModule() throws Exception {
      script("V1__a.sql", "create table a (id bigint primary key); insert into a values (7);");
      ready();
      script(
          "V2__b.sql",
          "create table b (id bigint); delete from a; insert into nowhere values (1);");
      SchemaState state = rig.schemas.prepare("demo", Folders.at(bundle));
      Problem problem = state.problem().orElseThrow();
      assertThat(problem.code()).isEqualTo("store.schema.failed");
      assertThat(problem.arguments().get(1)).isEqualTo("V2__b.sql");
      assertThat(String.valueOf(problem.arguments().get(2))).containsIgnoringCase("nowhere");
      if (rig.source.dialect() == Dialect.H2) {
        assertThat(data.resolve("backup/before-demo-2.zip")).exists();
        assertThat(rig.schemas.prepare("demo", Folders.at(bundle)).problem().orElseThrow().code())
            .isEqualTo("store.schema.failed");
      }
      script("V2__b.sql", "create table b (id bigint primary key);");
      assertThat(rig.schemas.repair("demo", Folders.at(bundle)).version()).isEqualTo("2");
      assertThat(number("select id from demo.a")).isEqualTo(7);
    }

    @Test
    void aFailedFirstScriptIsRepairedByACorrectedModule() throws Exception {
      script("V1__a.sql", "create table a (id bigint); create table a (id bigint);");
      assertThat(rig.schemas.prepare("demo", Folders.at(bundle)).problem()).isPresent();
      script("V1__a.sql", "create table a (id bigint primary key);");
      assertThat(rig.schemas.repair("demo", Folders.at(bundle)).version()).isEqualTo("1");
    }

    @Test
    void aScriptThatACrashBrokeOffRunsOnceInAll() throws Exception {
      if (rig.source.dialect() != Dialect.H2) {
        return; // Undone by the database itself.
      }
      script("V1__a.sql", "create table a (id bigint primary key); insert into a values (7);");
      ready();
      script("V2__b.sql", "update a set id = id + 1; create table b (id bigint primary key);");
      SchemaCopy copy = new SchemaCopy(rig.source);
      copy.take("demo", "2");
      copy.begin("demo", "2", true);
      run("update demo.a set id = id + 1");
      assertThat(ready().version()).isEqualTo("2");
      assertThat(number("select id from demo.a")).isEqualTo(8);
      assertThat(data.resolve("backup/changing-demo")).doesNotExist();
    }

    @Test
    void aFirstScriptThatACrashBrokeOffBeginsAnew() throws Exception {
      if (rig.source.dialect() != Dialect.H2) {
        return; // Undone by the database itself.
      }
      script("V1__a.sql", "create table a (id bigint primary key);");
      new SchemaCopy(rig.source).begin("demo", "1", false);
      run("create schema demo");
      run("create table demo.a (id bigint primary key)");
      assertThat(ready().version()).isEqualTo("1");
    }

    private void run(String sql) throws SQLException {
      try (Connection c = rig.source.plain().getConnection();
          Statement s = c.createStatement()) {
        s.execute(sql);
      }
    }

    @Test
    void aScriptThatComesLateIsRefused() throws Exception {
      script("V2__b.sql", "create table b (id bigint primary key);");
      ready();
      script("V1__a.sql", "create table a (id bigint primary key);");
      assertThat(rig.schemas.prepare("demo", Folders.at(bundle)).problem().orElseThrow().code())
          .isEqualTo("store.schema.late");
    }

    @Test
    void aSequenceThatIsBehindIsMovedForwardAndNamed() throws Exception {
      script(
          "V1__a.sql",
          "create sequence a_seq start with 50 increment by 50;"
              + " create table a (id bigint primary key); insert into a values (120);");
      SchemaState state = ready();
      assertThat(state.findings()).hasSize(1);
      assertThat(state.findings().get(0).code()).isEqualTo("store.check.sequence");
      assertThat(state.findings().get(0).arguments()).containsExactly("demo.a_seq", "200");
      assertThat(ready().findings()).isEmpty();
      assertThat(number("select nextval('demo.a_seq')")).isEqualTo(200);
    }

    @Test
    void aModulesOwnCheckNamesWhatIsNotWhole() throws Exception {
      script(
          "V1__a.sql",
          "create table a (id bigint primary key, parts integer); insert into a values (1, 2);");
      script("check/parts.sql", "select id from a where parts <> 3");
      assertThat(ready().findings()).extracting("value").containsExactly("1");
    }

    @Test
    void twoNodesAtOnceMigrateOnce() throws Exception {
      if (rig.source.dialect() == Dialect.H2) {
        return; // One process alone.
      }
      script("V1__a.sql", "create table a (id bigint primary key); insert into a values (7);");
      try (Rig second = Rig.open(data, url)) {
        var both = Executors.newFixedThreadPool(2);
        Future<SchemaState> one =
            both.submit(() -> rig.schemas.prepare("demo", Folders.at(bundle)));
        Future<SchemaState> two =
            both.submit(() -> second.schemas.prepare("demo", Folders.at(bundle)));
        assertThat(one.get().problem()).isEmpty();
        assertThat(two.get().problem()).isEmpty();
        both.shutdown();
      }
      assertThat(number("select count(*) from demo.a")).isEqualTo(1);
    }

    private SchemaState ready() {
      SchemaState state = rig.schemas.prepare("demo", Folders.at(bundle));
      assertThat(state.problem()).isEmpty();
      return state;
    }

    private String name() {
      return rig.source.dialect() == Dialect.H2 ? "h2" : "postgresql";
    }

    private void script(String name, String sql) throws IOException {
      Path file = bundle.resolve("schema").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, sql);
    }

    private long number(String sql) throws SQLException {
      try (Connection c = rig.source.plain().getConnection();
          Statement s = c.createStatement();
          ResultSet row = s.executeQuery(sql)) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
