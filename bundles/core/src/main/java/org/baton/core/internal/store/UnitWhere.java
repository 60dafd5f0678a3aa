package org.baton.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.baton.core.internal.units.UnitQuery;

/** The conditions of a question for units, for statements that name the table {@code u}. */
final class UnitWhere {
  private final UnitQuery query;
  private final List<String> paths;

  private UnitWhere(UnitQuery query, List<String> paths) {
    this.query = query;
    this.paths = paths;
  }

  /** Looks up the places that the question is narrowed to: one statement, or none. */
  static UnitWhere of(Connection connection, UnitQuery query) throws SQLException {
    return new UnitWhere(query, query.isEverywhere() ? List.of() : paths(connection, query));
  }

  private static List<String> paths(Connection connection, UnitQuery query) throws SQLException {
    if (query.under().isEmpty()) {
      return List.of();
    }
    return new Sql("select path from unit where code in (")
        .and("?, ".repeat(query.under().size() - 1) + "?)", query.under().toArray())
        .list(connection, row -> row.getString(1));
  }

  /** Adds the conditions, each with "and" before it. */
  Sql addTo(Sql sql) {
    if (!query.isEverywhere()) {
      sql.and(" and (1 = 0");
      for (String path : paths) {
        sql.and(" or u.path like ? escape '\\'", Sql.like(path) + "%");
      }
      sql.and(")");
    }
    if (query.parent() != null) {
      sql.and(" and u.parent = ?", query.parent());
    }
    if (!query.kind().isEmpty()) {
      sql.and(" and u.kind = ?", query.kind());
    }
    if (!query.words().isEmpty()) {
      String words = Sql.like(query.words().toLowerCase(Locale.ROOT));
      sql.and(
          " and (u.code like ? escape '\\' or lower(u.name_zh) like ? escape '\\'"
              + " or lower(u.name_en) like ? escape '\\')",
          Sql.like(query.words()) + "%",
          "%" + words + "%",
          "%" + words + "%");
    }
    return sql;
  }
}
