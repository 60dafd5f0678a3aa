package org.baton.indicators.internal.weighing.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.weighing.Inputs;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Method;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.WeightSet;
import org.baton.indicators.internal.weighing.WeightSets.Order;

/** The form of a method with its named parameters, and how it is read. */
record OrderForm(Study study, Method method, Reader reader) {
  /** The words each parameter knows, the default first. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "missing", List.of("refuse", "drop-units"),
          "scaling", List.of("min-max", "sum"),
          "correlation", List.of("pearson", "spearman"),
          "components", List.of("kaiser", "first"),
          "priorities", List.of("eigenvector", "geometric-mean", "column-sum"),
          "group", List.of("judgments", "priorities", "priorities-geometric"),
          "randomIndex", List.of("saaty", "alonso-lamata", "donegan-dodd"),
          "acceptance", List.of("cr", "gci"));

  /** The parameters that have a name in words. */
  private static final Set<String> NAMED =
      Set.of(
          "missing",
          "scaling",
          "correlation",
          "components",
          "priorities",
          "group",
          "randomIndex",
          "acceptance",
          "limit",
          "low",
          "high",
          "budget",
          "whole",
          "template",
          "share");

  private static List<String> parameters(Method method) {
    return switch (method) {
      case ENTROPY -> List.of("missing", "scaling");
      case CRITIC -> List.of("missing", "correlation");
      case DEVIATION -> List.of("missing");
      case COMPONENTS -> List.of("missing", "components");
      case AHP -> List.of("priorities", "group", "randomIndex", "acceptance");
      default -> List.of();
    };
  }

  Form form(String path, List<WeightSet> results) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("method", method.word()));
    if (method.isFromData()) {
      fields.add(Field.of("year", Kind.NUMBER, reader.t("indicators.weights.year")));
      fields.add(area("values").hint(reader.t("indicators.weights.values.hint", codes())));
    }
    if (method == Method.BUDGET) {
      Field points = area("points").hint(reader.t("indicators.weights.points.hint", codes()));
      fields.add(
          study.asks() == Asks.POINTS
              ? points.hint(reader.t("indicators.weights.points.asked", codes()))
              : points.require());
    }
    if (method == Method.COMBINATION) {
      fields.add(side("subjective", results));
      fields.add(side("objective", results));
      fields.add(Field.of("share", Kind.NUMBER, reader.t("indicators.weights.share")).value("0.7"));
    }
    for (String name : parameters(method)) {
      fields.add(choice(study, name, reader));
    }
    fields.add(area("bounds").hint(reader.t("indicators.weights.bounds.hint")));
    return new Form("order", path, fields, reader.t("indicators.weights.compute"), "", null);
  }

  /** What a parameter is called. */
  static String name(String name, Reader reader) {
    return NAMED.contains(name) ? reader.t("indicators.weights.parameter." + name) : name;
  }

  /** What a parameter's value is called. */
  static String value(String name, Object value, Reader reader) {
    if (value instanceof Map<?, ?> map && map.isEmpty()) {
      return "–";
    }
    String word = String.valueOf(value);
    return WORDS.getOrDefault(name, List.of()).contains(word)
        ? reader.t("indicators.weights.option." + word)
        : word;
  }

  /** The words a parameter knows; chosen is what the study settled, or else the default. */
  static Field choice(Study study, String name, Reader reader) {
    List<String> words = WORDS.get(name);
    List<Option> options =
        words.stream().map(w -> Option.of(w, reader.t("indicators.weights.option." + w))).toList();
    return Field.choice(
            name, Kind.SELECT, reader.t("indicators.weights.parameter." + name), options)
        .value(String.valueOf(study.allRules().getOrDefault(name, words.get(0))));
  }

  private String codes() {
    return String.join(", ", study.items().stream().map(Item::code).toList());
  }

  private Field area(String name) {
    return Field.of(name, Kind.AREA, reader.t("indicators.weights." + name)).most(200_000);
  }

  private Field side(String name, List<WeightSet> results) {
    List<Option> options =
        results.stream()
            .map(
                r ->
                    Option.of(
                        Long.toString(r.id()),
                        reader.t("indicators.weights.method." + r.method()) + " · " + r.id()))
            .toList();
    return Field.choice(name, Kind.SELECT, reader.t("indicators.weights." + name), options);
  }

  /** The weights to be typed, as they are now or as a refused form has them. */
  List<Typed> typed(MultivaluedMap<String, String> form) {
    return study.items().stream()
        .map(
            i ->
                new Typed(
                    i.code(), reader.t(i.title()), form == null ? "" : word(form, "w." + i.code())))
        .toList();
  }

  static String word(MultivaluedMap<String, String> form, String name) {
    return Objects.requireNonNullElse(form.getFirst(name), "").strip();
  }

  private static Double number(String word) {
    return word.isEmpty() ? null : (Double) Numerals.number(word).orElseThrow(() -> typed(word));
  }

  private static Long whole(String word) {
    return word.isEmpty() ? null : (Long) Numerals.whole(word).orElseThrow(() -> typed(word));
  }

  private static Problem typed(String word) {
    return Problem.of(Problem.Kind.INVALID, "indicators.weigh.typed", word);
  }

  Order order(MultivaluedMap<String, String> form) {
    Map<String, Object> given = new TreeMap<>();
    Map<String, Object> settled = method == Method.AHP ? study.allRules() : Map.of();
    for (String name : parameters(method)) {
      String word = word(form, name);
      // What the study settled holds anyway, and its record tells what nobody chose.
      if (!word.isEmpty() && !word.equals(settled.get(name))) {
        given.put(name, word);
      }
    }
    Double share = number(word(form, "share"));
    if (share != null && method == Method.COMBINATION) {
      given.put("share", share);
    }
    Lines.bounds(word(form, "bounds"), given);
    String year = word(form, "year");
    return new Order(
        method.word(),
        given,
        inputs(form),
        year.isEmpty() ? null : (Integer) Numerals.count(year).orElseThrow(() -> typed(year)),
        whole(word(form, "subjective")),
        whole(word(form, "objective")));
  }

  private Inputs inputs(MultivaluedMap<String, String> form) {
    if (method == Method.MANUAL) {
      Map<String, Double> weights = new LinkedHashMap<>();
      for (Item item : study.items()) {
        Double typed = number(word(form, "w." + item.code()));
        if (typed != null) {
          weights.put(item.code(), typed);
        }
      }
      return Inputs.weights(weights);
    }
    if (method == Method.BUDGET && !word(form, "points").isEmpty()) {
      return Inputs.points(Lines.points(word(form, "points"), study.items()));
    }
    String values = word(form, "values");
    return method.isFromData() && !values.isEmpty() ? Lines.values(values, study.items()) : null;
  }
}
