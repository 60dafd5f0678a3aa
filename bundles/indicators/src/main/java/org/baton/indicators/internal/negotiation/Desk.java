package org.baton.indicators.internal.negotiation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.indicators.internal.store.CommentTable;
import org.baton.indicators.internal.store.HappenedTable;
import org.baton.indicators.internal.store.NegotiationTable;
import org.baton.indicators.internal.store.OfferTable;
import org.baton.indicators.internal.store.PositionTable;

/** All that lies on the table of one negotiation, within a transaction. */
final class Desk {
  final NegotiationTable table;
  final PositionTable positions;
  final CommentTable comments;
  final HappenedTable happened;
  final OfferTable offers;

  private Negotiation negotiation;

  private Desk(Connection connection, Database.Dialect dialect) {
    table = new NegotiationTable(connection, dialect);
    positions = new PositionTable(connection);
    comments = new CommentTable(connection, dialect);
    happened = new HappenedTable(connection);
    offers = new OfferTable(connection, dialect);
  }

  /** The table of a negotiation that is yet to begin. */
  static Desk empty(Connection connection, Database.Dialect dialect) {
    return new Desk(connection, dialect);
  }

  /** The table of a negotiation; others wait until the transaction ends. */
  static Desk of(Connection connection, Database.Dialect dialect, long id) throws SQLException {
    Desk desk = new Desk(connection, dialect);
    desk.negotiation =
        desk.table
            .lock(id)
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.negotiation.unknown", id));
    return desk;
  }

  Negotiation negotiation() {
    return negotiation;
  }

  List<String> units() throws SQLException {
    return table.units(negotiation.id());
  }

  Terms terms() throws SQLException {
    return table.terms(negotiation.set());
  }

  List<Comment> comments() throws SQLException {
    return comments.of(negotiation.id());
  }

  /** What was said in the round that is open. */
  List<Comment> round() throws SQLException {
    return comments().stream().filter(c -> c.round() == negotiation.round()).toList();
  }

  Position onTable() throws SQLException {
    return position(negotiation.position());
  }

  Position position(long id) throws SQLException {
    return positions
        .find(negotiation.id(), id)
        .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.negotiation.no-position", id));
  }

  /** The units that said nothing in the round that is open. */
  Set<String> silent() throws SQLException {
    Set<String> spoke =
        round().stream()
            .filter(c -> c.side() == Side.UNIT)
            .map(Comment::unit)
            .collect(Collectors.toSet());
    return units().stream()
        .filter(u -> !spoke.contains(u))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  /** Puts a position of a side on record, and on the table if it is to lie there. */
  long put(Position position, boolean onTable) throws SQLException {
    positions.insert(negotiation.id(), position);
    if (onTable) {
      negotiation = negotiation.on(position.id());
    }
    return position.id();
  }

  /** Begins a negotiation. */
  void begin(Negotiation first, List<String> units) throws SQLException {
    table.insert(first, units);
    negotiation = first;
  }

  /** Brings the negotiation into its next state and keeps what led to it. */
  void move(Negotiation next, Happened what) throws SQLException {
    if (!table.update(next)) {
      throw Problem.of(
          Kind.STALE, "indicators.negotiation.stale", next.id(), negotiation.changedBy());
    }
    happened.insert(next.id(), what);
    negotiation = next;
  }
}
