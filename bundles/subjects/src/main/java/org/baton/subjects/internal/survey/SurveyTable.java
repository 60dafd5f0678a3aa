package org.baton.subjects.internal.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.subjects.internal.forms.Json;
import org.baton.subjects.internal.survey.Survey.Anonymity;
import org.baton.subjects.internal.survey.Survey.State;
import org.baton.subjects.internal.survey.Survey.Way;
import org.baton.subjects.internal.survey.Surveys.Silent;

/** Surveys as they are kept, and the words that let people in. */
record SurveyTable(Connection connection, Database.Dialect dialect) {
  private static final String COLUMNS =
      "id, link, form_id, cycle, group_code, title, way, assisted, anonymity, minimum, fastest,"
          + " device_most, last_day, state, units, strata, modulus";

  long insert(Survey s, String secret, Instant now, String by) throws SQLException {
    long id = Sql.next(connection, dialect, "survey_seq");
    new Sql("insert into survey (" + COLUMNS + ", secret, made_at, made_by) values (")
        .and(Sql.marks(20) + ")", id, s.link(), s.form(), s.cycle(), s.group())
        .and("", Json.write(s.title()), s.way().name(), s.assisted(), s.anonymity().name())
        .and("", s.minimum(), s.fastest(), s.deviceMost(), s.lastDay(), s.state().name())
        .and("", Json.write(s.units()), Json.write(s.strata()), s.modulus(), secret, now, by)
        .run(connection);
    return id;
  }

  List<Survey> page(long before, int limit) throws SQLException {
    return new Sql("select " + COLUMNS + " from survey where id < ?", before)
        .and(" order by id desc fetch first ? rows only", limit)
        .list(connection, SurveyTable::survey);
  }

  /** Those whose answers are sheets, the newest first. */
  List<Survey> counted(String cycle, String group) throws SQLException {
    return new Sql("select " + COLUMNS + " from survey where cycle = ? and group_code = ?", cycle)
        .and(" and state = ? order by id desc", group, State.COUNTED.name())
        .list(connection, SurveyTable::survey);
  }

  Optional<Survey> find(long id) throws SQLException {
    return new Sql("select " + COLUMNS + " from survey where id = ?", id)
        .list(connection, SurveyTable::survey).stream().findFirst();
  }

  Optional<Survey> find(String link) throws SQLException {
    return new Sql("select " + COLUMNS + " from survey where link = ?", link)
        .list(connection, SurveyTable::survey).stream().findFirst();
  }

  Optional<Survey.Standing> standing(String link) throws SQLException {
    return new Sql("select last_day, state from survey where link = ?", link)
            .list(
                connection,
                row ->
                    new Survey.Standing(
                        row.getObject(1, LocalDate.class), State.valueOf(row.getString(2))))
            .stream()
            .findFirst();
  }

  String secret(long id) throws SQLException {
    return new Sql("select secret from survey where id = ?", id)
        .list(connection, row -> row.getString(1)).stream().findFirst().orElse("");
  }

  /** Holds a survey until the end of the transaction; the state it has then. */
  Optional<State> lock(long id) throws SQLException {
    return new Sql("select state from survey where id = ? for update", id)
        .list(connection, row -> State.valueOf(row.getString(1))).stream().findFirst();
  }

  /**
   * Whether it has not been closed, and cannot be until the end of the transaction. Many hold a
   * survey like this at once on PostgreSQL; on H2, which has no such hold, one after the other.
   */
  boolean holdOpen(long id) throws SQLException {
    String hold = dialect == Database.Dialect.H2 ? " for update" : " for key share";
    return !new Sql("select id from survey where id = ? and state = 'OPEN'", id)
        .and(hold)
        .list(connection, row -> row.getLong(1))
        .isEmpty();
  }

  /** Goes on from one state to the next; without an open survey nobody needs the secret. */
  boolean move(long id, State from, State to) throws SQLException {
    return new Sql("update survey set state = ?, secret = '' where id = ?", to.name(), id)
            .and(" and state = ?", from.name())
            .run(connection)
        == 1;
  }

  /** Moves the last day of an open survey. */
  void extend(long id, LocalDate lastDay) throws SQLException {
    new Sql("update survey set last_day = ? where id = ? and state = 'OPEN'", lastDay, id)
        .run(connection);
  }

  private static Survey survey(ResultSet row) throws SQLException {
    return new Survey(
        row.getLong("id"),
        row.getString("link"),
        row.getLong("form_id"),
        row.getString("cycle"),
        row.getString("group_code"),
        Json.read(row.getString("title"), new TypeReference<>() {}),
        Way.valueOf(row.getString("way")),
        row.getBoolean("assisted"),
        Anonymity.valueOf(row.getString("anonymity")),
        row.getInt("minimum"),
        row.getInt("fastest"),
        row.getInt("device_most"),
        row.getObject("last_day", LocalDate.class),
        State.valueOf(row.getString("state")),
        Json.read(row.getString("units"), new TypeReference<>() {}),
        Json.read(row.getString("strata"), new TypeReference<>() {}),
        row.getString("modulus"));
  }

  /**
   * A word that lets somebody in, as it is kept.
   *
   * @param with the hash of what it was used up with, which sent again is answered again
   */
  record Token(String holder, boolean used, String with) {}

  /** Lets people in by the hashes of their words. */
  void allow(Survey survey, List<String> hashes, List<String> holders) throws SQLException {
    ArrayList<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < hashes.size(); i++) {
      String holder = i < holders.size() ? holders.get(i) : "";
      rows.add(new Object[] {hashes.get(i), survey.id(), survey.anonymity().name(), holder});
    }
    Sql.batch(
        connection,
        "insert into survey_token (hash, survey_id, anonymity, holder, used, blinded)"
            + " values (?, ?, ?, ?, false, '')",
        rows);
  }

  Optional<Token> token(long survey, String hash) throws SQLException {
    return new Sql("select holder, used, blinded from survey_token where survey_id = ?", survey)
            .and(" and hash = ?", hash)
            .list(
                connection, row -> new Token(row.getString(1), row.getBoolean(2), row.getString(3)))
            .stream()
            .findFirst();
  }

  /** Uses a word up; says whether it could be used. */
  boolean use(long survey, String hash, String with) throws SQLException {
    return new Sql("update survey_token set used = true, blinded = ? where survey_id = ?")
            .and("", with, survey)
            .and(" and hash = ? and used = false", hash)
            .run(connection)
        == 1;
  }

  /** Gives a word back that was used up with something, if the answer is not there. */
  void giveBack(long survey, String hash, String with, long answer) throws SQLException {
    new Sql("update survey_token set used = false, blinded = '' where survey_id = ?", survey)
        .and(" and hash = ? and blinded = ?", hash, with)
        .and(" and not exists (select 1 from survey_answer where id = ?)", answer)
        .run(connection);
  }

  /** How many words were given out, and how many were used. */
  long[] tokens(long survey) throws SQLException {
    return new Sql(
            "select count(*), coalesce(sum(case when used then 1 else 0 end), 0)"
                + " from survey_token where survey_id = ?",
            survey)
        .list(connection, row -> new long[] {row.getLong(1), row.getLong(2)})
        .get(0);
  }

  /** Those who were given words and did not use them, each name once. */
  List<Silent> silent(long survey, String after, int limit) throws SQLException {
    return new Sql("select holder, count(*) from survey_token where survey_id = ?", survey)
        .and(" and used = false and holder > ? group by holder", after)
        .and(" order by holder fetch first ? rows only", limit)
        .list(connection, row -> new Silent(row.getString(1), row.getLong(2)));
  }
}
