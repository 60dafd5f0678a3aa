package org.baton.store.internal.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baton.api.data.Database;
import org.baton.api.data.Database.Dialect;
import org.baton.sdk.contract.service.DatabaseContract;
import org.baton.store.internal.Postgres;
import org.baton.store.internal.Rig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionsTest {
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

  abstract static class Behaviour extends DatabaseContract {
    @TempDir Path data;
    private Rig rig;
    private Database ledger;
    private Database shelf;

    abstract String url();

    @Override
    protected Database database() {
      return ledger;
    }

    @BeforeEach
    void open() {
      rig = Rig.open(data, url());
      ledger = rig.module("ledger", "ledger");
      shelf = rig.module("shelf", "shelf");
    }

    @AfterEach
    void close() {
      rig.close();
    }

    @Test
    void twoModulesShareOneTransaction() {
      assertThatThrownBy(
              () ->
                  ledger.tx(
                      c -> {
                        add(c, 1, "one");
                        shelf.tx(d -> put(d, 1));
                        add(c, 2, "two");
                        throw new IllegalStateException("after both");
                      }))
          .hasMessage("after both");
      assertThat(count()).isZero();
      assertThat(things()).isZero();
      ledger.tx(
          c -> {
            add(c, 1, "one");
            shelf.tx(d -> put(d, 1));
            return add(c, 2, "two");
          });
      assertThat(count()).isEqualTo(2);
      assertThat(things()).isEqualTo(1);
    }

    @Test
    void anInnerFailureOfAnotherModuleDoomsTheOuterOneEvenIfSwallowed() {
      assertThatThrownBy(
              () ->
                  ledger.tx(
                      c -> {
                        add(c, 1, "one");
                        try {
                          shelf.tx(
                              d -> {
                                throw new IllegalArgumentException("inner");
                              });
                        } catch (IllegalArgumentException swallowed) {
                          assertThat(swallowed).hasMessage("inner");
                        }
                        return 0;
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("inner");
      assertThat(count()).isZero();
    }

    @Test
    void aModuleCannotEndTheTransactionPastDatabase() {
      assertThatThrownBy(
              () ->
                  ledger.tx(
                      c -> {
                        try (Connection behind = rig.source.managed().getConnection()) {
                          behind.commit();
                        }
                        return 0;
                      }))
          .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aReadCannotWriteByAnotherModule() {
      assertThatThrownBy(() -> ledger.read(c -> shelf.tx(d -> put(d, 1))))
          .isInstanceOf(IllegalStateException.class);
      assertThat(things()).isZero();
    }

    @Test
    void theSchemaOfPooledConnectionsIsReset() throws SQLException {
      ledger.tx(c -> add(c, 1, "one"));
      try (Connection connection = rig.source.managed().getConnection()) {
        assertThat(connection.getSchema()).isEqualTo("public");
      }
    }

    @Test
    void onH2OneTransactionWritesAtATimeAlsoPastDatabase() throws Exception {
      if (rig.source.dialect() != Dialect.H2) {
        return;
      }
      CountDownLatch goOn = new CountDownLatch(1);
      CountDownLatch written = new CountDownLatch(1);
      var other = Executors.newFixedThreadPool(2);
      Future<Integer> first =
          other.submit(
              () ->
                  ledger.<Integer, RuntimeException>tx(
                      c -> {
                        add(c, 1, "one");
                        written.countDown();
                        await(goOn);
                        return 1;
                      }));
      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
      Future<Integer> second =
          other.submit(
              () -> {
                try (Connection c = rig.source.managed().getConnection()) {
                  return add(c, 2, "two", "ledger.entry");
                }
              });
      Thread.sleep(300);
      assertThat(second.isDone()).isFalse();
      goOn.countDown();
      assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(1);
      assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
      other.shutdown();
      assertThat(count()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
      try {
        assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Test
    void aQualifiedStatementLeavesTheCurrentSchemaAsItIs() {
      String written =
          ledger.tx(
              c -> {
                String before = currentSchema(c);
                add(c, 1, "one", Database.QUALIFIED, "ledger.entry");
                shelf.tx(d -> put(d, 1));
                add(c, 2, "two", Database.QUALIFIED, "ledger.entry");
                shelf.tx(d -> add(d, 3, "three", Database.QUALIFIED, "ledger.entry"));
                add(c, 4, "four");
                shelf.tx(d -> put(d, 2));
                add(c, 5, "five");
                return before;
              });
      assertThat(written).isEqualTo("public");
      assertThat(count()).isEqualTo(5);
      assertThat(things()).isEqualTo(2);
    }

    private static String currentSchema(Connection c) throws SQLException {
      try (PreparedStatement s = c.prepareStatement(Database.QUALIFIED + "select current_schema");
          ResultSet r = s.executeQuery()) {
        r.next();
        return r.getString(1);
      }
    }

    @Test
    void aConnectionThatReadWritesAgainAfterwards() {
      for (int id = 1; id <= 40; id++) {
        int next = id;
        assertThat(count()).isEqualTo(next - 1);
        ledger.tx(c -> add(c, next, "word" + next));
      }
    }

    private int count() {
      return ledger.read(c -> number(c, "select count(*) from entry"));
    }

    private int things() {
      return shelf.read(c -> number(c, "select count(*) from thing"));
    }

    private static int number(Connection c, String sql) throws SQLException {
      try (Statement s = c.createStatement();
          ResultSet r = s.executeQuery(sql)) {
        r.next();
        return r.getInt(1);
      }
    }

    private static int add(Connection c, long id, String word) throws SQLException {
      return add(c, id, word, "entry");
    }

    private static int add(Connection c, long id, String word, String table) throws SQLException {
      return add(c, id, word, "", table);
    }

    private static int add(Connection c, long id, String word, String mark, String table)
        throws SQLException {
      try (PreparedStatement s =
          c.prepareStatement(
              mark + "insert into " + table + "(id, word, amount) values (?, ?, 1)")) {
        s.setLong(1, id);
        s.setString(2, word);
        return s.executeUpdate();
      }
    }

    private static int put(Connection c, long id) throws SQLException {
      try (PreparedStatement s =
          c.prepareStatement("insert into thing(id, word) values (?, 'x')")) {
        s.setLong(1, id);
        return s.executeUpdate();
      }
    }
  }
}
