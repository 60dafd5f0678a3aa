package org.baton.core.internal.store;

import org.baton.api.data.Sql;
import org.baton.core.internal.units.UnitQuery;

/**
 * The conditions of a question for units by kind or parent, for statements that name the table
 * {@code u}. Words and places are {@link UnitIndex}'s.
 */
final class UnitWhere {
  private UnitWhere() {}

  /** Adds the conditions, each with "and" before it. */
  static Sql add(UnitQuery query, Sql sql) {
    if (query.parent() != null) {
      sql.and(" and u.parent = ?", query.parent());
    }
    if (!query.kind().isEmpty()) {
      sql.and(" and u.kind = ?", query.kind());
    }
    return sql;
  }

  /** The order of codes, by the columns of the index that has it: H2 sorts all rows otherwise. */
  static String order(UnitQuery query) {
    String first = query.parent() != null ? "u.parent, " : query.kind().isEmpty() ? "" : "u.kind, ";
    return " order by " + first + "u.code fetch first ? rows only";
  }
}
