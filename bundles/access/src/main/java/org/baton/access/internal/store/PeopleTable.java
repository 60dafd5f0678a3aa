package org.baton.access.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.access.Caller;
import org.baton.api.data.Sql;

/** Open accounts with the names of their holders. */
public final class PeopleTable {
  /** How many accounts a statement names at once. */
  private static final int PART = 500;

  private final Connection connection;
  private final Set<String> roles;

  /**
   * Works on a connection.
   *
   * @param roles only those who hold one of these; null for everybody
   */
  public PeopleTable(Connection connection, Set<String> roles) {
    this.connection = connection;
    this.roles = roles;
  }

  private Sql select() {
    Sql sql = new Sql("select a.account, a.name from account a where not a.disabled");
    if (roles == null) {
      return sql;
    }
    if (roles.isEmpty()) {
      return sql.and(" and 1 = 0");
    }
    return sql.and(" and exists (select 1 from account_grant g where g.account = a.account")
        .and(" and g.role in (" + Sql.marks(roles.size()) + "))", roles.toArray());
  }

  private List<Caller> callers(Sql sql) throws SQLException {
    return sql.list(connection, row -> new Caller(row.getString("account"), row.getString("name")));
  }

  /** Those behind an account, in the order of accounts. */
  public List<Caller> page(String after, int limit) throws SQLException {
    return callers(
        select()
            .and(" and a.account > ?", after)
            .and(" order by a.account fetch first ? rows only", limit));
  }

  /** The names of those among some accounts. */
  public Map<String, String> names(Collection<String> accounts) throws SQLException {
    Map<String, String> names = new HashMap<>();
    List<String> all = List.copyOf(accounts);
    for (int from = 0; from < all.size(); from += PART) {
      List<String> part = all.subList(from, Math.min(all.size(), from + PART));
      Sql sql = select().and(" and a.account in (" + Sql.marks(part.size()) + ")", part.toArray());
      callers(sql).forEach(c -> names.put(c.account(), c.name()));
    }
    return names;
  }
}
