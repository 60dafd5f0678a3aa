package org.baton.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Assumptions;

/** The real data beside the project, and CSV as it uses it. */
final class RealData {
  private static final String COMMAS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  private RealData() {}

  /** A folder of the data; without it tests are skipped, but not where "CI=true" is said. */
  static Path folder(String name) {
    for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
      Path folder = above.resolve("shared/data").resolve(name);
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    String reason = "There is no folder shared/data/" + name + " beside the project.";
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason);
    }
    System.out.println("Skipped: " + reason);
    return Assumptions.abort(reason);
  }

  /** Rows of a file, each as column and cell. */
  static List<Map<String, String>> rows(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> header = cells(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      if (cells.size() != header.size()) {
        throw new IllegalStateException(file + ": " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(header.get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(line.contains("\"") ? COMMAS : ",", -1)) {
      cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
    }
    return cells;
  }

  /** A line of a file. */
  static String line(Object... cells) {
    StringJoiner line = new StringJoiner(",", "", "\n");
    for (Object cell : cells) {
      String word = String.valueOf(cell);
      line.add(word.contains(",") ? "\"" + word + "\"" : word);
    }
    return line.toString();
  }
}
