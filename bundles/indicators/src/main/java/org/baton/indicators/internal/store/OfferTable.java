package org.baton.indicators.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.negotiation.Offer;

/** The menus of units. */
public final class OfferTable {
  private final Connection connection;
  private final Database.Dialect dialect;

  /** Works on a connection. */
  public OfferTable(Connection connection, Database.Dialect dialect) {
    this.connection = connection;
    this.dialect = dialect;
  }

  /** Puts a unit's menu in the place of the one before; the numbers they come with do not count. */
  public void write(long negotiation, String unit, List<Offer> menu) throws SQLException {
    new Sql("delete from negotiation_offer where negotiation_id = ? and unit = ?")
        .and("", negotiation, unit)
        .run(connection);
    List<Object[]> rows = new ArrayList<>();
    for (Offer o : menu) {
      rows.add(
          new Object[] {
            Sql.next(connection, dialect, "negotiation_seq"),
            negotiation,
            unit,
            o.target(),
            o.resources(),
            o.note(),
            o.at(),
            o.by(),
            false
          });
    }
    Sql.batch(
        connection,
        "insert into negotiation_offer (id, negotiation_id, unit, target, resources, note, made_at,"
            + " made_by, chosen) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Marks the offer that became the contract. */
  public void choose(long negotiation, long offer) throws SQLException {
    new Sql("update negotiation_offer set chosen = (id = ?) where negotiation_id = ?")
        .and("", offer, negotiation)
        .run(connection);
  }

  /** The offers of a negotiation in the order in which they were written. */
  public List<Offer> of(long negotiation) throws SQLException {
    return new Sql("select * from negotiation_offer where negotiation_id = ? order by id")
        .and("", negotiation)
        .list(
            connection,
            row ->
                new Offer(
                    row.getLong("id"),
                    row.getString("unit"),
                    row.getDouble("target"),
                    row.getDouble("resources"),
                    row.getString("note"),
                    Sql.moment(row, "made_at"),
                    row.getString("made_by"),
                    row.getBoolean("chosen"),
                    false));
  }
}
