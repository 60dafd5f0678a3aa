package org.baton.modules.internal.nodes;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.modules.internal.nodes.Wanted.State;

/** The common set in the database. Time is the database's, the same for all servers. */
final class CommonTable {
  /** For so long a server that changes something counts as alive without a sign of life. */
  private static final String HOLD = "current_timestamp + interval '30' second";

  private final Connection connection;

  CommonTable(Connection connection) {
    this.connection = connection;
  }

  /** How far the set is, and a server. */
  Stand stand(String node) throws SQLException {
    return new Sql(
            "select s.generation, s.act, s.holder, s.held_until >= current_timestamp as alive,"
                + " s.aside, n.generation as reached, n.aside as confirmed"
                + " from common_set s left join node n on n.id = ? where s.id = 1",
            node)
        .list(connection, CommonTable::stand)
        .get(0);
  }

  private static Stand stand(ResultSet row) throws SQLException {
    String holder = row.getString("holder");
    long reached = row.getLong("reached");
    boolean known = !row.wasNull();
    return new Stand(
        row.getLong("generation"),
        row.getLong("act"),
        holder == null ? "" : holder,
        row.getBoolean("alive"),
        Arrays.stream(row.getString("aside").split(",")).filter(m -> !m.isEmpty()).toList(),
        known ? reached : NodeTable.NOTHING,
        row.getLong("confirmed"));
  }

  /** Waits for whoever reads or changes the row now, and holds it until the transaction ends. */
  void lock() throws SQLException {
    new Sql("select id from common_set where id = 1 for update")
        .list(connection, row -> row.getInt(1));
  }

  /**
   * Begins a change, unless another server is at one, or died while the others keep modules out of
   * service for it. What a server set aside before it died stays aside when it takes up the change.
   */
  boolean take(String node) throws SQLException {
    return new Sql(
                "update common_set set act = act + 1, held_until = "
                    + HOLD
                    + ", aside = case when holder = ? then aside else '' end, holder = ?"
                    + " where id = 1 and (holder is null or holder = ?"
                    + " or held_until < current_timestamp and aside = '')",
                node,
                node,
                node)
            .run(connection)
        == 1;
  }

  /** Has the others keep modules out of service; false when the change is not the server's. */
  boolean setAside(String node, long act, Collection<String> modules) throws SQLException {
    return new Sql(
                "update common_set set aside = ? where id = 1 and holder = ? and act = ?",
                String.join(",", modules),
                node,
                act)
            .run(connection)
        == 1;
  }

  /** A sign of life; false when the change is not the server's any more. */
  boolean extend(String node, long act) throws SQLException {
    return new Sql("update common_set set held_until = " + HOLD)
            .and(" where id = 1 and holder = ? and act = ?", node, act)
            .run(connection)
        == 1;
  }

  /** Ends a change. */
  void leave(String node, long act) throws SQLException {
    new Sql(
            "update common_set set holder = null, held_until = null, aside = ''"
                + " where id = 1 and holder = ? and act = ?",
            node,
            act)
        .run(connection);
  }

  /** Ends the change of a server that gave no sign of life; false when it did. */
  boolean release(String holder) throws SQLException {
    return new Sql(
                "update common_set set holder = null, held_until = null, aside = '', act = act + 1"
                    + " where id = 1 and holder = ? and held_until < current_timestamp",
                holder)
            .run(connection)
        == 1;
  }

  void generation(long next) throws SQLException {
    new Sql("update common_set set generation = ? where id = 1", next).run(connection);
  }

  /** The modules that changed after a generation, in the order of the changes. */
  List<Wanted> since(long generation) throws SQLException {
    return new Sql(
            "select module, version, sha256, state from common_module where generation > ?"
                + " order by generation, module",
            generation)
        .list(connection, CommonTable::wanted);
  }

  Optional<Wanted> find(String module) throws SQLException {
    return new Sql(
            "select module, version, sha256, state from common_module where module = ?", module)
        .list(connection, CommonTable::wanted).stream().findFirst();
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        row.getString("module"),
        row.getString("version"),
        row.getString("sha256"),
        State.valueOf(row.getString("state")));
  }

  void write(Wanted module, long generation, String account) throws SQLException {
    new Sql("delete from common_module where module = ?", module.module()).run(connection);
    new Sql(
            "insert into common_module (module, version, sha256, state, generation, changed_at,"
                + " changed_by) values (?, ?, ?, ?, ?, ?, ?)",
            module.module(),
            module.version(),
            module.sha256(),
            module.state().name(),
            generation,
            Instant.now(),
            account)
        .run(connection);
  }
}
