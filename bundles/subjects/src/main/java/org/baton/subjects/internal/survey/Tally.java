package org.baton.subjects.internal.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.methods.agreement.Confidence;
import org.baton.methods.agreement.Cronbach;
import org.baton.methods.agreement.CronbachSums;
import org.baton.subjects.internal.forms.Form;
import org.baton.subjects.internal.forms.Question;
import org.baton.subjects.internal.reliability.Figure;
import org.baton.subjects.internal.survey.Results.Answered;
import org.baton.subjects.internal.survey.Results.Chosen;

/** Adds up what was answered to each question, in constant memory. */
final class Tally {
  /** Of fewer whole answers alpha could tell which answers belong together, and says little. */
  static final int FEWEST_WHOLE = 30;

  private final Survey survey;
  private final Form form;
  private final Map<String, Sums> ratings = new TreeMap<>();
  private final Map<String, long[]> choices = new TreeMap<>();
  private final CronbachSums consistency;
  private long flagged;
  private long bursts;

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

  Tally(Survey survey, Form form) {
    this.survey = survey;
    this.form = form;
    int columns = Math.max(1, survey.strata().size());
    for (Question question : form.questions()) {
      switch (question.kind()) {
        case RATING -> ratings.put(question.code(), new Sums(survey.units().size(), columns));
        case CHOICE -> choices.put(question.code(), new long[question.points().size()]);
        case WORDS -> {
          // Read and moderated by people.
        }
      }
    }
    consistency = new CronbachSums(ratings.size());
  }

  void add(Given given) {
    int row = survey.place(given.unit());
    if (row < 0) {
      return;
    }
    int column = Math.max(0, survey.stratum(given.stratum()));
    boolean sound = !given.isSuspicious();
    flagged += sound ? 0 : 1;
    bursts += given.flags().contains(Patterns.BURST) ? 1 : 0;
    ratings.forEach((code, of) -> rate(of, given.values(), code, sound, row, column));
    if (sound) {
      consistency.add(ratings.keySet().stream().mapToDouble(code -> value(given, code)).toArray());
      form.questions().forEach(q -> choose(q, given.values().get(q.code())));
    }
  }

  /** A rating; NaN when it was skipped or does not apply. */
  private static double value(Given given, String code) {
    Integer value = given.values().get(code);
    return value == null ? Double.NaN : value;
  }

  private static void rate(
      Sums of, Map<String, Integer> values, String code, boolean sound, int row, int column) {
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
    if (sound) {
      of.counts[row][column]++;
      of.sums[row][column] += value;
    }
  }

  private void choose(Question question, Integer value) {
    long[] counts = choices.get(question.code());
    for (int i = 0; counts != null && value != null && i < counts.length; i++) {
      counts[i] += question.points().get(i).value() == value ? 1 : 0;
    }
  }

  /** Everything, as far as it may be shown. */
  Results results(Turnout turnout, long[] tokens) {
    // A few flagged answers could be told from the difference of both means.
    boolean tell = !turnout.isFew() && !isFew(flagged);
    List<Answered> answered = new ArrayList<>();
    List<Chosen> chosen = new ArrayList<>();
    for (Question question : form.questions()) {
      switch (question.kind()) {
        case RATING -> answered.add(answered(question.code(), tell));
        case CHOICE -> chosen.add(chosen(question.code()));
        case WORDS -> {
          // Read and moderated by people.
        }
      }
    }
    return new Results(
        turnout.answers(),
        tell ? flagged : -1,
        turnout.isFew() || isFew(bursts) ? -1 : bursts,
        answered,
        chosen,
        turnout.table(),
        consistency(),
        turnout.channels(),
        tokens[0],
        tokens[1]);
  }

  private Figure consistency() {
    if (ratings.size() < 2) {
      return null;
    }
    Cronbach told = consistency.told(Confidence.USUAL);
    return told.respondents() < Math.max(survey.minimum(), FEWEST_WHOLE)
        ? Figure.FEW
        : Figure.of(told.estimate()).rounded();
  }

  private boolean isFew(long count) {
    return Suppression.isFew(count, survey.minimum());
  }

  private Answered answered(String code, boolean tell) {
    Sums of = ratings.get(code);
    long sound = Arrays.stream(of.counts).flatMapToLong(Arrays::stream).sum();
    boolean shown = tell && of.allCount >= survey.minimum() && !isFew(of.allCount - sound);
    return new Answered(
        code,
        shown ? (Double) (of.allSum / of.allCount) : null,
        Results.Table.of(of.counts, of.sums, survey.minimum()),
        isFew(of.notApplicable) ? -1 : of.notApplicable);
  }

  /** The choices are a table of one row: what it hides cannot be computed from the others. */
  private Chosen chosen(String code) {
    Results.Table table = Results.Table.of(new long[][] {choices.get(code)}, survey.minimum());
    List<Long> row = table.counts().get(0);
    return new Chosen(code, row.subList(0, row.size() - 1), table.whole());
  }
}
