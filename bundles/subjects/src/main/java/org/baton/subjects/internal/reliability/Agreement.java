package org.baton.subjects.internal.reliability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.methods.agreement.Bootstrap;
import org.baton.methods.agreement.Confidence;
import org.baton.methods.agreement.Cronbach;
import org.baton.methods.agreement.Estimate;
import org.baton.methods.agreement.FTest;
import org.baton.methods.agreement.Icc;
import org.baton.methods.agreement.Intraclass;
import org.baton.methods.agreement.Kappa;
import org.baton.methods.agreement.Kendall;
import org.baton.methods.agreement.Krippendorff;
import org.baton.methods.agreement.MeanSquares;
import org.baton.methods.agreement.Metric;
import org.baton.methods.agreement.OneWay;
import org.baton.methods.agreement.Ratings;
import org.baton.methods.agreement.Weighting;

/**
 * How far raters agree, by every coefficient that can be computed from their ratings.
 *
 * @param units rows
 * @param raters columns
 * @param parameters every named parameter with the value that was used
 * @param defaulted those that nobody gave
 * @param alpha Krippendorff's alpha
 * @param icc intraclass correlations by their forms, such as {@code 2,k}
 * @param meanSquares what they follow from; left out when there is nothing to compare
 * @param oneWay the form for units with different raters and numbers of them
 * @param kappas {@code fleiss}, {@code gwet}, and {@code cohen} for two raters; left out when there
 *     are too many different values for categories
 * @param kendall W of the orders in which raters put the units that all rated
 * @param cronbach alpha with the raters as items
 * @param warnings words for what has to be known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Agreement(
    int units,
    int raters,
    Map<String, Object> parameters,
    List<String> defaulted,
    Alpha alpha,
    Map<String, Tested> icc,
    MeanSquares meanSquares,
    Tested oneWay,
    Map<String, Chance> kappas,
    Order kendall,
    Figure cronbach,
    List<String> warnings) {
  /** A bootstrap may read so many ratings, all resamples together. */
  public static final long MOST_READ = 200_000_000;

  /** Kappas keep a count for each unit and category, at most so many. */
  private static final long MOST_COUNTS = 4_000_000;

  /** Above this share of one category, kappa and alpha say little and AC2 stands beside them. */
  static final double SKEWED = .8;

  /**
   * What is asked.
   *
   * @param metric how different two ratings are; {@code ordinal} by default
   * @param weighting how much different categories agree; {@code none} by default
   * @param categories the values that can occur; those that do by default
   * @param confidence of limits; .95 by default
   * @param seed of the bootstrap; 1 by default
   * @param resamples of the bootstrap, 0 for none; 1000 by default
   */
  public record Question(
      List<String> units,
      List<String> raters,
      List<List<Double>> ratings,
      String metric,
      String weighting,
      List<Double> categories,
      Double confidence,
      Long seed,
      Integer resamples) {
    Table table() {
      return new Table(units, raters, ratings);
    }
  }

  /**
   * Krippendorff's alpha.
   *
   * @param band {@code good} from .8, {@code tentative} from .667, {@code low} below; left out when
   *     it is undefined
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Alpha(
      Figure figure, String band, int units, int leftOut, int values, Drawn bootstrap) {}

  /** Where the limits of alpha come from. */
  public record Drawn(String by, String generator, long seed, int resamples) {}

  /** A coefficient with its test of variance. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Tested(Figure figure, Double f, Double above, Double below, Double p) {
    static Tested of(Icc icc) {
      FTest t = icc.test().orElse(null);
      Figure figure = Figure.of(icc.estimate());
      return t == null
          ? new Tested(figure, null, null, null, null)
          : new Tested(figure, Figure.known(t.ratio()), t.above(), t.below(), t.p());
    }
  }

  /** A coefficient corrected for chance. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Chance(Figure figure, Double observed, Double expected, int units, int leftOut) {
    static Chance of(Kappa k) {
      return new Chance(
          Figure.of(k.estimate()),
          Figure.known(k.observed()),
          Figure.known(k.expected()),
          k.units(),
          k.leftOut());
    }
  }

  /** Kendall's W. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Order(Figure figure, Double chiSquare, Integer freedom, String ties) {}

  /** The word for how good an alpha is. */
  public static String band(double alpha) {
    return alpha >= Krippendorff.GOOD
        ? "good"
        : alpha >= Krippendorff.TENTATIVE ? "tentative" : "low";
  }

  /**
   * Computes.
   *
   * @throws Problem with every mistake
   */
  public static Agreement of(Question question) {
    Table table = question.table();
    Ratings ratings = table.matrix();
    Named named = new Named();
    Metric metric =
        named.one("metric", question.metric(), Metric.names(), Metric.ORDINAL.code(), Metric::of);
    Weighting weighting =
        named.one(
            "weighting",
            question.weighting(),
            Weighting.names(),
            Weighting.NONE.code(),
            Weighting::of);
    double confidence = named.given("confidence", question.confidence(), Confidence.USUAL);
    long seed = named.given("seed", question.seed(), Bootstrap.USUAL.seed());
    int resamples = named.given("resamples", question.resamples(), Bootstrap.USUAL.resamples());
    List<Double> given = named.given("categories", question.categories(), List.<Double>of());
    named.finite("categories", given, "subjects.reliability.fault.category");
    named.refuse();
    bound(ratings, metric, resamples);
    return table.named(
        "ratings",
        () -> {
          Bootstrap bootstrap = new Bootstrap(seed, resamples, confidence);
          return told(ratings, metric, weighting, bootstrap, Table.numbers(given), named);
        });
  }

  private static void bound(Ratings ratings, Metric metric, int resamples) {
    long once = (long) ratings.units() * ratings.raters();
    if (metric == Metric.RATIO) {
      long different =
          Arrays.stream(ratings.values()).flatMapToDouble(Arrays::stream).distinct().count();
      once = Math.max(once, different * different / 2);
    }
    long read = once * Math.max(1, resamples);
    if (read > MOST_READ) {
      throw Problem.of(Kind.TOO_LARGE, "subjects.reliability.resampled", read, MOST_READ);
    }
  }

  private static Agreement told(
      Ratings ratings,
      Metric metric,
      Weighting weighting,
      Bootstrap bootstrap,
      double[] categories,
      Named named) {
    double confidence = bootstrap.confidence();
    Intraclass icc = Intraclass.of(ratings, confidence);
    Map<String, Tested> forms = new TreeMap<>();
    icc.forms().forEach(i -> forms.put(i.form().code(), Tested.of(i)));
    List<String> warnings = new ArrayList<>();
    Map<String, Chance> kappas = kappas(ratings, weighting, confidence, categories, warnings);
    if (icc.leftOut() > 0) {
      warnings.add("left-out");
    }
    return new Agreement(
        ratings.units(),
        ratings.raters(),
        named.used(),
        named.defaulted(),
        alpha(ratings, metric, bootstrap),
        forms,
        icc.squares().orElse(null),
        Tested.of(OneWay.of(ratings, confidence).single()),
        kappas,
        kendall(ratings),
        Figure.of(Cronbach.of(ratings, confidence).estimate()),
        warnings);
  }

  private static Alpha alpha(Ratings ratings, Metric metric, Bootstrap bootstrap) {
    Krippendorff k = Krippendorff.of(ratings, metric, bootstrap);
    Estimate e = k.estimate();
    return new Alpha(
        Figure.of(e),
        e.defined() ? band(e.value().getAsDouble()) : null,
        k.units(),
        k.leftOut(),
        k.values(),
        new Drawn("units", k.generator(), bootstrap.seed(), k.resamples()));
  }

  private static Map<String, Chance> kappas(
      Ratings ratings,
      Weighting weighting,
      double confidence,
      double[] categories,
      List<String> warnings) {
    Map<Double, Long> counts = new TreeMap<>();
    long all = 0;
    for (double[] row : ratings.values()) {
      for (double v : row) {
        if (!Double.isNaN(v)) {
          counts.merge(v, 1L, Long::sum);
          all++;
        }
      }
    }
    int most = Math.max(counts.size(), categories.length);
    if (most > Kappa.MOST_CATEGORIES || (long) most * ratings.units() > MOST_COUNTS) {
      warnings.add("too-many-categories");
      return Map.of();
    }
    if (counts.values().stream().mapToLong(n -> n).max().orElse(0) > SKEWED * all) {
      warnings.add("skewed");
    }
    Map<String, Chance> kappas = new TreeMap<>();
    kappas.put("fleiss", Chance.of(Kappa.fleiss(ratings, weighting, confidence, categories)));
    kappas.put("gwet", Chance.of(Kappa.gwet(ratings, weighting, confidence, categories)));
    if (ratings.raters() == 2) {
      kappas.put("cohen", Chance.of(Kappa.cohen(ratings, weighting, confidence, categories)));
    }
    return kappas;
  }

  private static Order kendall(Ratings ratings) {
    Kendall.Ordered ordered = Kendall.ofUnits(ratings, Kendall.Ties.CORRECTED);
    Kendall w = ordered.kendall().orElse(null);
    String ties = Kendall.Ties.names().get(Kendall.Ties.CORRECTED.ordinal());
    return w == null
        ? new Order(Figure.of(Estimate.undefined(ordered.reason())), null, null, ties)
        : new Order(Figure.of(ordered.estimate()), w.chiSquare(), w.freedom(), ties);
  }
}
