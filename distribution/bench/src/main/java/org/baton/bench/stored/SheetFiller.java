package org.baton.bench.stored;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

/**
 * Puts the sheets into the product's table as the product does, row for row; over the API a hundred
 * and seventy thousand of them would take too long. The first sheet came over the API: what is put
 * here is compared with it byte by byte.
 */
final class SheetFiller {
  private static final int BATCH = 1000;
  private static final int BLOCK_OF_IDS = 50;

  private final Connection connection;
  private final Shape shape;
  private final String planHash;

  SheetFiller(Connection connection, Shape shape, String planHash) {
    this.connection = connection;
    this.shape = shape;
    this.planHash = planHash;
  }

  void fill() throws SQLException, IOException {
    connection.setAutoCommit(false);
    checkFirst();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into core.sheet (id, cycle, unit, evaluator_group, evaluator, answers, hash,"
                + " submitted_at, submitted_by) select cast(? as bigint), cycle, ?, ?, ?, ?, ?,"
                + " submitted_at, submitted_by from core.sheet where id = 1")) {
      for (int sheet = 1; sheet < shape.sheets(); sheet++) {
        byte[] packed = shape.packed(sheet);
        insert.setLong(1, sheet + 1L);
        insert.setString(2, shape.unit(sheet));
        insert.setString(3, shape.group(sheet));
        insert.setString(4, shape.evaluator(sheet));
        insert.setBytes(5, packed);
        insert.setString(6, shape.hash(sheet, planHash, packed));
        insert.addBatch();
        if (sheet % BATCH == 0) {
          insert.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    giveOutIds();
  }

  private void checkFirst() throws SQLException, IOException {
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "select id, unit, evaluator_group, evaluator, answers, hash from core.sheet")) {
      byte[] packed = shape.packed(0);
      if (!row.next()
          || row.getLong(1) != 1
          || !row.getString(2).equals(shape.unit(0))
          || !row.getString(3).equals(shape.group(0))
          || !row.getString(4).equals(shape.evaluator(0))
          || !Arrays.equals(row.getBytes(5), packed)
          || !row.getString(6).equals(shape.hash(0, planHash, packed))) {
        throw new IOException("the product stores a sheet in another way than this case");
      }
    }
  }

  /** The sequence goes on behind the ids that are taken. */
  private void giveOutIds() throws SQLException {
    long next = (shape.sheets() / BLOCK_OF_IDS + 2L) * BLOCK_OF_IDS;
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter sequence core.sheet_seq restart with " + next);
      connection.commit();
      connection.setAutoCommit(true);
      statement.execute("analyze");
    }
  }
}
