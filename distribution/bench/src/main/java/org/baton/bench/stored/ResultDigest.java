package org.baton.bench.stored;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.baton.bench.server.Database;

/** Sees to it that all runs have the same input and the same results, byte by byte. */
final class ResultDigest {
  private static final int FETCH = 500;

  private final Set<String> inputs = new HashSet<>();

  void check(String inputHash, int units, int expected) throws IOException {
    inputs.add(inputHash);
    if (inputs.size() != 1 || units != expected) {
      throw new IOException(units + " units, hashes of the input: " + inputs);
    }
  }

  /** Compares what the runs of a stopped server stored, and tells the hash. */
  void compare(Database database) throws IOException {
    Set<String> digests = new HashSet<>();
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      for (long run : runs(connection)) {
        digests.add(digest(connection, run));
      }
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw new IOException(e);
    }
    System.out.println("  input " + inputs + ", results " + digests);
    if (digests.size() > 1) {
      throw new IOException("the same run gave different results: " + digests);
    }
  }

  private static List<Long> runs(Connection connection) throws SQLException {
    List<Long> runs = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row = select.executeQuery("select id from core.run where state = 'DONE'")) {
      while (row.next()) {
        runs.add(row.getLong(1));
      }
    }
    return runs;
  }

  private static String digest(Connection connection, long run)
      throws SQLException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (PreparedStatement select =
        connection.prepareStatement(
            "select unit, state, total, grade, figures, tree from core.result where run = ?"
                + " order by unit")) {
      select.setFetchSize(FETCH);
      select.setLong(1, run);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String line = row.getString(1) + row.getString(2) + row.getDouble(3) + row.getString(4);
          digest.update((line + row.getString(5)).getBytes(StandardCharsets.UTF_8));
          digest.update(row.getBytes(6));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
