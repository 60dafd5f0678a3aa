package org.baton.subjects.internal.survey;

import java.sql.Connection;
import java.sql.SQLException;
import org.baton.api.data.Sql;

/**
 * Writes the rows of a survey anew in the order of their random numbers, all in one transaction. A
 * database such as PostgreSQL keeps rows in the order in which they came, with the number of the
 * transaction that wrote them; both could be laid beside each other to join word, answer and
 * comment.
 */
record Mixing(Connection connection) {
  void mix(long survey) throws SQLException {
    // What a word was used up with is needed only while it may be sent again.
    new Sql("update survey_token set blinded = '' where survey_id = ?", survey).run(connection);
    anew("survey_token", "hash", survey);
    anew("survey_answer", "id", survey);
    anew("survey_comment", "id", survey);
  }

  private void anew(String table, String key, long survey) throws SQLException {
    String aside = table + "_mixed";
    copy(table, aside, "", survey);
    // Only what lies aside: nothing that comes in between is lost.
    new Sql("delete from " + table + " where survey_id = ?", survey)
        .and(
            " and " + key + " in (select " + key + " from " + aside + " where survey_id = ?)",
            survey)
        .run(connection);
    copy(aside, table, " order by " + key, survey);
    new Sql("delete from " + aside + " where survey_id = ?", survey).run(connection);
  }

  private void copy(String from, String to, String order, long survey) throws SQLException {
    new Sql("insert into " + to + " select * from " + from + " where survey_id = ?", survey)
        .and(order)
        .run(connection);
  }
}
