package org.baton.methods.rater;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baton.methods.agreement.Ratings;
import org.baton.methods.input.BadInput;
import org.baton.methods.input.Fault;
import org.baton.methods.statistics.Correlation;
import org.baton.methods.statistics.Statistics;

/**
 * How a rater uses the scale. Source of the notions: Saal, Downey and Lahey, Rating the Ratings:
 * Assessing the Psychometric Quality of Rating Data, Psychological Bulletin 88 (1980).
 *
 * @param rater the rater's place
 * @param sheets how many there are
 * @param mean of all answers; empty without any
 * @param spread the deviation of the answers within criteria as a share of the median rater's;
 *     empty when either is unknown
 * @param middle the share of answers in the middle third of the scale
 * @param halo the mean correlation between criteria over the units; empty below three units or when
 *     answers do not vary
 * @param straight the share of sheets with only one answer for everything, among those long enough
 * @param flags what is worth a look
 */
public record Habits(
    int rater,
    int sheets,
    OptionalDouble mean,
    OptionalDouble spread,
    OptionalDouble middle,
    OptionalDouble halo,
    OptionalDouble straight,
    Set<Flag> flags) {
  /** What is worth a look about a rater. */
  public enum Flag {
    /** Answers crowd together around the middle of the scale. */
    CENTRAL,
    /** Answers crowd together somewhere else. */
    RESTRICTED,
    /** Criteria are hardly told apart. */
    HALO,
    /** Many sheets have one answer for everything. */
    STRAIGHT
  }

  /** Copies the flags. */
  public Habits {
    flags = Set.copyOf(flags);
  }

  /**
   * Of all raters who have sheets, in their order.
   *
   * @throws BadInput with {@code ragged} (row: the sheet) when sheets differ in the number of
   *     criteria, or {@code not-finite}
   */
  public static List<Habits> of(List<Sheet> sheets, HabitLimits limits) {
    check(sheets);
    TreeMap<Integer, List<Sheet>> byRater = new TreeMap<>();
    for (Sheet sheet : sheets) {
      byRater.computeIfAbsent(sheet.rater(), r -> new ArrayList<>()).add(sheet);
    }
    TreeMap<Integer, Double> deviations = new TreeMap<>();
    byRater.forEach((rater, own) -> deviations.put(rater, deviation(own)));
    double usual =
        Statistics.median(
            deviations.values().stream().mapToDouble(v -> v).filter(v -> v >= 0).toArray());
    List<Habits> all = new ArrayList<>();
    byRater.forEach(
        (rater, own) -> {
          double spread = deviations.get(rater) / usual;
          all.add(told(rater, own, usual > 0 ? known(spread) : OptionalDouble.empty(), limits));
        });
    return all;
  }

  private static Habits told(
      int rater, List<Sheet> own, OptionalDouble spread, HabitLimits limits) {
    double[] answers = own.stream().flatMapToDouble(s -> Arrays.stream(s.given())).toArray();
    double third = (limits.high() - limits.low()) / 3;
    double inMiddle =
        Arrays.stream(answers)
            .filter(v -> v >= limits.low() + third && v <= limits.high() - third)
            .count();
    OptionalDouble mean = known(Statistics.mean(answers));
    List<Sheet> enough = own.stream().filter(s -> s.given().length >= limits.items()).toList();
    double straight = enough.stream().filter(s -> s.isStraight(limits.items())).count();
    OptionalDouble ofStraight = known(straight / enough.size());
    OptionalDouble halo = halo(own);
    Set<Flag> flags = new TreeSet<>(Comparator.naturalOrder());
    if (own.size() >= limits.sheets()) {
      if (spread.isPresent() && spread.getAsDouble() < limits.spread()) {
        boolean central =
            mean.isPresent()
                && mean.getAsDouble() >= limits.low() + third
                && mean.getAsDouble() <= limits.high() - third;
        flags.add(central ? Flag.CENTRAL : Flag.RESTRICTED);
      }
      if (halo.isPresent() && halo.getAsDouble() > limits.halo()) {
        flags.add(Flag.HALO);
      }
      if (ofStraight.isPresent() && ofStraight.getAsDouble() > limits.straight()) {
        flags.add(Flag.STRAIGHT);
      }
    }
    return new Habits(
        rater, own.size(), mean, spread, known(inMiddle / answers.length), halo, ofStraight, flags);
  }

  /** The deviation of answers from the rater's means of the criteria; NaN when it is unknown. */
  private static double deviation(List<Sheet> own) {
    int criteria = own.get(0).answers().length;
    double squares = 0;
    int freedom = 0;
    for (int j = 0; j < criteria; j++) {
      double[] column = column(own, j);
      double[] given = Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray();
      if (given.length > 1) {
        double deviation = Statistics.sampleDeviation(given);
        squares += deviation * deviation * (given.length - 1);
        freedom += given.length - 1;
      }
    }
    return freedom == 0 ? Double.NaN : Math.sqrt(squares / freedom);
  }

  private static double[] column(List<Sheet> own, int criterion) {
    return own.stream().mapToDouble(s -> s.answers()[criterion]).toArray();
  }

  private static OptionalDouble halo(List<Sheet> own) {
    int criteria = own.get(0).answers().length;
    List<Double> found = new ArrayList<>();
    for (int j = 0; j < criteria; j++) {
      double[] one = column(own, j);
      for (int k = 0; k < j; k++) {
        double r = Correlation.PEARSON.of(one, column(own, k));
        if (!Double.isNaN(r)) {
          found.add(r);
        }
      }
    }
    return known(Statistics.mean(found.stream().mapToDouble(r -> r).toArray()));
  }

  private static OptionalDouble known(double value) {
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static void check(List<Sheet> sheets) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      double[] answers = sheets.get(i).answers();
      if (answers.length != sheets.get(0).answers().length) {
        faults.add(Fault.at("ragged", i, Fault.NOWHERE, answers.length));
      }
      for (int j = 0; j < answers.length; j++) {
        if (Ratings.isTooLarge(answers[j])) {
          faults.add(Fault.at("not-finite", i, j, answers[j]));
        }
      }
    }
    BadInput.refuse(faults);
  }
}
