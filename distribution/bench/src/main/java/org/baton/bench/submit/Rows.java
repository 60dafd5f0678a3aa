package org.baton.bench.submit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.baton.bench.server.Database;

/** The peer: inserts the same bytes into the same table, one row a transaction. */
final class Rows implements Sender {
  private static final AtomicLong IDS = new AtomicLong();
  private static final String HASH = "0123456789abcdef".repeat(4);

  /** The product's own tables, as far as a sheet touches them. */
  private static final int CYCLES = 1000;

  private static final List<String> TABLES =
      List.of(
          "create table cycle (id bigint not null primary key)",
          "create table sheet (id bigint not null primary key,"
              + " cycle bigint not null references cycle (id), unit varchar(60) not null,"
              + " evaluator_group varchar(64) not null, evaluator varchar(60) not null,"
              + " answers bytea not null, hash varchar(64) not null,"
              + " submitted_at timestamp with time zone not null,"
              + " submitted_by varchar(60) not null,"
              + " unique (cycle, unit, evaluator_group, evaluator))",
          "create index sheet_cycle on sheet (cycle, id)");

  private final Sheets sheets;
  private final Connection connection;
  private final PreparedStatement insert;
  private int next;

  Rows(Database database, Sheets sheets) throws SQLException {
    this.sheets = sheets;
    this.connection = open(database);
    connection.setAutoCommit(false);
    this.insert =
        connection.prepareStatement(
            "insert into sheet (cycle, id, unit, evaluator_group, evaluator, answers, hash,"
                + " submitted_at, submitted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  static void prepare(Database database) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
      for (int cycle = 1; cycle <= CYCLES; cycle++) {
        statement.execute("insert into cycle values (" + cycle + ")");
      }
    }
  }

  private static Connection open(Database database) throws SQLException {
    return DriverManager.getConnection(database.emptyUrl(), database.user(), database.password());
  }

  @Override
  public int send() throws SQLException {
    // The peer is so much faster that it needs further cycles to have sheets left.
    int sheet = next % sheets.all();
    insert.setInt(1, 1 + next++ / sheets.all());
    insert.setLong(2, IDS.incrementAndGet());
    insert.setString(3, sheets.unit(sheet));
    insert.setString(4, sheets.group(sheet));
    insert.setString(5, sheets.account());
    insert.setBytes(6, sheets.packed(sheet));
    insert.setString(7, HASH);
    insert.setObject(8, OffsetDateTime.now(ZoneOffset.UTC));
    insert.setString(9, sheets.account());
    insert.executeUpdate();
    connection.commit();
    return 1;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
