package org.baton.methods;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.baton.methods.composite.Frame;

/** A small CSV file of a test. */
public record Table(List<String> header, List<List<String>> rows) {
  private static final String COMMAS = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

  /** Reads a file. */
  public static Table read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return new Table(
          cells(lines.get(0)), lines.subList(1, lines.size()).stream().map(Table::cells).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(COMMAS, -1)) {
      cells.add(cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell);
    }
    return cells;
  }

  /** A column as words. */
  public List<String> words(String column) {
    int at = header.indexOf(column);
    return rows.stream().map(r -> r.get(at)).toList();
  }

  /** A column as numbers, NaN where it is empty or NA. */
  public double[] numbers(String column) {
    return words(column).stream()
        .mapToDouble(w -> w.isEmpty() || w.equals("NA") ? Double.NaN : Double.parseDouble(w))
        .toArray();
  }

  /** Only the rows with a word in a column. */
  public Table where(String column, String word) {
    int at = header.indexOf(column);
    return new Table(header, rows.stream().filter(r -> r.get(at).equals(word)).toList());
  }

  /** Some columns as a matrix with the codes of units in "uCode". */
  public Frame frame(List<String> columns) {
    double[][] values = new double[rows.size()][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      double[] column = numbers(columns.get(j));
      for (int i = 0; i < column.length; i++) {
        values[i][j] = column[i];
      }
    }
    return new Frame(words("uCode"), columns, values);
  }
}
