package org.baton.indicators.internal.composite.web;

import static org.baton.indicators.internal.composite.web.StudyForm.word;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Guided;
import org.baton.indicators.internal.composite.RobustnessOrder;
import org.baton.indicators.internal.composite.Study;
import org.baton.indicators.internal.library.Numerals;

/** The form that asks how firm totals are to be tested. */
final class RobustnessForm {
  private final Reader reader;

  RobustnessForm(Reader reader) {
    this.reader = reader;
  }

  Form of(String path, RobustnessOrder order) {
    List<Field> fields =
        List.of(
            number("draws", order.draws() == null ? 1000 : order.draws()),
            number("seed", order.seed() == null ? 1 : order.seed()),
            number("size", order.size() == null ? .25 : order.size()).hint(t("size.hint")),
            Field.choice("across", Kind.RADIO, t("across"), options("across", "siblings", "all"))
                .value(order.across() == null ? "siblings" : order.across()),
            boxes(
                "ways",
                Guided.WAYS,
                order.normalisations().stream().map(m -> String.valueOf(m.get("way"))).toList()),
            boxes("aggregations", Guided.AGGREGATIONS, order.aggregations()),
            Field.of("bands", Kind.TEXT, t("bands"))
                .hint(t("bands.hint"))
                .value(String.join(", ", order.bands().stream().map(Study::plain).toList())));
    return new Form("robustness", path, fields, t("do"), "", null);
  }

  private Field number(String name, Number value) {
    return Field.of(name, Kind.NUMBER, t(name)).value(Study.plain(value));
  }

  private List<Option> options(String field, String... names) {
    return java.util.Arrays.stream(names).map(n -> Option.of(n, t(field + "." + n))).toList();
  }

  private Field boxes(String name, List<String> names, List<String> chosen) {
    String words = name.equals("ways") ? "way." : "aggregation.";
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

  /**
   * What was entered.
   *
   * @throws Problem with every number that is none
   */
  static RobustnessOrder read(MultivaluedMap<String, String> form) {
    List<Violation> wrong = new ArrayList<>();
    Long draws = whole(form, "draws", Integer.MAX_VALUE, wrong);
    Long seed = whole(form, "seed", Long.MAX_VALUE, wrong);
    Double size = number(form, "size", wrong);
    List<Double> bands = new ArrayList<>();
    for (String band : word(form, "bands").split("[,，\\s]+")) {
      if (!band.isEmpty()) {
        bands.add(parsed("bands", band, wrong));
      }
    }
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.composite.wrong", wrong, wrong.size());
    }
    return new RobustnessOrder(
        seed,
        draws == null ? null : draws.intValue(),
        null,
        size != null && size == 0 ? "none" : null,
        size,
        word(form, "across").isEmpty() ? null : word(form, "across"),
        chosen(form, "ways").stream().map(w -> Map.<String, Object>of("way", w)).toList(),
        chosen(form, "aggregations"),
        null,
        bands,
        null,
        null,
        null,
        null);
  }

  private static List<String> chosen(MultivaluedMap<String, String> form, String name) {
    return form.getOrDefault(name, List.of()).stream().filter(w -> !w.isBlank()).toList();
  }

  private static Double number(
      MultivaluedMap<String, String> form, String name, List<Violation> wrong) {
    String text = word(form, name);
    return text.isEmpty() ? null : parsed(name, text, wrong);
  }

  private static Long whole(
      MultivaluedMap<String, String> form, String name, long most, List<Violation> wrong) {
    String text = word(form, name);
    OptionalLong number = Numerals.whole(text);
    if (!text.isEmpty() && (number.isEmpty() || Math.abs(number.getAsLong()) > most)) {
      wrong.add(Violation.at(name, text, "indicators.fields.whole"));
    }
    return text.isEmpty() ? null : (Long) number.orElse(0);
  }

  private static Double parsed(String name, String text, List<Violation> wrong) {
    OptionalDouble number = Numerals.number(text);
    if (number.isEmpty()) {
      wrong.add(Violation.at(name, text, "indicators.composite.not-a-number", name, ""));
    }
    return number.orElse(0);
  }
}
