package org.baton.bench.csv;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The same evaluation by SQL, in a process of its own: a folder of input, a file for results. */
public final class DuckDb {
  private static final String SCORES =
      "CREATE TABLE scores AS SELECT * FROM read_csv('%s/scores.csv', header=true, columns={"
          + "'unit':'INTEGER','indicator':'SMALLINT','grp':'TINYINT','evaluator':'INTEGER',"
          + "'score':'DECIMAL(5,1)'})";

  private static final List<String> TOTALS =
      List.of(
          "CREATE TABLE cell AS SELECT unit, indicator, sum(m * weight) / sum(weight) x FROM ("
              + "SELECT unit, indicator, grp, sum(score)::DOUBLE / count(score) m FROM scores"
              + " WHERE score IS NOT NULL GROUP BY ALL) JOIN groups USING (grp) GROUP BY ALL",
          "CREATE TABLE cat AS SELECT unit, category, any_value(category_weight) weight,"
              + " sum(x * weight) / sum(weight) x FROM cell JOIN indicators USING (indicator)"
              + " GROUP BY unit, category",
          "CREATE TABLE total AS SELECT unit, sum(x * weight) / sum(weight) total FROM cat"
              + " GROUP BY unit",
          "CREATE TABLE result AS SELECT unit, total, rank() OVER (PARTITION BY level"
              + " ORDER BY round(total, 8) DESC) place FROM units JOIN total USING (unit)");

  private DuckDb() {}

  /** Evaluates and says the seconds of loading and of totals. */
  public static void main(String[] words) throws SQLException {
    String folder = words[0];
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement()) {
      sql.execute("SET threads=2");
      sql.execute("SET memory_limit='8GB'");
      sql.execute("SET temp_directory='" + folder + "/duckdb'");
      sql.execute("SET preserve_insertion_order=false");
      long start = System.nanoTime();
      for (String table : List.of("units", "indicators", "groups")) {
        String file = folder + "/" + table + ".csv";
        sql.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv_auto('" + file + "')");
      }
      sql.execute(SCORES.formatted(folder));
      long loaded = System.nanoTime();
      for (String step : TOTALS) {
        sql.execute(step);
      }
      long done = System.nanoTime();
      sql.execute("COPY (SELECT * FROM result ORDER BY unit) TO '" + words[1] + "' (HEADER)");
      System.out.println("load " + (loaded - start) / 1e9 + " totals " + (done - loaded) / 1e9);
    }
  }
}
