package org.baton.modules.internal.nodes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.baton.api.data.Sql;
import org.baton.api.problem.Problem;

/** The servers in the database. Time is the database's, the same for all. */
final class NodeTable {
  /** The generation of a server that has reached none. */
  static final long NOTHING = -1;

  private static final int LONGEST_WORDS = 2000;
  private static final String LATELY = "current_timestamp - interval '15' second";
  private static final String LONG_AGO = "current_timestamp - interval '1' day";
  private static final String VERY_LONG_AGO = "current_timestamp - interval '12' month";

  private final Connection connection;

  NodeTable(Connection connection) {
    this.connection = connection;
  }

  /** Writes a server down that starts; how far it had come before is kept. */
  void begin(ThisNode node) throws SQLException {
    int known =
        new Sql(
                "update node set run = ?, name = ?, address = ?, platform = ?,"
                    + " started_at = current_timestamp, seen_at = current_timestamp, aside = 0,"
                    + " problem = '', words = '' where id = ?",
                node.run(),
                node.name(),
                node.address(),
                node.platform(),
                node.id())
            .run(connection);
    if (known == 0) {
      new Sql(
              "insert into node (id, run, name, address, platform, started_at, seen_at, generation,"
                  + " aside) values (?, ?, ?, ?, ?, current_timestamp, current_timestamp, ?, 0)",
              node.id(),
              node.run(),
              node.name(),
              node.address(),
              node.platform(),
              NOTHING)
          .run(connection);
    }
    new Sql("delete from node where seen_at < " + VERY_LONG_AGO).run(connection);
  }

  /** A sign of life; false when the row is another process's, or gone. */
  boolean beat(ThisNode node) throws SQLException {
    return new Sql(
                "update node set seen_at = current_timestamp where id = ? and run = ?",
                node.id(),
                node.run())
            .run(connection)
        == 1;
  }

  /** Whether a server other than this one gave a sign of life after a moment. */
  boolean hadOthers(String node, Instant since) throws SQLException {
    return !new Sql("select 1 from node where id <> ? and seen_at > ?", node, since)
        .list(connection, row -> true)
        .isEmpty();
  }

  boolean isThere(ThisNode node) throws SQLException {
    return !new Sql("select 1 from node where id = ?", node.id())
        .list(connection, row -> true)
        .isEmpty();
  }

  void reached(String node, long generation) throws SQLException {
    new Sql(
            "update node set generation = ?, problem = '', words = '' where id = ?",
            generation,
            node)
        .run(connection);
  }

  /** Whoever makes a generation has reached it, if it had reached the one before. */
  void made(String node, long generation) throws SQLException {
    new Sql(
            "update node set generation = ? where id = ? and generation = ?",
            generation,
            node,
            generation - 1)
        .run(connection);
  }

  void stuck(String node, Problem problem) throws SQLException {
    String words =
        String.join(
            "\n",
            problem.arguments().stream().map(a -> String.valueOf(a).replace('\n', ' ')).toList());
    new Sql(
            "update node set problem = ?, words = ? where id = ?",
            problem.code(),
            words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
            node)
        .run(connection);
  }

  void confirm(String node, long act) throws SQLException {
    new Sql("update node set aside = ? where id = ?", act, node).run(connection);
  }

  /** The names of other servers that live and have not taken modules out of service yet. */
  List<String> unconfirmed(String node, long act) throws SQLException {
    return new Sql(
            "select name from node where id <> ? and aside < ? and seen_at > " + LATELY, node, act)
        .and(" order by name")
        .list(connection, row -> row.getString(1));
  }

  /** All, sorted by name; those that were not seen for a day are left out. */
  List<Node> all() throws SQLException {
    return new Sql(
            "select n.id, n.name, n.address, n.platform, n.started_at, n.seen_at, n.generation,"
                + " n.problem, n.words, n.seen_at > "
                + LATELY
                + " as alive, s.generation as newest from node n, common_set s where s.id = 1"
                + " and n.seen_at > "
                + LONG_AGO
                + " order by n.name, n.id")
        .list(connection, NodeTable::node);
  }

  String name(String id) throws SQLException {
    return new Sql("select name from node where id = ?", id)
        .list(connection, row -> row.getString(1)).stream().findFirst().orElse(id);
  }

  private static Node node(ResultSet row) throws SQLException {
    String words = row.getString("words");
    return new Node(
        row.getString("id"),
        row.getString("name"),
        row.getString("address"),
        row.getString("platform"),
        Sql.moment(row, "started_at"),
        Sql.moment(row, "seen_at"),
        row.getBoolean("alive"),
        row.getLong("generation"),
        row.getLong("newest"),
        row.getString("problem"),
        words.isEmpty() ? List.of() : Arrays.asList(words.split("\n", -1)));
  }
}
