package org.baton.subjects.internal.groups;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;

/** The members of groups. */
public record MemberTable(Connection connection, Database.Dialect dialect) {
  private static final int BATCH = 500;
  private static final int SHOWN = 20;
  private static final String SELECT =
      "select id, group_code, account, name, kind, institution, unit, stratum, valid_from,"
          + " valid_to, eligible, note, most from group_member";

  List<Member> page(String group, String words, long after, int limit) throws SQLException {
    Sql sql = new Sql(SELECT + " where group_code = ? and id > ?", group, after);
    if (!words.isEmpty()) {
      String part = "%" + Sql.like(words.toLowerCase(Locale.ROOT)) + "%";
      sql.and(
              " and (lower(account) like ? escape '\\' or lower(name) like ? escape '\\'",
              part,
              part)
          .and(" or lower(institution) like ? escape '\\' or unit = ?)", part, words);
    }
    return sql.and(" order by group_code, id fetch first ? rows only", limit)
        .list(connection, MemberTable::member);
  }

  /**
   * Who belongs to a group on a day and is asked, in the order of accounts by the values of their
   * characters: draws begin with it, and it is the same on every database.
   */
  public List<Member> asked(String group, LocalDate day) throws SQLException {
    return new Sql(SELECT + " where group_code = ? and eligible", group)
            .and(" and (valid_from is null or valid_from <= ?)", day)
            .and(" and (valid_to is null or valid_to >= ?)", day)
            .list(connection, MemberTable::member)
            .stream()
            .sorted(Comparator.comparing(Member::account))
            .toList();
  }

  /** The units of a group's members, by account; members of no unit are left out. */
  Map<String, String> units(String group) throws SQLException {
    Map<String, String> units = new TreeMap<>();
    new Sql("select account, unit from group_member where group_code = ? and unit <> ''", group)
        .list(connection, row -> units.put(row.getString(1), row.getString(2)));
    return units;
  }

  /** The member with this number. */
  Optional<Member> find(long id) throws SQLException {
    return new Sql(SELECT + " where id = ?", id)
        .list(connection, MemberTable::member).stream().findFirst();
  }

  /** All memberships of these accounts. */
  public List<Member> of(Collection<String> accounts) throws SQLException {
    List<Member> found = new ArrayList<>();
    List<String> all = accounts.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
      found.addAll(
          new Sql(SELECT + " where account in (" + Sql.marks(some.size()) + ")", some.toArray())
              .list(connection, MemberTable::member));
    }
    return found;
  }

  /** How many members each group has on a day, those that are asked. */
  Map<String, Integer> counts(LocalDate day) throws SQLException {
    Map<String, Integer> counts = new HashMap<>();
    new Sql("select group_code, count(*) from group_member where eligible")
        .and(" and (valid_from is null or valid_from <= ?)", day)
        .and(" and (valid_to is null or valid_to >= ?) group by group_code", day)
        .list(connection, row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
  }

  /** Accounts that sit in a group and in one of others, at most twenty. */
  List<String> shared(String group, Collection<String> others) throws SQLException {
    if (others.isEmpty()) {
      return List.of();
    }
    return new Sql("select distinct a.account from group_member a, group_member b")
        .and(" where a.account = b.account and a.group_code = ?", group)
        .and(" and b.group_code in (" + Sql.marks(others.size()) + ")", others.toArray())
        .and(" order by a.account fetch first ? rows only", SHOWN)
        .list(connection, row -> row.getString(1));
  }

  /** Adds members, or changes those with the same group and account. */
  void put(List<Member> members, Instant now, String by) throws SQLException {
    Map<String, Long> there = new HashMap<>();
    of(members.stream().map(Member::account).toList())
        .forEach(m -> there.put(m.group() + "\n" + m.account(), m.id()));
    List<Member> added =
        members.stream().filter(m -> !there.containsKey(m.group() + "\n" + m.account())).toList();
    List<Long> numbers = Sql.next(connection, dialect, "group_member_seq", added.size());
    List<Object[]> fresh = new ArrayList<>();
    added.forEach(m -> fresh.add(values(m, now, by, numbers.get(fresh.size()))));
    List<Object[]> changed = new ArrayList<>();
    for (Member m : members) {
      Long id = there.get(m.group() + "\n" + m.account());
      if (id != null) {
        changed.add(values(m, now, by, id));
      }
    }
    Sql.batch(
        connection,
        "insert into group_member (group_code, account, name, kind, institution, unit, stratum,"
            + " valid_from, valid_to, eligible, note, most, changed_at, changed_by, id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fresh);
    Sql.batch(
        connection,
        "update group_member set group_code = ?, account = ?, name = ?, kind = ?, institution = ?,"
            + " unit = ?, stratum = ?, valid_from = ?, valid_to = ?, eligible = ?, note = ?,"
            + " most = ?, changed_at = ?, changed_by = ? where id = ?",
        changed);
  }

  private static Object[] values(Member m, Instant now, String by, long id) {
    return new Object[] {
      m.group(),
      m.account(),
      m.name(),
      m.kind().name(),
      m.institution(),
      m.unit(),
      m.stratum(),
      m.from(),
      m.to(),
      m.eligible(),
      m.note(),
      m.most(),
      now,
      by,
      id
    };
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getLong("id"),
        row.getString("group_code"),
        row.getString("account"),
        row.getString("name"),
        Member.Kind.valueOf(row.getString("kind")),
        row.getString("institution"),
        row.getString("unit"),
        row.getString("stratum"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("eligible"),
        row.getString("note"),
        row.getInt("most"));
  }
}
