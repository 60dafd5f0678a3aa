package org.baton.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of all measurements ever made, one measure of one case a row; rows are only added. */
final class Kept {
  private final Path file;

  Kept(Path file) {
    this.file = file;
  }

  /**
   * One measure of one run of a case; medians, lowest and highest of the rounds.
   *
   * @param date the day, in UTC
   * @param id the case
   * @param what what Baton did
   * @param against the peer
   * @param measure the measure's name
   * @param baton Baton's side
   * @param peer the peer's side, NaN when there is none
   * @param goal the goal in words, empty when there is none
   * @param judged {@code reached}, {@code not reached} or empty
   * @param rounds how many rounds were counted
   * @param load the machine's load average at the end
   * @param machine processor, memory, system, Java
   * @param version of the product
   */
  record Row(
      String date,
      String id,
      String what,
      String against,
      String measure,
      Range baton,
      Range peer,
      String goal,
      String judged,
      int rounds,
      String load,
      String machine,
      String version) {
    /** Baton's median in relation to the peer's. */
    double ratio() {
      return baton.median() / peer.median();
    }

    /** What Java it was measured on, such as 17; empty when the machine line does not tell. */
    String java() {
      Matcher told = JAVA.matcher(machine);
      return told.find() ? told.group(1) : "";
    }
  }

  private static final Pattern JAVA = Pattern.compile("Java ([0-9]+)");
  private static final List<String> HEADING =
      List.of(
          "date,case,what,against,measure,baton,baton low,baton high,peer,peer low,peer high,ratio,goal,judged,rounds,load,machine,version"
              .split(","));

  void add(Row row) throws IOException {
    boolean fresh = !Files.exists(file);
    Files.createDirectories(file.getParent());
    try (CsvWriter out =
        CsvWriter.builder().build(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      if (fresh) {
        out.writeRecord(HEADING);
      }
      out.writeRecord(
          row.date(),
          row.id(),
          row.what(),
          row.against(),
          row.measure(),
          plain(row.baton().median()),
          plain(row.baton().low()),
          plain(row.baton().high()),
          plain(row.peer().median()),
          plain(row.peer().low()),
          plain(row.peer().high()),
          plain(row.ratio()),
          row.goal(),
          row.judged(),
          String.valueOf(row.rounds()),
          row.load(),
          row.machine(),
          row.version());
    }
  }

  /** The last row of each case and measure on each Java, in the order in which they first came. */
  Collection<Row> latest() throws IOException {
    Map<String, Row> latest = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        Row one = read(row);
        latest.put(one.java() + one.id() + " " + one.measure(), one);
      }
    }
    return latest.values();
  }

  private static Row read(NamedCsvRecord row) {
    return new Row(
        row.getField("date"),
        row.getField("case"),
        row.getField("what"),
        row.getField("against"),
        row.getField("measure"),
        range(row, "baton"),
        range(row, "peer"),
        row.getField("goal"),
        row.getField("judged"),
        Integer.parseInt(row.getField("rounds")),
        row.getField("load"),
        row.getField("machine"),
        row.getField("version"));
  }

  private static Range range(NamedCsvRecord row, String side) {
    return new Range(
        number(row.getField(side)),
        number(row.getField(side + " low")),
        number(row.getField(side + " high")));
  }

  private static String plain(double value) {
    return Double.isNaN(value) ? "" : Numbers.shown(value);
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }
}
