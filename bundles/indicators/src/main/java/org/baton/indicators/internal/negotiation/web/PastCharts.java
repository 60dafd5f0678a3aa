package org.baton.indicators.internal.negotiation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.baton.api.observation.Observed;
import org.baton.api.page.Chart;
import org.baton.api.page.Chart.Limit;
import org.baton.api.page.Chart.Series;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.negotiation.Past;

/** A target beside what the units reached before, a picture a unit. */
final class PastCharts {
  private final Naming naming;
  private final Entry entry;
  private final int year;

  PastCharts(Naming naming, Entry entry, int year) {
    this.naming = naming;
    this.entry = entry;
    this.year = year;
  }

  /** The section; none when nothing was reported. */
  List<Part> parts(List<Past> past) {
    if (past.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < past.size(); i++) {
      parts.add(Paragraph.of(sentence(past.get(i))));
      parts.add(chart("past-" + i, past.get(i)));
    }
    return List.of(Section.of("past", naming.t("past"), parts.toArray(Part[]::new)));
  }

  private String sentence(Past past) {
    boolean down = entry.direction().equals("down");
    boolean pulled =
        entry.target().isPresent() && past.isRatchet(entry.target().getAsDouble(), down);
    String said =
        past.limits() == null
            ? naming.t("past.few", naming.unit(past.unit()), past.years().size(), Past.FEWEST)
            : naming.t(
                "past.limits",
                naming.unit(past.unit()),
                naming.reader().number(past.limits().lower(), 2),
                naming.reader().number(past.limits().upper(), 2));
    return pulled ? said + " " + naming.t("past.pulled") : said;
  }

  private Chart chart(String id, Past past) {
    Set<String> years = new TreeSet<>();
    past.years().forEach(o -> years.add(Integer.toString(o.year())));
    years.add(Integer.toString(year));
    List<Double> values = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    for (String y : years) {
      Observed o =
          past.years().stream()
              .filter(p -> Integer.toString(p.year()).equals(y))
              .findFirst()
              .orElse(null);
      values.add(o != null && o.value().isPresent() ? o.value().getAsDouble() : null);
      targets.add(target(o, y));
    }
    Chart chart =
        new Chart(
            id,
            Chart.Kind.LINE,
            naming.t("past.chart", naming.unit(past.unit())),
            entry.unit(),
            List.copyOf(years),
            List.of(
                new Series(naming.t("past.value"), values),
                new Series(naming.t("past.target"), targets)),
            List.of(),
            2);
    return past.limits() == null
        ? chart
        : chart.limits(
            new Limit(naming.t("past.upper"), past.limits().upper()),
            new Limit(naming.t("past.mean"), past.limits().mean()),
            new Limit(naming.t("past.lower"), past.limits().lower()));
  }

  private Double target(Observed o, String of) {
    if (of.equals(Integer.toString(year))) {
      return entry.target().isPresent() ? entry.target().getAsDouble() : null;
    }
    return o != null && o.target().isPresent() ? o.target().getAsDouble() : null;
  }
}
