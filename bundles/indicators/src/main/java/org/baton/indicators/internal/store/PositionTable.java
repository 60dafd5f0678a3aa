package org.baton.indicators.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.negotiation.Corridor;
import org.baton.indicators.internal.negotiation.Position;
import org.baton.indicators.internal.negotiation.Side;

/** Every position that was put on a table. */
public final class PositionTable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Connection connection;

  /** Works on a connection. */
  public PositionTable(Connection connection) {
    this.connection = connection;
  }

  /** Adds a position. */
  public void insert(long negotiation, Position p) throws SQLException {
    new Sql("insert into negotiation_position (id, negotiation_id, round, side, unit, document,")
        .and(" corridor, reason, made_at, made_by) values (" + Sql.marks(10) + ")")
        .and(
            "",
            p.id(),
            negotiation,
            p.round(),
            p.side().name(),
            p.unit(),
            EntryJson.write(p.entry()),
            p.corridor().years().isEmpty() ? "" : EntryJson.write((Object) p.corridor()),
            p.reason(),
            p.at(),
            p.by())
        .run(connection);
  }

  /** The positions of a negotiation in the order in which they were made. */
  public List<Position> of(long negotiation) throws SQLException {
    return new Sql("select * from negotiation_position where negotiation_id = ?", negotiation)
        .and(" order by id")
        .list(connection, PositionTable::position);
  }

  /** A position of a negotiation. */
  public Optional<Position> find(long negotiation, long id) throws SQLException {
    return new Sql("select * from negotiation_position where negotiation_id = ?", negotiation)
        .and(" and id = ?", id).list(connection, PositionTable::position).stream().findFirst();
  }

  /** Positions by their numbers, read at once. */
  public Map<Long, Position> all(Collection<Long> ids) throws SQLException {
    Map<Long, Position> found = new HashMap<>();
    if (!ids.isEmpty()) {
      new Sql("select * from negotiation_position where id in (" + Sql.marks(ids.size()) + ")")
          .and("", ids.toArray())
          .list(connection, PositionTable::position)
          .forEach(p -> found.put(p.id(), p));
    }
    return found;
  }

  /**
   * The newest corridor that was confirmed for an indicator and a unit; none when there is none.
   */
  public Corridor agreed(String code, String unit) throws SQLException {
    return new Sql("select p.corridor from negotiation n join negotiation_position p")
            .and(" on p.id = n.position_id join negotiation_unit u on u.negotiation_id = n.id")
            .and(" where n.code = ? and u.unit = ? and p.corridor <> ''", code, unit)
            .and(" and n.state in ('CONFIRMED', 'FROZEN', 'IN_FORCE', 'RETIRED')")
            .and(" order by n.id desc fetch first 1 rows only")
            .list(connection, row -> corridor(row.getString(1)))
            .stream()
            .findFirst()
            .orElse(Corridor.NONE);
  }

  private static Position position(ResultSet row) throws SQLException {
    return new Position(
        row.getLong("id"),
        row.getInt("round"),
        Side.valueOf(row.getString("side")),
        row.getString("unit"),
        EntryJson.read(row.getString("document")),
        corridor(row.getString("corridor")),
        row.getString("reason"),
        Sql.moment(row, "made_at"),
        row.getString("made_by"));
  }

  private static Corridor corridor(String json) throws SQLException {
    try {
      return json.isEmpty() ? Corridor.NONE : JSON.readValue(json, Corridor.class);
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }
}
