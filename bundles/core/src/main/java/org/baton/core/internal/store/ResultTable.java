package org.baton.core.internal.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ObjDoubleConsumer;
import org.baton.api.data.Sql;
import org.baton.api.evaluation.ScoreState;
import org.baton.api.text.Text;
import org.baton.core.internal.results.ResultLine;
import org.baton.core.internal.results.StoredResult;
import org.baton.core.internal.results.StoredTree;
import org.baton.core.internal.results.block.Outline;
import org.baton.core.internal.units.UnitQuery;

/** Results of runs within a transaction. */
public final class ResultTable {
  private static final int FETCH = 1000;
  private static final int MOST_LOOKED_FOR = 5000;
  private static final String COLUMNS =
      "unit, name_zh, name_en, state, total, points, grade, figures, block, place, tree";

  private static final String LINE = "unit, name_zh, name_en, state, total, points, grade, figures";

  private final Connection connection;

  /** Takes a unit's scores. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes one unit's.
     *
     * @param total NaN when there is none
     */
    void take(String unit, double total, Scores scores);
  }

  /** The scores of a unit. */
  @FunctionalInterface
  public interface Scores {
    /** Hands over the scores by the codes of nodes; nodes without one are not there. */
    void each(ObjDoubleConsumer<String> taker);
  }

  /**
   * Results as they are written.
   *
   * @param number the number of the block in its run
   * @param lines the units in the order of their places in the block
   * @param figures of each unit, as JSON
   */
  public record Block(int number, byte[] content, List<ResultLine> lines, List<String> figures) {}

  /** Works on this connection. */
  public ResultTable(Connection connection) {
    this.connection = connection;
  }

  /** Begins the results of a run. */
  public void begin(long run, Outline outline) throws SQLException {
    new BlockTable(connection, run).insert(outline);
  }

  /** Writes a block of results of a run. */
  public void insert(long run, Block block) throws SQLException {
    new BlockTable(connection, run).insert(block.number(), block.content());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into result (run, "
                + LINE
                + ", block, place) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int place = 0; place < block.lines().size(); place++) {
        ResultLine r = block.lines().get(place);
        insert.setLong(1, run);
        insert.setString(2, r.unit());
        insert.setString(3, r.name().zh());
        insert.setString(4, r.name().en());
        insert.setString(5, r.state().name());
        Nullable.fillDouble(insert, 6, r.total());
        Nullable.fillDouble(insert, 7, r.points());
        insert.setString(8, r.grade());
        insert.setString(9, block.figures().get(place));
        insert.setInt(10, block.number());
        insert.setInt(11, place);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Throws the results of a run away that came to nothing. */
  public void delete(long run) throws SQLException {
    new Sql("delete from result where run = ?", run).run(connection);
    new BlockTable(connection, run).delete();
    new Sql("delete from run_text where run = ?", run).run(connection);
  }

  /**
   * Results behind a unit's code, in the order of codes; never by rank. Units are looked for in the
   * register, so that only the rows that are shown are read.
   */
  public List<ResultLine> lines(UnitIndex index, long run, UnitQuery query, String after, int limit)
      throws SQLException {
    if (query.isAll()) {
      // With the columns of the key in the order H2 needs no sort of all rows.
      String some =
          " from result where run = ? and unit > ? order by run, unit fetch first ? rows only";
      return new Sql("select " + LINE + some, run, after, limit)
          .list(connection, ResultTable::line);
    }
    if (UnitIndex.answers(query)) {
      return found(index, run, query, after, limit);
    }
    Sql sql =
        new Sql(
            "select u.code from unit u where u.code > ?"
                + " and exists (select 1 from result r where r.run = ? and r.unit = u.code)",
            after,
            run);
    UnitWhere.add(query, sql).and(UnitWhere.order(query), limit);
    return lines(run, sql.list(connection, row -> row.getString(1)));
  }

  /** Looks through the units that fit, in parts that grow when few of them have a result. */
  private List<ResultLine> found(
      UnitIndex index, long run, UnitQuery query, String after, int limit) throws SQLException {
    List<ResultLine> found = new ArrayList<>();
    String place = after;
    int part = limit;
    List<String> codes;
    do {
      codes = index.codes(connection, query, place, part);
      List<ResultLine> some = lines(run, codes);
      found.addAll(some.subList(0, Math.min(some.size(), limit - found.size())));
      if (codes.size() < part) {
        break;
      }
      place = codes.get(part - 1);
      part = Math.min(part * 4, MOST_LOOKED_FOR);
    } while (found.size() < limit);
    return found;
  }

  /** The results of these units, in the order of codes. */
  public List<ResultLine> lines(long run, Collection<String> units) throws SQLException {
    return of(run, units, LINE, ResultTable::line);
  }

  /** The results of these units with their trees, in the order of codes. */
  public List<StoredResult> whole(long run, Collection<String> units) throws SQLException {
    return whole(run, of(run, units, COLUMNS, Found::read));
  }

  private <T> List<T> of(long run, Collection<String> units, String columns, Sql.Mapper<T> mapper)
      throws SQLException {
    if (units.isEmpty()) {
      return List.of();
    }
    return new Sql("select " + columns + " from " + listed(units), units.toArray())
        .and(" join result on run = ? and unit = listed order by unit", run)
        .list(connection, mapper);
  }

  /** Units as a table to join with: for "in" H2 reads a whole run, not the rows of its key. */
  private static String listed(Collection<String> units) {
    String one = "(cast(? as varchar))";
    return "(values " + (one + ", ").repeat(units.size() - 1) + one + ") wanted (listed)";
  }

  /** The totals of a run by unit, of one kind or of all; units without a total are not there. */
  public Map<String, Double> totals(long run, String kind) throws SQLException {
    Map<String, Double> totals = new TreeMap<>();
    Sql sql = new Sql("select r.unit, r.total from result r where r.run = ?", run);
    if (!kind.isEmpty()) {
      sql.and(" and exists (select 1 from unit u where u.code = r.unit and u.kind = ?)", kind);
    }
    sql.and(" and r.total is not null")
        .list(connection, row -> totals.put(row.getString(1), row.getDouble(2)));
    return totals;
  }

  /** A unit's result. */
  public Optional<StoredResult> find(long run, String unit) throws SQLException {
    return whole(
            run,
            new Sql("select " + COLUMNS + " from result where run = ? and unit = ?", run, unit)
                .list(connection, Found::read))
        .stream()
        .findFirst();
  }

  /** The codes of units that have a result in one of two runs, behind a code. */
  public List<String> units(long run, long other, String after, int limit) throws SQLException {
    String one =
        "(select unit from result where run = ? and unit > ? order by run, unit"
            + " fetch first ? rows only)";
    return new Sql(one, run, after, limit)
        .and(" union " + one, other, after, limit)
        .and(" order by 1 fetch first ? rows only", limit)
        .list(connection, row -> row.getString(1));
  }

  /** Published totals of units in earlier years, by unit and year. */
  public Map<String, Map<Integer, Double>> past(Collection<String> units, int before)
      throws SQLException {
    Map<String, Map<Integer, Double>> past = new HashMap<>();
    if (units.isEmpty()) {
      return past;
    }
    new Sql("select r.unit, c.plan_year, r.total from cycle c")
        .and(" cross join " + listed(units), units.toArray())
        .and(" join result r on r.run = c.published_run and r.unit = listed")
        .and(" where c.plan_year < ? and r.total is not null", before)
        .list(
            connection,
            row ->
                past.computeIfAbsent(row.getString(1), u -> new TreeMap<>())
                    .put(row.getInt(2), row.getDouble(3)));
    return past;
  }

  /** The valid runs of earlier years by the year: the newest cycle of a year wins. */
  public Map<Integer, List<Long>> publishedRuns(int from, int before) throws SQLException {
    Map<Integer, List<Long>> runs = new TreeMap<>();
    new Sql(
            "select plan_year, published_run from cycle where published_run is not null"
                + " and plan_year >= ? and plan_year < ? order by id",
            from,
            before)
        .list(
            connection,
            row -> runs.computeIfAbsent(row.getInt(1), y -> new ArrayList<>()).add(row.getLong(2)));
    return runs;
  }

  /** Puts the trees to results, each from its block or, in runs of old, from its row. */
  private List<StoredResult> whole(long run, List<Found> found) throws SQLException {
    Map<Integer, List<Found>> byBlock = new TreeMap<>();
    Map<String, StoredTree> trees = new HashMap<>();
    for (Found one : found) {
      if (one.tree() == null) {
        byBlock.computeIfAbsent(one.block(), b -> new ArrayList<>()).add(one);
      } else {
        trees.put(one.line().unit(), StoredTree.read(one.tree()));
      }
    }
    new BlockTable(connection, run)
        .each(
            byBlock.keySet(),
            (number, block) ->
                byBlock
                    .get(number)
                    .forEach(f -> trees.put(f.line().unit(), block.tree(f.place()))));
    return found.stream().map(f -> StoredResult.of(f.line(), trees.get(f.line().unit()))).toList();
  }

  /** Hands over the scores of a run, some hundreds of units in memory at a time. */
  public void each(long run, Visitor visitor) throws SQLException {
    String after = "";
    List<Found> some;
    do {
      some =
          new Sql(
                  "select "
                      + COLUMNS
                      + " from result where run = ? and unit > ?"
                      + " order by run, unit fetch first ? rows only",
                  run,
                  after,
                  FETCH)
              .list(connection, Found::read);
      each(run, some, visitor);
      after = some.isEmpty() ? after : some.get(some.size() - 1).line().unit();
    } while (some.size() == FETCH);
  }

  private void each(long run, List<Found> some, Visitor visitor) throws SQLException {
    Map<Integer, List<Found>> byBlock = new TreeMap<>();
    for (Found one : some) {
      if (one.tree() == null) {
        byBlock.computeIfAbsent(one.block(), b -> new ArrayList<>()).add(one);
      } else {
        StoredTree tree = StoredTree.read(one.tree());
        visitor.take(one.line().unit(), one.total(), tree::scores);
      }
    }
    new BlockTable(connection, run)
        .each(
            byBlock.keySet(),
            (number, block) ->
                byBlock
                    .get(number)
                    .forEach(
                        f ->
                            visitor.take(
                                f.line().unit(),
                                f.total(),
                                taker -> block.scores(f.place(), taker))));
  }

  /** Writes the texts a run needs to be told without its modules. */
  public void insertTexts(long run, Map<String, Text> texts) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into run_text (run, text_key, zh, en) values (?, ?, ?, ?)")) {
      for (Map.Entry<String, Text> text : texts.entrySet()) {
        Sql.fill(insert, run, text.getKey(), text.getValue().zh(), text.getValue().en());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The texts of a run. */
  public Map<String, Text> texts(long run) throws SQLException {
    Map<String, Text> texts = new HashMap<>();
    new Sql("select text_key, zh, en from run_text where run = ?", run)
        .list(
            connection,
            row -> texts.put(row.getString(1), new Text(row.getString(2), row.getString(3))));
    return texts;
  }

  private static ResultLine line(ResultSet row) throws SQLException {
    return new ResultLine(
        row.getString("unit"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        ScoreState.valueOf(row.getString("state")),
        Nullable.number(row, "total"),
        Nullable.number(row, "points"),
        row.getString("grade"),
        Json.read(row.getString("figures"), new TypeReference<Map<String, Double>>() {}));
  }

  /** A row with where its tree is. */
  private record Found(ResultLine line, int block, int place, byte[] tree) {
    static Found read(ResultSet row) throws SQLException {
      return new Found(
          ResultTable.line(row), row.getInt("block"), row.getInt("place"), row.getBytes("tree"));
    }

    double total() {
      return line.total() == null ? Double.NaN : line.total();
    }
  }
}
