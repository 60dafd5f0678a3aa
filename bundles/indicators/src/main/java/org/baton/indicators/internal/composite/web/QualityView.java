package org.baton.indicators.internal.composite.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Cell;
import org.baton.api.page.Chart;
import org.baton.api.page.Chart.Limit;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Table;
import org.baton.api.page.Table.Column;
import org.baton.api.page.Tone;
import org.baton.api.web.Address;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Quality;
import org.baton.indicators.internal.composite.StudyRun;

/** What is worth a look in the indicators of a run, as pictures with their figures. */
final class QualityView {
  private final Reader reader;
  private final StudyRun run;
  private final RunView view;
  private final Quality quality;

  QualityView(Reader reader, StudyRun run, RunView view) {
    this.reader = reader;
    this.run = run;
    this.view = view;
    this.quality = run.quality();
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.composite." + key, words);
  }

  /**
   * The tab.
   *
   * @param with the indicator whose correlations are shown; the first one when there is none such
   */
  List<Part> parts(String with) {
    List<Part> parts = new ArrayList<>(view.head("indicators"));
    double close = quality.limits().redundant();
    parts.add(pairs("redundant", quality.redundant(), new Limit(t("limit"), close)));
    parts.add(pairs("contrary", quality.contrary()));
    parts.add(alphas());
    parts.add(correlations(with));
    parts.add(
        Table.of(
            "quality",
            t("quality"),
            List.of(
                Column.of(t("indicator")),
                Column.number(t("share")),
                Column.number(t("mean")),
                Column.number(t("cv")),
                Column.number(t("skewness")),
                Column.number(t("kurtosis")),
                Column.of(t("flags"))),
            quality.indicators().stream().map(this::quality).toList()));
    return parts;
  }

  /** Pairs as bars; as a table when there are more than a picture holds. */
  private Part pairs(String what, List<Quality.Pair> pairs, Limit... limits) {
    if (pairs.isEmpty()) {
      return Notice.of(Tone.GOOD, t(what + ".none"));
    }
    if (pairs.size() <= RunView.MOST_BARS) {
      return Chart.of(
              what,
              Chart.Kind.BAR,
              t(what),
              pairs.stream().map(p -> t("pair", p.one(), p.other())).toList(),
              new Chart.Series(t("r"), pairs.stream().map(Quality.Pair::r).toList()))
          .limits(limits);
    }
    List<List<Cell>> rows =
        pairs.stream()
            .limit(RunView.MOST_NOTES)
            .map(p -> List.of(Cell.of(p.one()), Cell.of(p.other()), view.cell(p.r())))
            .toList();
    return Table.of(
        what,
        t(what),
        List.of(Column.of(t("indicator")), Column.of(t("other")), Column.number(t("r"))),
        rows);
  }

  private Part alphas() {
    Map<String, Double> alphas = quality.alphas();
    if (alphas.size() <= RunView.MOST_BARS) {
      return Chart.of(
          "alphas",
          Chart.Kind.BAR,
          t("alpha"),
          alphas.keySet().stream().map(view::node).toList(),
          new Chart.Series(t("alpha.short"), new ArrayList<>(alphas.values())));
    }
    List<List<Cell>> rows = new ArrayList<>();
    alphas.forEach((node, alpha) -> rows.add(List.of(Cell.of(view.node(node)), view.cell(alpha))));
    return Table.of(
        "alphas", t("alpha"), List.of(Column.of(t("node")), Column.number(t("alpha.short"))), rows);
  }

  /** How one indicator goes with all others. */
  private Part correlations(String with) {
    List<String> codes = quality.indicators().stream().map(Quality.Indicator::indicator).toList();
    int one = Math.max(0, codes.indexOf(with));
    List<String> others = new ArrayList<>(codes);
    others.remove(one);
    List<Double> r = new ArrayList<>(quality.correlations().get(one));
    r.remove(one);
    return Chart.of(
        "correlations",
        Chart.Kind.BAR,
        t("correlations", codes.get(one)),
        others,
        new Chart.Series(t("r"), r));
  }

  private List<Cell> quality(Quality.Indicator q) {
    String flags = String.join("; ", q.flags().stream().map(f -> t("flag." + f)).toList());
    Address address =
        Address.of(
            "indicators",
            "composites",
            run.study(),
            "runs",
            Integer.toString(run.number()),
            "indicators");
    return List.of(
        Cell.link(q.indicator(), address.with("with", q.indicator()).toString()),
        Cell.number(reader.number(100 * q.known(), 0) + " %", q.known()),
        view.cell(q.mean()),
        view.cell(q.cv()),
        view.cell(q.skewness()),
        view.cell(q.kurtosis()),
        flags.isEmpty() ? Cell.of("–") : Cell.badge(Tone.WARN, flags));
  }
}
