package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.baton.api.data.Sql;
import org.baton.core.internal.observations.Observation;
import org.baton.core.internal.observations.ObservationQuery;

/** Observations within a transaction. */
public final class ObservationTable {
  private static final int FETCH = 5000;
  private static final int BATCH = 1000;
  private static final String COLUMNS =
      "unit, indicator, observed_year, actual, target, note, source";

  private final Connection connection;

  /** Takes an observation. */
  @FunctionalInterface
  public interface Visitor {
    /** Takes one; answers whether more are wanted. */
    boolean take(String unit, String indicator, int year, double value, double target);
  }

  /** Works on this connection. */
  public ObservationTable(Connection connection) {
    this.connection = connection;
  }

  /** Writes values, with targets where there are some; targets that are there stay otherwise. */
  public void writeValues(List<Observation> observations, String by) throws SQLException {
    write(
        observations,
        by,
        "update observation set actual = ?, target = coalesce(cast(? as double precision), target),"
            + " note = ?, source = ?, changed_at = ?, changed_by = ?"
            + " where unit = ? and indicator = ? and observed_year = ?",
        true);
  }

  /** Writes targets; values that are there stay. */
  public void writeTargets(List<Observation> observations, String by) throws SQLException {
    write(
        observations,
        by,
        "update observation set target = ?, changed_at = ?, changed_by = ?"
            + " where unit = ? and indicator = ? and observed_year = ?",
        false);
  }

  private void write(List<Observation> all, String by, String update, boolean values)
      throws SQLException {
    Instant now = Instant.now();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Observation> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      List<Observation> missing = new ArrayList<>();
      try (PreparedStatement statement = connection.prepareStatement(update)) {
        for (Observation o : batch) {
          int at = fillChange(statement, o, values);
          fillRest(statement, at, now, by, o);
          statement.addBatch();
        }
        int[] counts = statement.executeBatch();
        for (int i = 0; i < counts.length; i++) {
          if (counts[i] == 0) {
            missing.add(batch.get(i));
          }
        }
      }
      insert(missing, now, by);
    }
  }

  private static int fillChange(PreparedStatement statement, Observation o, boolean values)
      throws SQLException {
    if (!values) {
      Nullable.fillDouble(statement, 1, o.target());
      return 2;
    }
    Nullable.fillDouble(statement, 1, o.value());
    Nullable.fillDouble(statement, 2, o.target());
    statement.setString(3, o.note());
    statement.setString(4, o.source());
    return 5;
  }

  private static void fillRest(
      PreparedStatement statement, int from, Instant now, String by, Observation o)
      throws SQLException {
    statement.setObject(from, now.atOffset(java.time.ZoneOffset.UTC));
    statement.setString(from + 1, by);
    statement.setString(from + 2, o.unit());
    statement.setString(from + 3, o.indicator());
    statement.setInt(from + 4, o.year());
  }

  private void insert(List<Observation> observations, Instant now, String by) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into observation (actual, target, note, source, changed_at, changed_by, unit,"
                + " indicator, observed_year) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Observation o : observations) {
        fillRest(insert, fillChange(insert, o, true), now, by, o);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Observations behind a place, in the order of unit, indicator and year. */
  public List<Observation> page(ObservationQuery query, Observation after, int limit)
      throws SQLException {
    Sql sql =
        new Sql(
            "select "
                + COLUMNS
                + " from observation where (unit, indicator, observed_year)"
                + " > (?, ?, ?)",
            after.unit(),
            after.indicator(),
            after.year());
    // Says the same once more, for the sake of H2, which finds no place in its index by a row.
    sql.and(" and unit >= ?", after.unit());
    if (!query.unit().isEmpty()) {
      sql.and(" and unit = ?", query.unit());
    }
    if (!query.indicator().isEmpty()) {
      sql.and(" and indicator = ?", query.indicator());
    }
    if (query.year() != null) {
      sql.and(" and observed_year = ?", query.year());
    }
    return sql.and(" order by unit, indicator, observed_year fetch first ? rows only", limit)
        .list(connection, ObservationTable::observation);
  }

  /**
   * Observations of any of the units, indicators and years of these, and so all of those that are
   * there of these themselves.
   */
  public List<Observation> alike(List<Observation> these) throws SQLException {
    if (these.isEmpty()) {
      return List.of();
    }
    Object[] units = these.stream().map(Observation::unit).distinct().toArray();
    Object[] indicators = these.stream().map(Observation::indicator).distinct().toArray();
    Object[] years = these.stream().map(Observation::year).distinct().toArray();
    return new Sql("select " + COLUMNS + " from observation where unit in (" + marks(units), units)
        .and(") and indicator in (" + marks(indicators), indicators)
        .and(") and observed_year in (" + marks(years) + ")", years)
        .list(connection, ObservationTable::observation);
  }

  /**
   * Observations of these indicators between two years, in the order of unit, indicator and year.
   *
   * @param units whose; all units when empty
   */
  public List<Observation> of(
      Collection<String> units, Collection<String> indicators, int from, int to)
      throws SQLException {
    Object[] codes = indicators.toArray();
    String some = " from observation where observed_year between ? and ?";
    Sql sql =
        new Sql("select " + COLUMNS + some, from, to)
            .and(" and indicator in (" + marks(codes) + ")", codes);
    if (!units.isEmpty()) {
      Object[] whose = units.toArray();
      sql.and(" and unit in (" + marks(whose) + ")", whose);
    }
    return sql.and(" order by unit, indicator, observed_year")
        .list(connection, ObservationTable::observation);
  }

  /** The codes that values were reported under, behind one. */
  public List<String> indicators(String after, int limit) throws SQLException {
    return new Sql(
            "select distinct indicator from observation where indicator > ? order by indicator"
                + " fetch first ? rows only",
            after,
            limit)
        .list(connection, row -> row.getString(1));
  }

  private static String marks(Object[] values) {
    return "?, ".repeat(values.length - 1) + "?";
  }

  /** Hands over what is known about a cycle's units, a few thousand in memory at a time. */
  public void each(long cycle, int fromYear, int toYear, Visitor visitor) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select o.unit, o.indicator, o.observed_year, o.actual, o.target from observation o"
                + " join cycle_unit c on c.unit = o.unit and c.cycle = ?"
                + " where o.observed_year between ? and ?",
            ResultSet.TYPE_FORWARD_ONLY,
            ResultSet.CONCUR_READ_ONLY)) {
      select.setFetchSize(FETCH);
      Sql.fill(select, cycle, fromYear, toYear);
      try (ResultSet row = select.executeQuery()) {
        boolean more = true;
        while (more && row.next()) {
          Double value = Nullable.number(row, "actual");
          Double target = Nullable.number(row, "target");
          more =
              visitor.take(
                  row.getString(1),
                  row.getString(2),
                  row.getInt(3),
                  value == null ? Double.NaN : value,
                  target == null ? Double.NaN : target);
        }
      }
    }
  }

  private static Observation observation(ResultSet row) throws SQLException {
    return new Observation(
        row.getString("unit"),
        row.getString("indicator"),
        row.getInt("observed_year"),
        Nullable.number(row, "actual"),
        Nullable.number(row, "target"),
        row.getString("note"),
        row.getString("source"));
  }
}
