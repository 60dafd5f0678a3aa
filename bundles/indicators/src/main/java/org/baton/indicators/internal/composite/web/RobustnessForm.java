package org.baton.indicators.internal.composite.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Guided;
import org.baton.indicators.internal.composite.RobustnessOrder;
import org.baton.indicators.internal.composite.StepText;
import org.baton.indicators.internal.composite.Study;
import org.baton.methods.aggregate.Aggregation;
import org.baton.methods.robustness.Sobol;
import org.baton.methods.robustness.WeightNoise;

/** The form that asks how firm totals are to be tested. */
final class RobustnessForm {
  /** The field of normalisations with parameters, as text. */
  static final String MORE = "more";

  /** The field that keeps what was entered for further runs. */
  static final String KEEP = "keep";

  private static final int LONGEST_TEXT = 10_000;

  private final Reader reader;

  RobustnessForm(Reader reader) {
    this.reader = reader;
  }

  Form of(String path, RobustnessOrder order) {
    List<Field> fields = new ArrayList<>();
    fields.add(number("draws", Objects.requireNonNullElse(order.draws(), 1000)));
    fields.add(number("seed", Objects.requireNonNullElse(order.seed(), 1L)));
    fields.add(
        select("noise", "uniform", WeightNoise.Kind.names())
            .value(Objects.requireNonNullElse(order.noise(), "")));
    fields.add(number("size", order.size()).hint(t("size.hint")));
    fields.add(
        Field.choice("across", Kind.RADIO, t("across"), options("across", "siblings", "all"))
            .value(Objects.requireNonNullElse(order.across(), "siblings")));
    fields.addAll(others(order));
    fields.add(
        Field.of("bands", Kind.TEXT, t("bands"))
            .hint(t("bands.hint"))
            .value(String.join(", ", order.bands().stream().map(Study::plain).toList())));
    fields.add(number("interval", order.interval()).hint(t("interval.hint")));
    fields.addAll(indices(order));
    fields.add(Field.of(KEEP, Kind.BOX, t(KEEP)).hint(t("keep.hint")));
    return new Form("robustness", path, fields, t("do"), "", null);
  }

  /** What could as well be taken. */
  private List<Field> others(RobustnessOrder order) {
    List<String> plain =
        order.normalisations().stream()
            .filter(RobustnessForm::isPlain)
            .map(m -> String.valueOf(m.get("way")))
            .toList();
    List<Map<String, Object>> rest =
        order.normalisations().stream().filter(m -> !isPlain(m)).map(StepText::normalise).toList();
    return List.of(
        boxes("ways", "way.", Guided.WAYS, plain),
        Field.of(MORE, Kind.AREA, t(MORE))
            .hint(t("more.hint"))
            .most(LONGEST_TEXT)
            .value(StepText.write(rest)),
        boxes("aggregations", "rule.method.", Aggregation.names(), order.aggregations()),
        number("power", order.power()).hint(t("power.hint")));
  }

  /** Whether a normalisation is nothing but its name. */
  private static boolean isPlain(Map<String, Object> way) {
    long others = way.keySet().stream().filter(k -> !k.equals("step")).count();
    return others == 1 && Guided.WAYS.contains(String.valueOf(way.get("way")));
  }

  /** How Sobol's indices are computed. */
  private List<Field> indices(RobustnessOrder order) {
    String sobol = order.sobol() == null ? "" : order.sobol() ? "yes" : "no";
    return List.of(
        select("indices", "yes", List.of("yes", "no")).hint(t("indices.hint")).value(sobol),
        number("base", order.base()).hint(t("base.hint")),
        select("estimator", "jansen", Sobol.First.names())
            .value(Objects.requireNonNullElse(order.estimator(), "")),
        number("resamples", order.resamples()).hint(t("resamples.hint")));
  }

  private Field number(String name, Number value) {
    return Field.of(name, Kind.NUMBER, t(name)).value(value == null ? "" : Study.plain(value));
  }

  /** A choice that is the usual one when nothing is chosen. */
  private Field select(String name, String usual, List<String> names) {
    List<Option> options = new ArrayList<>();
    String otherwise = t(name + "." + usual);
    options.add(Option.of("", reader.t("indicators.composite.form.by-default", otherwise)));
    options.addAll(options(name, names.toArray(String[]::new)));
    return Field.choice(name, Kind.SELECT, t(name), options);
  }

  private List<Option> options(String field, String... names) {
    return java.util.Arrays.stream(names).map(n -> Option.of(n, t(field + "." + n))).toList();
  }

  private Field boxes(String name, String words, List<String> names, List<String> chosen) {
    List<Option> options =
        names.stream()
            .map(n -> Option.of(n, reader.t("indicators.composite.form." + words + n)))
            .toList();
    return Field.choice(name, Kind.BOXES, t(name), options)
        .hint(t(name + ".hint"))
        .value(String.join(",", chosen));
  }

  private String t(String key) {
    return reader.t("indicators.composite.robustness." + key);
  }
}
