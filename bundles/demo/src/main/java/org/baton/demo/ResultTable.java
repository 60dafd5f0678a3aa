package org.baton.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The published results, in the order of the units' codes: nothing is ranked. */
final class ResultTable {
  private final List<Row> rows;
  private final Words words;

  /** Reads the results of a run of this year. */
  ResultTable(Server server, Words words, String run, int year) {
    this.words = words;
    this.rows = read(server, words, run, year);
  }

  /**
   * One unit.
   *
   * @param code the unit's code
   * @param name its name
   * @param total its total, NaN when there is none
   * @param state why there is a total or not
   * @param points bonus less deduction, NaN when there is none
   * @param grade its grade; may be empty
   * @param past its total the year before, NaN when there is none
   */
  record Row(
      String code,
      String name,
      double total,
      String state,
      double points,
      String grade,
      double past) {
    /** How the total moved since the year before, NaN when one of them is missing. */
    double change() {
      return total - past;
    }
  }

  private static List<Row> read(Server server, Words words, String run, int year) {
    List<Row> rows = new ArrayList<>();
    JsonNode page = server.get("/api/core/runs/" + run + "/results?limit=200");
    for (JsonNode item : page.path("items")) {
      rows.add(
          new Row(
              item.path("unit").asText(),
              named(item.path("name"), words),
              item.path("total").asDouble(Double.NaN),
              item.path("state").asText(),
              item.path("points").asDouble(Double.NaN),
              named(item.path("gradeTitle"), words),
              past(item.path("past"), year - 1)));
    }
    return rows;
  }

  private static String named(JsonNode name, Words words) {
    return name.path(words.language()).asText();
  }

  private static double past(JsonNode past, int year) {
    for (JsonNode one : past) {
      if (one.path("year").asInt() == year) {
        return one.path("total").asDouble(Double.NaN);
      }
    }
    return Double.NaN;
  }

  /** The unit that gained most on its own past. */
  Optional<Row> mostImproved() {
    return rows.stream()
        .filter(r -> Double.isFinite(r.change()))
        .max((a, b) -> Double.compare(a.change(), b.change()));
  }

  /** How many units there are. */
  int size() {
    return rows.size();
  }

  /** The table as lines with a head. */
  List<String> lines() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(
        List.of(
            words.say("demo.column.code"),
            words.say("demo.column.unit"),
            words.say("demo.column.grade"),
            words.say("demo.column.total"),
            words.say("demo.column.points"),
            words.say("demo.column.past"),
            words.say("demo.column.change")));
    for (Row row : rows) {
      cells.add(
          List.of(
              row.code(),
              row.name(),
              row.grade().isBlank() ? "–" : row.grade(),
              Double.isFinite(row.total()) ? number(row.total(), "%.2f") : state(row.state()),
              row.points() == 0 ? "" : number(row.points(), "%+.1f"),
              number(row.past(), "%.2f"),
              number(row.change(), "%+.2f")));
    }
    return Columns.lines(cells, 3);
  }

  private String state(String state) {
    return switch (state) {
      case "INSUFFICIENT", "NOT_APPLICABLE" ->
          words.say("demo.state." + state.toLowerCase(Locale.ROOT));
      default -> words.say("demo.state.missing");
    };
  }

  private String number(double value, String format) {
    return Double.isFinite(value) ? String.format(words.locale(), format, value) : "–";
  }
}
