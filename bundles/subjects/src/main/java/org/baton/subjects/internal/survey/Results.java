package org.baton.subjects.internal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Question;

/**
 * What a survey gave, as far as it may be shown.
 *
 * @param answers how many answered; -1 when too few to be told
 * @param flagged how many of these are flagged; -1 when too few to be told apart
 * @param questions what was answered to each rating
 * @param participation who answered, by unit and stratum, flagged ones too
 * @param channels how many came how; empty when too few answered to be told
 * @param tokens how many words were given out
 * @param used how many of these were used
 */
public record Results(
    long answers,
    long flagged,
    List<Answered> questions,
    Table participation,
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
  public record Table(List<List<Long>> counts, List<List<Double>> means) {}

  /**
   * What was answered to a rating.
   *
   * @param question its code
   * @param all the mean of all answers, flagged ones too; null when hidden
   * @param sound by unit and stratum, without flagged ones
   * @param notApplicable how many said that it does not apply, flagged ones too; -1 when few
   */
  public record Answered(String question, Double all, Table sound, long notApplicable) {}

  /** Without what was answered: while it is open, nobody is to be led by others. */
  Results withoutAnswers() {
    return new Results(answers, -1, List.of(), participation, channels, tokens, used);
  }

  /** The sums of one rating, by unit and stratum. */
  private static final class Sums {
    private final long[][] counts;
    private final double[][] sums;
    private long allCount;
    private double allSum;
    private long notApplicable;

    private Sums(int rows, int columns) {
      counts = new long[rows][columns];
      sums = new double[rows][columns];
    }
  }

  /** Adds answers up, in constant memory. */
  static final class Adding {
    private final Survey survey;
    private final Form form;
    private final Map<String, Sums> sums = new TreeMap<>();
    private final long[][] counts;
    private final int columns;
    private long answers;
    private long flagged;
    private final Map<String, Long> channels = new TreeMap<>();

    Adding(Survey survey, Form form) {
      this.survey = survey;
      this.form = form;
      this.columns = Math.max(1, survey.strata().size());
      this.counts = new long[survey.units().size()][columns];
      form.questions().stream()
          .filter(q -> q.kind() == Question.Kind.RATING)
          .forEach(q -> sums.put(q.code(), new Sums(counts.length, columns)));
    }

    void add(Given given) {
      int row = survey.place(given.unit());
      int column = Math.max(0, survey.stratum(given.stratum()));
      if (row < 0) {
        return;
      }
      boolean isFlagged = !given.flags().isEmpty();
      answers++;
      flagged += isFlagged ? 1 : 0;
      counts[row][column]++;
      channels.merge(given.channel().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
      sums.forEach((code, of) -> add(of, given.values(), code, isFlagged, row, column));
    }

    private static void add(
        Sums of, Map<String, Integer> values, String code, boolean flagged, int row, int column) {
      if (!values.containsKey(code)) {
        return;
      }
      Integer value = values.get(code);
      if (value == null) {
        of.notApplicable++;
        return;
      }
      of.allCount++;
      of.allSum += value;
      if (!flagged) {
        of.counts[row][column]++;
        of.sums[row][column] += value;
      }
    }

    Results results(long[] tokens) {
      int minimum = survey.minimum();
      // A few flagged answers could be told from the difference of both means.
      boolean few = Suppression.isFew(answers, minimum);
      boolean tell = !few && !Suppression.isFew(flagged, minimum);
      List<Answered> questions = new ArrayList<>();
      for (Question question : form.questions()) {
        Sums of = sums.get(question.code());
        if (of != null) {
          long sound = total(of.counts);
          boolean shown =
              tell && of.allCount >= minimum && !Suppression.isFew(of.allCount - sound, minimum);
          questions.add(
              new Answered(
                  question.code(),
                  shown ? (Double) (of.allSum / of.allCount) : null,
                  table(of.counts, of.sums, minimum),
                  Suppression.isFew(of.notApplicable, minimum) ? -1 : of.notApplicable));
        }
      }
      return new Results(
          few ? -1 : answers,
          tell ? flagged : -1,
          questions,
          table(counts, null, minimum),
          few ? Map.of() : channels,
          tokens[0],
          tokens[1]);
    }

    private static long total(long[][] counts) {
      long total = 0;
      for (long[] row : counts) {
        for (long count : row) {
          total += count;
        }
      }
      return total;
    }

    private static Table table(long[][] counts, double[][] sums, int minimum) {
      boolean[][] hidden = Suppression.hidden(counts, minimum);
      int last = counts.length == 0 ? 0 : counts[0].length;
      double[][] numbers = new double[counts.length + 1][last + 1];
      double[][] totals = new double[counts.length + 1][last + 1];
      for (int r = 0; r < counts.length; r++) {
        for (int c = 0; c < last; c++) {
          addAt(numbers, r, c, counts[r][c]);
          addAt(totals, r, c, sums == null ? 0 : sums[r][c]);
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
      return new Table(shown, sums == null ? List.of() : means);
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
  }
}
