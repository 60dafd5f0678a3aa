package org.baton.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts the latest measurements into the page of the documentation, and draws the growth. */
final class Report {
  private static final String BEGIN = "<!-- measured: begin -->\n";
  private static final String END = "<!-- measured: end -->";

  private final Path page;
  private final Path images;

  Report(Path documentation) {
    this.page = documentation.resolve("performance.md");
    this.images = documentation.resolve("images");
  }

  void write(Kept kept) throws IOException {
    List<String> order = Cases.all().stream().map(Case::id).toList();
    List<Kept.Row> rows =
        kept.latest().stream()
            .filter(Report::isShown)
            .sorted(Comparator.comparing(Kept.Row::java).thenComparing(r -> order.indexOf(r.id())))
            .toList();
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(page + " has no place for the table: " + BEGIN + " ... " + END);
    }
    String table = table(rows);
    Files.writeString(
        page, text.substring(0, begin + BEGIN.length()) + table + text.substring(end));
    List<Kept.Row> growth =
        rows.stream()
            .filter(r -> r.id().startsWith("csv-1e") && r.java().equals(rows.get(0).java()))
            .toList();
    if (!growth.isEmpty()) {
      Files.writeString(
          images.resolve("growth-seconds.svg"), new Growth("seconds", "s", growth).svg());
      Files.writeString(
          images.resolve("growth-memory.svg"), new Growth("peak MiB", "MiB", growth).svg());
    }
  }

  /** Pages have many measures; those with a goal tell enough. */
  private static boolean isShown(Kept.Row row) {
    return !row.id().startsWith("pages") || !row.goal().isEmpty();
  }

  static String table(Collection<Kept.Row> rows) {
    StringBuilder out = new StringBuilder();
    String machine = "";
    String last = "";
    for (Kept.Row row : rows) {
      if (!row.machine().equals(machine)) {
        machine = row.machine();
        out.append("\nMeasured on: ").append(machine).append(".\n\n");
        out.append("| case | measure | Baton | peer | ratio | goal | |\n");
        out.append("|---|---|---|---|---|---|---|\n");
      }
      String name = row.id().equals(last) ? "" : "`" + row.id() + "` " + about(row);
      last = row.id();
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %s | %s | %s | %s |%n",
              name,
              row.measure(),
              row.baton().words(),
              row.peer().words(),
              Numbers.shown(row.ratio()),
              row.goal(),
              row.judged()));
    }
    return out.append('\n').toString();
  }

  private static String about(Kept.Row row) {
    String peer = row.against().equals("-") ? "" : "; against " + row.against();
    return row.what() + peer + " (" + row.date() + ", " + row.rounds() + " rounds)";
  }
}
