package org.baton.indicators.internal.weighing.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Sql;
import org.baton.indicators.internal.weighing.Expert;
import org.baton.indicators.internal.weighing.Expert.State;

/** Who judges for studies, and how far they are. */
public final class ExpertTable {
  private static final String SELECT =
      "select e.*, (select count(*) from weight_judgment j where j.study = e.study and j.account ="
          + " e.account) + (select count(*) from weight_point p where p.study = e.study and p.account"
          + " = e.account) judged, (select count(j.coached_at) from weight_judgment j where j.study ="
          + " e.study and j.account = e.account) coached from weight_expert e";

  private final Connection connection;

  /** Works on a connection. */
  public ExpertTable(Connection connection) {
    this.connection = connection;
  }

  /** The experts of a study in the order of their accounts. */
  public List<Expert> of(long study) throws SQLException {
    return new Sql(SELECT + " where e.study = ? order by e.account", study)
        .list(connection, ExpertTable::expert);
  }

  /** An expert of a study. */
  public Optional<Expert> find(long study, String account) throws SQLException {
    return new Sql(SELECT + " where e.study = ? and e.account = ?", study, account)
        .list(connection, ExpertTable::expert).stream().findFirst();
  }

  /** What an account was asked in studies before a number, the newest first. */
  public List<Expert> asked(String account, long before, int limit) throws SQLException {
    return new Sql(SELECT + " join weight_study s on s.id = e.study")
        .and(" where e.account = ? and s.state <> 'OPEN' and e.study < ?", account, before)
        .and(" order by e.study desc fetch first ? rows only", limit)
        .list(connection, ExpertTable::expert);
  }

  /** What an account has still to hand in, the first due first. */
  public List<Expert> open(String account, int limit) throws SQLException {
    return new Sql(SELECT + " join weight_study s on s.id = e.study where e.account = ?", account)
        .and(" and s.state = 'ASKING' and e.state <> 'SUBMITTED'")
        .and(" order by s.due, s.id fetch first ? rows only", limit)
        .list(connection, ExpertTable::expert);
  }

  /** Adds experts, or gives those who are there another weight. */
  public void invite(Collection<Expert> experts) throws SQLException {
    for (Expert e : experts) {
      Sql change = new Sql("update weight_expert set weight = ?", e.weight());
      change.and(" where study = ? and account = ?", e.study(), e.account());
      if (change.run(connection) == 0) {
        new Sql(
                "insert into weight_expert (study, account, weight, state, excluded, excluded_by)"
                    + " values (?, ?, ?, ?, '', '')",
                e.study(),
                e.account(),
                e.weight(),
                e.state().name())
            .run(connection);
      }
    }
  }

  /** Says that something was saved. */
  public void saved(long study, String account, Instant at) throws SQLException {
    new Sql("update weight_expert set state = 'BEGUN', saved_at = ?", at)
        .and(" where study = ? and account = ? and state <> 'SUBMITTED'", study, account)
        .run(connection);
  }

  /**
   * Hands it in.
   *
   * @return whether it was not handed in before
   */
  public boolean submit(long study, String account, Instant at) throws SQLException {
    return new Sql("update weight_expert set state = 'SUBMITTED', submitted_at = ?", at)
            .and(" where study = ? and account = ? and state <> 'SUBMITTED'", study, account)
            .run(connection)
        == 1;
  }

  /** Reminds everybody who has not handed it in; says how many they are. */
  public int remind(long study, Instant at) throws SQLException {
    return new Sql("update weight_expert set reminded_at = ? where study = ?", at, study)
        .and(" and state <> 'SUBMITTED'")
        .run(connection);
  }

  /** Lets the judgments of an expert not count, or count again. */
  public void exclude(long study, String account, String reason, String by) throws SQLException {
    new Sql("update weight_expert set excluded = ?, excluded_by = ?", reason, by)
        .and(" where study = ? and account = ?", study, account)
        .run(connection);
  }

  private static Expert expert(ResultSet row) throws SQLException {
    return new Expert(
        row.getLong("study"),
        row.getString("account"),
        row.getDouble("weight"),
        State.valueOf(row.getString("state")),
        row.getInt("judged"),
        row.getInt("coached"),
        Sql.moment(row, "saved_at"),
        Sql.moment(row, "submitted_at"),
        Sql.moment(row, "reminded_at"),
        row.getString("excluded"),
        row.getString("excluded_by"));
  }
}
