package org.baton.indicators.internal.experts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;

/** Experts and their ties. */
record ExpertTable(Connection connection, Database.Dialect dialect) {
  static final String COLUMNS =
      "e.id, e.account, e.name, e.field, e.region, e.institution, e.unit, e.valid_from, e.valid_to";

  private static final int WORDS = 4;

  /** How many accounts a statement names at once. */
  private static final int PART = 500;

  List<Expert> page(String after, String words, int limit) throws SQLException {
    Sql sql = new Sql("select " + COLUMNS + " from expert e where e.account > ?", after);
    if (!words.isEmpty()) {
      String part = "%" + Sql.like(words.toLowerCase(Locale.ROOT)) + "%";
      Object[] all = new Object[WORDS];
      java.util.Arrays.fill(all, part);
      sql.and(" and (lower(e.account) like ? escape '\\' or lower(e.name) like ? escape '\\'")
          .and(" or lower(e.field) like ? escape '\\' or lower(e.region) like ? escape '\\')", all);
    }
    return sql.and(" order by e.account fetch first ? rows only", limit)
        .list(connection, ExpertTable::expert);
  }

  /** Those who may be asked on a day, in the order of accounts. */
  List<Expert> valid(LocalDate day) throws SQLException {
    return new Sql("select " + COLUMNS + " from expert e where (valid_from is null or")
        .and(" valid_from <= ?) and (valid_to is null or valid_to >= ?)", day, day)
        .and(" order by e.account")
        .list(connection, ExpertTable::expert);
  }

  Optional<Expert> find(long id) throws SQLException {
    return new Sql("select " + COLUMNS + " from expert e where e.id = ?", id)
        .list(connection, ExpertTable::expert).stream().findFirst();
  }

  Optional<Expert> find(String account) throws SQLException {
    return new Sql("select " + COLUMNS + " from expert e where e.account = ?", account)
        .list(connection, ExpertTable::expert).stream().findFirst();
  }

  /** Those of some accounts that are experts already. */
  Set<String> registered(Collection<String> accounts) throws SQLException {
    List<String> all = List.copyOf(accounts);
    Set<String> found = new HashSet<>();
    for (int from = 0; from < all.size(); from += PART) {
      List<String> part = all.subList(from, Math.min(all.size(), from + PART));
      Sql sql = new Sql("select account from expert where account in (");
      sql.and(Sql.marks(part.size()) + ")", part.toArray());
      found.addAll(sql.list(connection, row -> row.getString("account")));
    }
    return found;
  }

  /** Adds an expert, or changes the one with this account; returns their number. */
  long put(Expert e, Instant now, String by) throws SQLException {
    Object[] values = {
      e.name(),
      e.field(),
      e.region(),
      e.institution(),
      e.unit(),
      e.from(),
      e.to(),
      now,
      by,
      e.account()
    };
    Sql change =
        new Sql("update expert set name = ?, field = ?, region = ?, institution = ?, unit = ?,")
            .and(" valid_from = ?, valid_to = ?, changed_at = ?, changed_by = ?")
            .and(" where account = ?", values);
    if (change.run(connection) == 1) {
      return find(e.account()).orElseThrow().id();
    }
    long id = Sql.next(connection, dialect, "expert_seq");
    new Sql("insert into expert (name, field, region, institution, unit, valid_from, valid_to,")
        .and(" changed_at, changed_by, account, id)")
        .and(" values (" + Sql.marks(values.length) + ", ?)", values)
        .and("", id)
        .run(connection);
    return id;
  }

  /** The ties of all experts, or of one. */
  Map<Long, List<Tie>> ties(long expert) throws SQLException {
    Sql sql = new Sql("select expert_id, kind, unit, note from expert_tie");
    if (expert != 0) {
      sql.and(" where expert_id = ?", expert);
    }
    Map<Long, List<Tie>> ties = new HashMap<>();
    sql.and(" order by expert_id, kind, unit")
        .list(
            connection,
            row ->
                ties.computeIfAbsent(row.getLong("expert_id"), i -> new ArrayList<>())
                    .add(
                        new Tie(
                            Tie.Kind.valueOf(row.getString("kind")),
                            row.getString("unit"),
                            row.getString("note"))));
    return ties;
  }

  void tie(long expert, List<Tie> ties) throws SQLException {
    for (Tie tie : ties) {
      Sql change =
          new Sql("update expert_tie set note = ? where expert_id = ?", tie.note(), expert)
              .and(" and kind = ? and unit = ?", tie.kind().name(), tie.unit());
      if (change.run(connection) == 0) {
        new Sql("insert into expert_tie (note, expert_id, kind, unit) values (?, ?, ?, ?)")
            .and("", tie.note(), expert, tie.kind().name(), tie.unit())
            .run(connection);
      }
    }
  }

  void untie(long expert, Tie.Kind kind, String unit) throws SQLException {
    new Sql("delete from expert_tie where expert_id = ? and kind = ? and unit = ?")
        .and("", expert, kind.name(), unit)
        .run(connection);
  }

  static Expert expert(ResultSet row) throws SQLException {
    return new Expert(
        row.getLong("id"),
        row.getString("account"),
        row.getString("name"),
        row.getString("field"),
        row.getString("region"),
        row.getString("institution"),
        row.getString("unit"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
