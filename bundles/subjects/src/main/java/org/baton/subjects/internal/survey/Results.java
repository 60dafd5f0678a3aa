package org.baton.subjects.internal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.subjects.internal.reliability.Figure;

/**
 * What a survey gave, as far as it may be shown.
 *
 * @param answers how many answered; -1 when too few to be told
 * @param flagged how many of these may be left out for a flag; -1 when too few to be told apart
 * @param bursts how many came in a burst, which is no reason to leave them out; -1 when too few
 * @param questions what was answered to each rating; empty while it is open
 * @param choices what was chosen; empty while it is open
 * @param participation who answered, by unit and stratum, flagged ones too
 * @param consistency Cronbach's alpha of the ratings, without flagged answers and those that leave
 *     one out, with two decimals; {@code few} of fewer than thirty; null while it is open or when
 *     there are fewer than two ratings
 * @param channels how many came how; empty when too few answered to be told
 * @param tokens how many words were given out
 * @param used how many of these were used
 */
public record Results(
    long answers,
    long flagged,
    long bursts,
    List<Answered> questions,
    List<Chosen> choices,
    Table participation,
    Figure consistency,
    Map<String, Long> channels,
    long tokens,
    long used) {

  /**
   * A table with margins; the last row and column are totals.
   *
   * @param counts how many; -1 where it is hidden
   * @param means the means of a rating; null where hidden or nobody answered; empty for a table of
   *     counts alone
   */
  public record Table(List<List<Long>> counts, List<List<Double>> means) {
    /** A table of counts alone, with small groups hidden and what would give them away. */
    static Table of(long[][] counts, int minimum) {
      return of(counts, new double[counts.length][columns(counts)], minimum, false);
    }

    /** A table of means, with small groups hidden and what would give them away. */
    static Table of(long[][] counts, double[][] sums, int minimum) {
      return of(counts, sums, minimum, true);
    }

    private static int columns(long[][] counts) {
      return counts.length == 0 ? 0 : counts[0].length;
    }

    private static Table of(long[][] counts, double[][] sums, int minimum, boolean withMeans) {
      boolean[][] hidden = Suppression.hidden(counts, minimum);
      int last = columns(counts);
      double[][] numbers = new double[counts.length + 1][last + 1];
      double[][] totals = new double[counts.length + 1][last + 1];
      for (int r = 0; r < counts.length; r++) {
        for (int c = 0; c < last; c++) {
          addAt(numbers, r, c, counts[r][c]);
          addAt(totals, r, c, sums[r][c]);
        }
      }
      List<List<Long>> shown = new ArrayList<>();
      List<List<Double>> means = new ArrayList<>();
      for (int r = 0; r < hidden.length; r++) {
        List<Long> row = new ArrayList<>();
        List<Double> mean = new ArrayList<>();
        for (int c = 0; c < hidden[r].length; c++) {
          row.add(hidden[r][c] ? -1 : (long) numbers[r][c]);
          mean.add(hidden[r][c] || numbers[r][c] == 0 ? null : totals[r][c] / numbers[r][c]);
        }
        shown.add(row);
        means.add(mean);
      }
      return new Table(shown, withMeans ? means : List.of());
    }

    /** Adds to a cell and to its margins. */
    private static void addAt(double[][] to, int row, int column, double value) {
      int lastRow = to.length - 1;
      int lastColumn = to[row].length - 1;
      to[row][column] += value;
      to[row][lastColumn] += value;
      to[lastRow][column] += value;
      to[lastRow][lastColumn] += value;
    }

    /** The number in the last row and column. */
    long whole() {
      List<Long> last = counts.get(counts.size() - 1);
      return last.get(last.size() - 1);
    }
  }

  /**
   * What was answered to a rating.
   *
   * @param question its code
   * @param all the mean of all answers, flagged ones too; null when hidden
   * @param sound by unit and stratum, without flagged ones
   * @param notApplicable how many said that it does not apply, flagged ones too; -1 when few
   */
  public record Answered(String question, Double all, Table sound, long notApplicable) {}

  /**
   * What was chosen, without flagged answers.
   *
   * @param question its code
   * @param counts how many chose each, in the order of the form; -1 where it is hidden
   * @param all how many chose; -1 when too few
   */
  public record Chosen(String question, List<Long> counts, long all) {}
}
