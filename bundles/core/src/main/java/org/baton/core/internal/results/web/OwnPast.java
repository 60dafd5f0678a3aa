package org.baton.core.internal.results.web;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.baton.api.page.Chart;
import org.baton.api.page.Chart.Limit;
import org.baton.api.page.Chart.Series;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.methods.past.NaturalLimits;

/**
 * A unit's totals by year as a line, with the natural limits of its own scores and what they say.
 */
final class OwnPast {
  /** Three moving ranges; with fewer the limits say more about chance than about the unit. */
  private static final int FEWEST = 4;

  /** From here on limits hardly move any more (Wheeler, Understanding Variation). */
  private static final int SOLID = 10;

  private final Wording words;
  private final List<String> years = new ArrayList<>();
  private final List<Double> totals = new ArrayList<>();
  private final NaturalLimits limits;

  OwnPast(Wording words, SortedMap<Integer, Double> byYear, int now) {
    this.words = words;
    if (!byYear.isEmpty()) {
      for (int year = byYear.firstKey(); year <= now; year++) {
        years.add(Integer.toString(year));
        totals.add(byYear.get(year));
      }
    }
    double[] series = byYear.values().stream().mapToDouble(Double::doubleValue).toArray();
    limits = series.length < FEWEST ? null : NaturalLimits.of(series);
  }

  List<Part> parts(String title) {
    if (totals.isEmpty()) {
      return List.of(Paragraph.of(words.t("core.page.own-past.none")));
    }
    List<Part> parts = new ArrayList<>();
    parts.add(Paragraph.of(sentence()));
    if (totals.size() > 1) {
      parts.add(chart(title));
    }
    return parts;
  }

  private Chart chart(String title) {
    Series line = new Series(words.t("core.page.total"), totals);
    Chart chart = Chart.of("own-past", Chart.Kind.LINE, title, years, line);
    return limits == null
        ? chart
        : chart.limits(
            new Limit(words.t("core.results.limit.upper"), limits.upper()),
            new Limit(words.t("core.results.limit.mean"), limits.mean()),
            new Limit(words.t("core.results.limit.lower"), limits.lower()));
  }

  /** What the line says, in words. */
  private String sentence() {
    long known = totals.stream().filter(t -> t != null).count();
    if (known == 1) {
      return words.t("core.page.own-past.none");
    }
    if (limits == null) {
      return words.t("core.results.limits.few", known, FEWEST);
    }
    Double last = totals.get(totals.size() - 1);
    if (last == null) {
      return words.t(
          "core.results.limits.absent", words.score(limits.lower()), words.score(limits.upper()));
    }
    String which = last > limits.upper() ? "above" : last < limits.lower() ? "below" : "within";
    String said =
        words.t(
            "core.results.limits." + which,
            words.score(last),
            words.score(limits.lower()),
            words.score(limits.upper()));
    return known < SOLID ? said + words.t("core.results.limits.soft", known) : said;
  }
}
