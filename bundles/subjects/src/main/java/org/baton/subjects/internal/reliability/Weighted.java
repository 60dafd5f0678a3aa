package org.baton.subjects.internal.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.methods.agreement.Confidence;
import org.baton.methods.group.GroupMean;
import org.baton.methods.input.BadInput;
import org.baton.methods.survey.ErrorMargin;
import org.baton.methods.survey.Kish;
import org.baton.methods.survey.Margin;
import org.baton.methods.survey.Raking;
import org.baton.methods.survey.Trimming;

/**
 * Weights of respondents, and what they cost.
 *
 * @param weights one a respondent
 * @param rounds how many times raking went through all margins
 * @param deviation the largest deviation from a target after raking, as a share
 * @param trimmed what trimming did; left out when nothing was to be trimmed
 * @param kish design effect and effective size
 * @param mean of the values with these weights; left out without values
 * @param margin on either side of the mean, for the confidence
 * @param margins for each margin the shares that the weights give its categories
 * @param parameters every named parameter with the value that was used
 * @param defaulted those that nobody gave
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Weighted(
    double[] weights,
    int rounds,
    double deviation,
    Trimmed trimmed,
    Kish kish,
    Double mean,
    Double margin,
    List<Shares> margins,
    Map<String, Object> parameters,
    List<String> defaulted) {
  /** The most respondents. */
  public static final int MOST = 100_000;

  /**
   * Raking goes through the categories of respondents at most so many times, all rounds together.
   */
  private static final long MOST_WORK = 500_000_000;

  /** However few respondents: what has not converged by then will hardly do so. */
  private static final long MOST_ROUNDS = 10L * Raking.ROUNDS;

  private static final int MOST_MARGINS = 20;
  private static final int MOST_CATEGORIES = 500;

  /**
   * A margin.
   *
   * @param name such as {@code age}
   * @param targets what is known of each category, numbers or shares
   * @param of the category of each respondent
   */
  public record Known(String name, Map<String, Double> targets, List<String> of) {}

  /**
   * What is asked.
   *
   * @param margins at least one
   * @param base weights by design; 1 for all by default
   * @param values ratings of which the mean is wanted; null for missing ones; none by default
   * @param low the lower limit of trimming as a multiple of the mean weight; 0 by default
   * @param high the upper limit; 0 for none by default
   * @param rounds the most rounds, up to 10,000; 1000 by default, fewer where respondents and
   *     margins are many
   * @param tolerance the largest deviation; 1e-9 by default
   * @param population how many people there are; 0 for very many by default
   * @param confidence of the margin of error; .95 by default
   */
  public record Question(
      List<Known> margins,
      List<Double> base,
      List<Double> values,
      Double low,
      Double high,
      Integer rounds,
      Double tolerance,
      Double population,
      Double confidence) {}

  /** What trimming did. */
  public record Trimmed(int cut, int lifted, double low, double high) {}

  /** The shares of a margin's categories by weights. */
  public record Shares(String margin, Map<String, Double> shares) {}

  /**
   * Computes.
   *
   * @throws Problem with every mistake; when margins cannot be met
   */
  public static Weighted of(Question question) {
    List<Known> margins = Objects.requireNonNullElse(question.margins(), List.of());
    int n = check(margins);
    Named named = new Named();
    double[] base =
        Table.numbers(named.given("base", question.base(), Collections.nCopies(n, 1.0)));
    double low = named.given("low", question.low(), 0.0);
    double high = named.given("high", question.high(), 0.0);
    int rounds = rounds(named, question, (long) n * margins.size());
    double tolerance = named.given("tolerance", question.tolerance(), Raking.TOLERANCE);
    double population = named.given("population", question.population(), 0.0);
    double confidence = named.given("confidence", question.confidence(), Confidence.USUAL);
    refuse(named, low, high, population, confidence);
    named.used("base", question.base() == null ? "1" : "given");
    List<Margin> read = margins.stream().map(Weighted::margin).toList();
    Raking raked = raked(margins, read, base, rounds, tolerance);
    List<String> none = List.of();
    return Table.named(
        "values",
        none,
        none,
        () -> {
          boolean trims = low > 0 || high > 0;
          double most = high > 0 ? high : Double.POSITIVE_INFINITY;
          Trimming trim = trims ? Trimming.of(raked.weights(), low, most) : null;
          double[] weights = trims ? trim.weights() : raked.weights();
          double[] values = Table.numbers(question.values());
          GroupMean mean = GroupMean.of(values, values.length == 0 ? values : weights);
          return new Weighted(
              weights,
              raked.rounds(),
              raked.deviation(),
              trims ? new Trimmed(trim.cut(), trim.lifted(), trim.low(), trim.high()) : null,
              Kish.of(weights),
              Figure.known(mean.mean()),
              margin(mean, population, confidence),
              shares(margins, read, weights),
              named.used(),
              named.defaulted());
        });
  }

  /** As many rounds as wanted, when so many are made with as many entries. */
  private static int rounds(Named named, Question question, long entries) {
    int most = (int) Math.min(MOST_ROUNDS, MOST_WORK / Math.max(1, entries));
    int rounds = named.given("rounds", question.rounds(), Math.min(Raking.ROUNDS, most));
    if (rounds > most) {
      throw Problem.of(Kind.TOO_LARGE, "subjects.reliability.rounds", rounds, most);
    }
    return rounds;
  }

  private static void refuse(
      Named named, double low, double high, double population, double confidence) {
    String fault = "subjects.reliability.fault.";
    named.when(!(low >= 0), "low", low, fault + "low");
    named.when(!(high >= 0), "high", high, fault + "high");
    named.when(!(population >= 0), "population", population, fault + "population");
    boolean level = confidence > 0 && confidence < 1;
    named.when(!level, "confidence", confidence, fault + "confidence");
    named.refuse();
  }

  private static Raking raked(
      List<Known> margins, List<Margin> read, double[] base, int rounds, double tolerance) {
    try {
      return Raking.of(base, read, rounds, tolerance);
    } catch (BadInput e) {
      List<Violation> mistakes =
          e.faults().stream().limit(200).map(f -> RakingFault.of(f, margins)).toList();
      throw Problem.invalid("subjects.reliability.invalid", mistakes, e.faults().size())
          .causedBy(e);
    }
  }

  private static Double margin(GroupMean mean, double population, double confidence) {
    if (mean.deviation().isEmpty()) {
      return null;
    }
    double people = population > 0 ? population : Double.POSITIVE_INFINITY;
    return new ErrorMargin(confidence, mean.effective(), people, mean.n())
        .ofMean(mean.deviation().getAsDouble());
  }

  private static Margin margin(Known known) {
    List<String> categories = List.copyOf(known.targets().keySet());
    Map<String, Integer> places = new LinkedHashMap<>();
    categories.forEach(c -> places.put(c, places.size()));
    return new Margin(
        known.of().stream().mapToInt(c -> places.getOrDefault(c, -1)).toArray(),
        categories.stream()
            .mapToDouble(c -> Objects.requireNonNullElse(known.targets().get(c), Double.NaN))
            .toArray());
  }

  private static List<Shares> shares(List<Known> margins, List<Margin> read, double... weights) {
    double whole = Arrays.stream(weights).sum();
    List<Shares> all = new ArrayList<>();
    for (int m = 0; m < margins.size(); m++) {
      Map<String, Double> shares = new LinkedHashMap<>();
      List<String> categories = List.copyOf(margins.get(m).targets().keySet());
      categories.forEach(c -> shares.put(c, 0.0));
      int[] of = read.get(m).category();
      for (int i = 0; i < weights.length; i++) {
        shares.merge(categories.get(of[i]), weights[i] / whole, Double::sum);
      }
      all.add(new Shares(margins.get(m).name(), shares));
    }
    return all;
  }

  private static int check(List<Known> margins) {
    List<Violation> mistakes = new ArrayList<>();
    if (margins.isEmpty() || margins.size() > MOST_MARGINS) {
      mistakes.add(
          Violation.at("margins", margins.size(), "subjects.reliability.margins", MOST_MARGINS));
    }
    int n = 0;
    for (int m = 0; m < margins.size(); m++) {
      Known k = margins.get(m);
      boolean whole = k != null && k.name() != null && k.targets() != null && k.of() != null;
      if (!whole || k.targets().size() > MOST_CATEGORIES || k.targets().isEmpty()) {
        mistakes.add(
            Violation.at(
                "margins/#" + (m + 1), "", "subjects.reliability.margin", MOST_CATEGORIES));
      } else {
        n = Math.max(n, k.of().size());
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("subjects.reliability.invalid", mistakes, mistakes.size());
    }
    if (n > MOST) {
      throw Problem.of(Kind.TOO_LARGE, "subjects.reliability.respondents", n, MOST);
    }
    return n;
  }
}
