package org.baton.indicators.internal.society;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.data.Database;
import org.baton.api.data.Sql;
import org.baton.api.text.Text;
import org.baton.indicators.internal.society.Consultation.Item;
import org.baton.indicators.internal.society.Consultation.Question;
import org.baton.indicators.internal.society.Consultation.Way;

/** Consultations, their one-time words and answers. */
record SocietyTable(Connection connection, Database.Dialect dialect) {
  long insert(Consultation c, List<Item> items, Instant now, String by) throws SQLException {
    long id = Sql.next(connection, dialect, "consultation_seq");
    new Sql("insert into consultation values (" + Sql.marks(12) + ")", id, c.set())
        .and("", c.title().zh(), c.title().en(), c.link(), c.way().name(), c.closed())
        .and("", c.lastDay(), c.minimum(), c.fastest(), now, by)
        .run(connection);
    Sql.batch(
        connection,
        "insert into consultation_item values (?, ?, ?, ?, ?, ?)",
        items.stream()
            .map(
                i ->
                    new Object[] {
                      id, i.place(), i.code(), i.title().zh(), i.title().en(), i.words()
                    })
            .toList());
    return id;
  }

  void close(long id) throws SQLException {
    new Sql("update consultation set closed = true where id = ?", id).run(connection);
  }

  List<Consultation> page(long before, int limit) throws SQLException {
    return new Sql("select * from consultation where id < ?", before)
        .and(" order by id desc fetch first ? rows only", limit)
        .list(connection, SocietyTable::consultation);
  }

  /** The newest consultation on a set. */
  Optional<Consultation> newest(String set) throws SQLException {
    return new Sql("select * from consultation where set_code = ?", set)
            .and(" order by id desc fetch first ? rows only", 1)
            .list(connection, SocietyTable::consultation)
            .stream()
            .findFirst();
  }

  /** How many answers without flags there are. */
  long sound(long id) throws SQLException {
    return new Sql(
            "select count(*) from public_answer where flags = '' and consultation_id = ?", id)
        .list(connection, row -> row.getLong(1))
        .get(0);
  }

  /** The means of an indicator in answers without flags, where enough answered. */
  Map<Question, Double> means(Consultation of, String indicator) throws SQLException {
    Map<Question, Double> means = new EnumMap<>(Question.class);
    new Sql("select m.question, sum(m.mark), count(*) from public_mark m")
        .and(" join public_answer a on a.id = m.answer_id")
        .and(" join consultation_item i on i.consultation_id = a.consultation_id")
        .and(" and i.place = m.place where a.flags = '' and a.consultation_id = ?", of.id())
        .and(" and i.code = ? group by m.question having count(*) >= ?", indicator, of.minimum())
        .list(
            connection,
            row ->
                means.put(Question.valueOf(row.getString(1)), row.getDouble(2) / row.getLong(3)));
    return means;
  }

  Optional<Consultation> find(long id) throws SQLException {
    return new Sql("select * from consultation where id = ?", id)
        .list(connection, SocietyTable::consultation).stream().findFirst();
  }

  Optional<Consultation> find(String link) throws SQLException {
    return new Sql("select * from consultation where link = ?", link)
        .list(connection, SocietyTable::consultation).stream().findFirst();
  }

  private static Consultation consultation(ResultSet row) throws SQLException {
    return new Consultation(
        row.getLong("id"),
        row.getString("set_code"),
        new Text(row.getString("title_zh"), row.getString("title_en")),
        row.getString("link"),
        Way.valueOf(row.getString("way")),
        row.getBoolean("closed"),
        row.getObject("last_day", LocalDate.class),
        row.getInt("minimum"),
        row.getInt("fastest"));
  }

  List<Item> items(long id) throws SQLException {
    return new Sql("select * from consultation_item where consultation_id = ? order by place", id)
        .list(
            connection,
            row ->
                new Item(
                    row.getInt("place"),
                    row.getString("code"),
                    new Text(row.getString("title_zh"), row.getString("title_en")),
                    row.getString("words")));
  }

  void allow(long id, List<String> hashes) throws SQLException {
    Sql.batch(
        connection,
        "insert into consultation_token (hash, consultation_id, used) values (?, ?, false)",
        hashes.stream().map(h -> new Object[] {h, id}).toList());
  }

  /** Whether a word is there, and if so whether it was used. */
  Optional<Boolean> used(long id, String hash) throws SQLException {
    return new Sql("select used from consultation_token where consultation_id = ?", id)
        .and(" and hash = ?", hash).list(connection, row -> row.getBoolean(1)).stream().findFirst();
  }

  /** Uses a word up; says whether it could be used. */
  boolean use(long id, String hash) throws SQLException {
    return new Sql("update consultation_token set used = true where consultation_id = ?", id)
            .and(" and hash = ? and used = false", hash)
            .run(connection)
        == 1;
  }

  boolean hasAnswered(long id, String browser) throws SQLException {
    return !new Sql("select id from public_answer where consultation_id = ? and browser = ?", id)
        .and(" fetch first 1 rows only", browser)
        .list(connection, row -> row.getLong(1))
        .isEmpty();
  }

  void answer(long id, LocalDate day, String browser, PublicAnswer a) throws SQLException {
    long number = Sql.next(connection, dialect, "public_answer_seq");
    new Sql("insert into public_answer values (" + Sql.marks(7) + ")", number, id, day, browser)
        .and("", a.who(), String.join(",", a.flags()), a.words())
        .run(connection);
    List<Object[]> rows = new ArrayList<>();
    a.marks()
        .forEach(
            (place, marks) ->
                marks.forEach((q, m) -> rows.add(new Object[] {number, place, q.name(), m})));
    Sql.batch(connection, "insert into public_mark values (?, ?, ?, ?)", rows);
  }

  /** All answers, in two statements. */
  List<PublicAnswer> answers(long id) throws SQLException {
    Map<Long, Map<Integer, Map<Question, Integer>>> marks = new HashMap<>();
    new Sql("select m.* from public_mark m join public_answer a on a.id = m.answer_id")
        .and(" where a.consultation_id = ?", id)
        .list(
            connection,
            row ->
                marks
                    .computeIfAbsent(row.getLong("answer_id"), i -> new HashMap<>())
                    .computeIfAbsent(row.getInt("place"), p -> new EnumMap<>(Question.class))
                    .put(Question.valueOf(row.getString("question")), row.getInt("mark")));
    return new Sql("select id, who, words, flags from public_answer where consultation_id = ?", id)
        .list(
            connection,
            row ->
                new PublicAnswer(
                    row.getString("who"),
                    marks.getOrDefault(row.getLong("id"), Map.of()),
                    row.getString("words"),
                    Arrays.stream(row.getString("flags").split(","))
                        .filter(f -> !f.isEmpty())
                        .toList()));
  }
}
