package org.baton.sdk.contract.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;
import org.junit.jupiter.api.Test;

/** What every {@link Database} keeps. */
public abstract class DatabaseContract {
  /** Whoever extends it brings a database. */
  protected DatabaseContract() {}

  /**
   * A database whose schema has an empty table {@code entry} of a number {@code id}, its key, a
   * unique word {@code word} and an amount {@code amount}; the same one throughout a test.
   */
  protected abstract Database database();

  @Test
  final void commitsOnReturn() {
    assertThat(database().<Integer, RuntimeException>tx(c -> add(c, 1, "one"))).isEqualTo(1);
    assertThat(count()).isEqualTo(1);
  }

  @Test
  final void rollsBackOnAnyException() {
    assertThatThrownBy(
            () ->
                database()
                    .tx(
                        c -> {
                          add(c, 1, "one");
                          throw new IOException("no");
                        }))
        .isInstanceOf(IOException.class);
    assertThat(count()).isZero();
  }

  @Test
  final void anInnerFailureDoomsTheOuterOneEvenIfSwallowed() {
    assertThatThrownBy(
            () ->
                database()
                    .tx(
                        c -> {
                          add(c, 1, "one");
                          try {
                            database()
                                .tx(
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
  final void aBrokenConstraintIsAProblemWithTheDatabasesOwnErrorAsCause() {
    database().tx(c -> add(c, 1, "one"));
    assertThatThrownBy(() -> database().tx(c -> add(c, 2, "one")))
        .isInstanceOfSatisfying(
            Problem.class,
            p -> {
              assertThat(p.kind()).isEqualTo(Problem.Kind.CONFLICT);
              assertThat(p.code()).isEqualTo("store.conflict.duplicate");
              assertThat(p.getCause()).isInstanceOf(SQLException.class);
            });
  }

  @Test
  final void aModuleCannotEndTheTransactionByHand() {
    assertThatThrownBy(
            () ->
                database()
                    .tx(
                        c -> {
                          add(c, 1, "one");
                          c.commit();
                          return 0;
                        }))
        .hasMessageContaining("commit belongs to the platform");
    assertThat(count()).isZero();
  }

  @Test
  final void aConnectionEndsWithItsWork() {
    Connection kept = database().tx(c -> c);
    assertThatThrownBy(kept::createStatement).hasMessageContaining("kept beyond");
  }

  @Test
  final void aReadCannotWrite() {
    assertThatThrownBy(() -> database().read(c -> add(c, 1, "one")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count()).isZero();
    assertThatThrownBy(() -> database().read(c -> database().tx(d -> add(d, 1, "one"))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(count()).isZero();
  }

  @Test
  final void aReadInsideAWriteSeesIt() {
    int seen =
        database()
            .tx(
                c -> {
                  add(c, 1, "one");
                  return count();
                });
    assertThat(seen).isEqualTo(1);
  }

  @Test
  final void aReadNeverWaitsForAWriter() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService other = Executors.newSingleThreadExecutor();
    Future<Integer> writer =
        other.submit(
            () ->
                database()
                    .<Integer, InterruptedException>tx(
                        c -> {
                          add(c, 1, "one");
                          written.countDown();
                          assertThat(goOn.await(10, TimeUnit.SECONDS)).isTrue();
                          return 1;
                        }));
    try {
      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
      long start = System.nanoTime();
      assertThat(count()).isZero();
      assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(2));
    } finally {
      goOn.countDown();
      assertThat(writer.get(10, TimeUnit.SECONDS)).isEqualTo(1);
      other.shutdown();
    }
    assertThat(count()).isEqualTo(1);
  }

  private int count() {
    return database()
        .read(c -> new Sql("select count(*) from entry").list(c, r -> r.getInt(1)).get(0));
  }

  private static int add(Connection c, long id, String word) throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement("insert into entry(id, word, amount) values (?, ?, 1)")) {
      Sql.fill(insert, id, word);
      return insert.executeUpdate();
    }
  }
}
