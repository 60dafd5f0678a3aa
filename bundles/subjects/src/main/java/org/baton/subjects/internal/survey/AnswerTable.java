package org.baton.subjects.internal.survey;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.baton.api.data.Sql;
import org.baton.subjects.internal.survey.Survey.Channel;

/** Answers as they are kept. */
record AnswerTable(Connection connection) {
  private static final int PAGE = 5000;

  boolean has(long id) throws SQLException {
    return !new Sql("select id from survey_answer where id = ?", id)
        .list(connection, row -> row.getLong(1))
        .isEmpty();
  }

  void insert(Survey of, Given a) throws SQLException {
    new Sql(
            "insert into survey_answer (id, survey_id, anonymity, unit, stratum, channel,"
                + " answered_on, who, flags, content, counted) values ("
                + Sql.marks(10)
                + ", false)",
            a.id(),
            of.id(),
            of.anonymity().name(),
            a.unit(),
            a.stratum())
        .and("", a.channel().name(), a.day(), a.who(), a.flagWords(), a.content())
        .run(connection);
  }

  /** Answers of a survey behind a number, in the order of the numbers, which is no order. */
  List<Given> page(long survey, long after, int limit) throws SQLException {
    return new Sql("select * from survey_answer where survey_id = ? and id > ?", survey, after)
        .and(" order by id fetch first ? rows only", limit)
        .list(connection, AnswerTable::given);
  }

  /** Gives all answers of a survey to somebody, some at a time. */
  void each(long survey, Consumer<List<Given>> taker) throws SQLException {
    long after = -1;
    List<Given> some = page(survey, after, PAGE);
    while (!some.isEmpty()) {
      taker.accept(some);
      after = some.get(some.size() - 1).id();
      some = page(survey, after, PAGE);
    }
  }

  /** Adds up who took part; the database counts. */
  Turnout turnout(Survey of) throws SQLException {
    Turnout turnout = new Turnout(of);
    new Sql(
            "select unit, stratum, channel, count(*) from survey_answer where survey_id = ?",
            of.id())
        .and(" group by unit, stratum, channel")
        .list(
            connection,
            row -> {
              Channel channel = Channel.valueOf(row.getString(3));
              turnout.add(row.getString(1), row.getString(2), channel, row.getLong(4));
              return null;
            });
    return turnout;
  }

  /** Answers behind a number that were not counted yet. */
  List<Given> waiting(long survey, long after, int limit) throws SQLException {
    return new Sql("select * from survey_answer where survey_id = ? and id > ?", survey, after)
        .and(" and counted = false order by id fetch first ? rows only", limit)
        .list(connection, AnswerTable::given);
  }

  void count(List<Given> answers) throws SQLException {
    Sql.batch(
        connection,
        "update survey_answer set counted = true where id = ?",
        answers.stream().map(a -> new Object[] {a.id()}).toList());
  }

  void flag(List<Given> answers) throws SQLException {
    Sql.batch(
        connection,
        "update survey_answer set flags = ? where id = ?",
        answers.stream().map(a -> new Object[] {a.flagWords(), a.id()}).toList());
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        row.getLong("id"),
        row.getString("unit"),
        row.getString("stratum"),
        Channel.valueOf(row.getString("channel")),
        row.getObject("answered_on", LocalDate.class),
        row.getString("who"),
        Given.flags(row.getString("flags")),
        Given.read(row.getString("content")));
  }
}
