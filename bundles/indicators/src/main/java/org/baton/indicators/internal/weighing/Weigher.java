package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.methods.weight.Bounded;

/** Answers questions for weights; the same question always has the same answer. */
public final class Weigher {
  /** The most things that are weighed together. */
  public static final int MOST_ITEMS = 200;

  /** The most people, and the most rows of values. */
  public static final int MOST_ROWS = 5000;

  private static final int LONGEST_CODE = 64;

  private Weigher() {}

  /**
   * The weights.
   *
   * @throws Problem with every mistake: an unknown method or parameter, a value out of its range, a
   *     missing or impossible input
   */
  public static Computed compute(Question question) {
    Method method =
        Method.of(question.method())
            .orElseThrow(
                () ->
                    Problem.of(
                        Kind.INVALID,
                        "indicators.weigh.method",
                        question.method(),
                        String.join(", ", Method.words())));
    List<Item> items = question.items();
    check(items);
    check(question.inputs());
    Options options = new Options(question.parameters());
    Way way = Way.of(method, options);
    List<String> codes = Item.codes(items);
    Map<String, Double> low = options.numbers("low", codes);
    Map<String, Double> high = options.numbers("high", codes);
    options.end();
    Way.Shares shares = way.of(items, question.inputs());
    double[] weights = shares.weights();
    if (!low.isEmpty() || !high.isEmpty()) {
      shares.details().put("unbounded", Computed.byCode(items, weights));
      weights = bounded(codes, weights, low, high);
    }
    return new Computed(
        Computed.byCode(items, weights),
        options.used(),
        options.defaulted(),
        shares.warnings(),
        shares.details());
  }

  private static double[] bounded(
      List<String> codes, double[] weights, Map<String, Double> low, Map<String, Double> high) {
    double[] from = codes.stream().mapToDouble(c -> low.getOrDefault(c, 0.0)).toArray();
    double[] to = codes.stream().mapToDouble(c -> high.getOrDefault(c, 1.0)).toArray();
    return Faults.named("parameters/low", codes, codes, () -> Bounded.nearest(weights, from, to));
  }

  private static void check(Inputs inputs) {
    int rows =
        Collections.max(
            List.of(inputs.values().size(), inputs.points().size(), inputs.experts().size()));
    if (rows > MOST_ROWS) {
      throw Problem.of(Kind.TOO_LARGE, "indicators.weigh.rows", rows, MOST_ROWS);
    }
  }

  /** Refuses what cannot be weighed together: nothing, too much, or codes that are not unique. */
  static void check(List<Item> items) {
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw Problem.of(Kind.INVALID, "indicators.weigh.items", items.size(), MOST_ITEMS);
    }
    List<Violation> mistakes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      String code = items.get(i).code();
      if (code.isEmpty() || code.length() > LONGEST_CODE || !seen.add(code)) {
        mistakes.add(Violation.at("items/" + i, code, "indicators.weigh.item"));
      }
    }
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.weigh.invalid", mistakes, mistakes.size());
    }
  }
}
