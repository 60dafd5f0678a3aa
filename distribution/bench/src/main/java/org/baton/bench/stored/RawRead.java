package org.baton.bench.stored;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The peer: reads the columns that an evaluation needs of all sheets, touches every byte, and does
 * nothing with them. It reads three times and tells the fastest, so that neither a cold virtual
 * machine nor a cold file helps the product.
 */
public final class RawRead {
  private static final int TIMES = 3;
  private static final int FETCH = 2000;

  private RawRead() {}

  /** Takes URL, user and password; prints seconds, rows and a sum of all bytes. */
  public static void main(String[] words) throws SQLException {
    double fastest = Double.MAX_VALUE;
    long[] found = {};
    try (Connection connection =
        DriverManager.getConnection(words[0], words[1], words.length > 2 ? words[2] : "")) {
      connection.setAutoCommit(false);
      if (words[0].startsWith("jdbc:h2:")) {
        try (Statement statement = connection.createStatement()) {
          // Without it H2 first copies all rows to a file of its own, which takes longer.
          statement.execute("set lazy_query_execution 1");
        }
      }
      for (int i = 0; i < TIMES; i++) {
        long start = System.nanoTime();
        found = read(connection);
        fastest = Math.min(fastest, (System.nanoTime() - start) / 1e9);
        connection.rollback();
      }
    }
    System.out.println(fastest + " " + found[0] + " " + found[1]);
  }

  private static long[] read(Connection connection) throws SQLException {
    long rows = 0;
    long sum = 0;
    try (PreparedStatement select =
        connection.prepareStatement("select unit, evaluator_group, answers from core.sheet")) {
      select.setFetchSize(FETCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows++;
          sum += row.getString(1).length() + row.getString(2).length();
          for (byte b : row.getBytes(3)) {
            sum += b;
          }
        }
      }
    }
    return new long[] {rows, sum};
  }
}
