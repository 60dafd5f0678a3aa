package org.baton.bench.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Rows written straight into the tables while the server is down, because a million sheets handed
 * in one by one would take an hour: observations, assignments and sheets, each exactly as the
 * product stores it. The packed answers are copied from sheets that the product itself took.
 */
final class Rows implements AutoCloseable {
  private static final int BATCH = 1000;
  private static final long FIRST_ID = 100_000;
  private static final String OBSERVATION =
      "insert into core.observation (unit, indicator, observed_year, actual, target, note, source,"
          + " changed_at, changed_by) values (?, ?, ?, ?, null, '', '', ?, 'officer')";
  private static final String SHEET =
      "insert into core.sheet (id, cycle, unit, evaluator_group, evaluator, answers, hash,"
          + " submitted_at, submitted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ASSIGNMENT =
      "insert into core.assignment (id, cycle, unit, evaluator_group, account, due, state, version,"
          + " answered, asked, saved_at, sheet, submitted_at, assigned_by)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'officer')";
  private static final OffsetDateTime NOW =
      OffsetDateTime.of(LocalDate.of(2026, 5, 1), java.time.LocalTime.NOON, ZoneOffset.UTC);
  private static final LocalDate DUE = LocalDate.of(2099, 12, 31);

  private final Connection connection;
  private long id = FIRST_ID;

  Rows(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  /** A sheet that was handed out; whether it came back. */
  record Handed(String unit, String group, String account, boolean back) {}

  /** A number of a cycle, and the hash of its plan as the product has it. */
  record Of(long cycle, String code, String plan) {}

  /** Nine values a unit. */
  void observations(List<Place> units, int year) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(OBSERVATION)) {
      int waiting = 0;
      for (Place unit : units) {
        for (String indicator : Rules.observed()) {
          double value = 40 + Math.floorMod((unit.code() + indicator + year).hashCode(), 50);
          fill(insert, unit.code(), indicator, year, value, NOW);
          waiting = batched(insert, waiting);
        }
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  /** The answers of the sheets that the product took, ready to be taken again. */
  List<byte[]> answers(long cycle) throws SQLException {
    List<byte[]> found = new ArrayList<>();
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery("select answers from core.sheet where cycle = " + cycle)) {
      while (row.next()) {
        found.add(row.getBytes(1));
      }
    }
    return found;
  }

  long cycle(String code) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select id from core.cycle where code = ?")) {
      select.setString(1, code);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Assignments, and the sheets of those that came back. */
  void sheets(Of of, List<Handed> all) throws SQLException {
    List<byte[]> answers = answers(of.cycle());
    try (PreparedStatement sheet = connection.prepareStatement(SHEET);
        PreparedStatement assignment = connection.prepareStatement(ASSIGNMENT)) {
      int waiting = 0;
      for (Handed h : all) {
        id++;
        int asked = Rules.asked().size();
        fill(assignment, id, of.cycle(), h.unit(), h.group(), h.account(), DUE);
        int version = h.back() ? 2 : 0;
        Object[] state = {h.back() ? "submitted" : "open", version, h.back() ? asked : 0, asked};
        fillFrom(7, assignment, state);
        fillFrom(
            11, assignment, h.back() ? NOW : null, h.back() ? id : null, h.back() ? NOW : null);
        assignment.addBatch();
        if (h.back()) {
          byte[] packed = answers.get((int) (id % answers.size()));
          fill(
              sheet, id, of.cycle(), h.unit(), h.group(), h.account(), packed, hash(of, h, packed));
          fillFrom(8, sheet, NOW, h.account());
          sheet.addBatch();
        }
        if (++waiting % BATCH == 0) {
          assignment.executeBatch();
          sheet.executeBatch();
          connection.commit();
        }
      }
      assignment.executeBatch();
      sheet.executeBatch();
    }
    connection.commit();
  }

  private static String hash(Of of, Handed h, byte[] packed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String answers = HexFormat.of().formatHex(packed);
      for (String word : List.of(of.code(), of.plan(), h.unit(), h.group(), h.account(), answers)) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private int batched(PreparedStatement insert, int waiting) throws SQLException {
    insert.addBatch();
    if ((waiting + 1) % BATCH == 0) {
      insert.executeBatch();
      connection.commit();
    }
    return waiting + 1;
  }

  private static void fill(PreparedStatement statement, Object... values) throws SQLException {
    fillFrom(1, statement, values);
  }

  private static void fillFrom(int from, PreparedStatement statement, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(from + i, values[i]);
    }
  }

  /** What a database does by itself some time after so many rows have come. */
  void analyze() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
