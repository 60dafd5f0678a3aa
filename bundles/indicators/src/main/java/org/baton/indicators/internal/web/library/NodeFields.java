package org.baton.indicators.internal.web.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Option;
import org.baton.api.web.Reader;
import org.baton.methods.aggregate.Mean;
import org.baton.methods.aggregate.Missing;
import org.baton.methods.rounding.Round;

/** The fields of the rules of a node above indicators, and how they are read. */
final class NodeFields {
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "aggregation", List.of("method", "power"),
          "missing", List.of("rule", "availability", "imputed"),
          "rounding", List.of("mode", "digits"));

  private final Reader reader;
  private final Map<String, Object> rules;

  private NodeFields(Reader reader, Map<String, Object> rules) {
    this.reader = reader;
    this.rules = rules;
  }

  /** The fields, with what the rules say by now. */
  static List<Field> of(Reader reader, Map<String, Object> rules) {
    NodeFields fields = new NodeFields(reader, rules);
    return List.of(
        fields.choice("aggregation", Mean.names()),
        fields.number("power", "aggregation"),
        fields.choice("missing", Missing.names()),
        fields.number("availability", "missing"),
        fields.number("imputed", "missing"),
        fields.choice("rounding", Round.names()),
        fields.number("digits", "rounding"));
  }

  private String label(String name) {
    return reader.t("indicators.field." + name);
  }

  private String said(String part, String parameter) {
    Object value = rules.get(part) instanceof Map<?, ?> map ? map.get(parameter) : null;
    return value == null ? "" : value.toString();
  }

  private Field choice(String part, List<String> words) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", reader.t("indicators.rules.default")));
    words.forEach(w -> options.add(Option.of(w, reader.t("indicators." + part + "." + w))));
    return Field.choice(part, Field.Kind.SELECT, label(part), options)
        .value(said(part, PARTS.get(part).get(0)));
  }

  private Field number(String name, String part) {
    return Field.of(name, Field.Kind.NUMBER, label(name))
        .hint(reader.t("indicators.hint." + name))
        .value(said(part, name));
  }

  /** The rules that were entered; a number without its rule is left for the check to name. */
  static Map<String, Object> read(FormWords words) {
    Map<String, Object> rules = new LinkedHashMap<>();
    for (String part : List.of("aggregation", "missing", "rounding")) {
      Map<String, Object> read = new LinkedHashMap<>();
      List<String> names = PARTS.get(part);
      if (!words.word(part).isEmpty()) {
        read.put(names.get(0), words.word(part));
      }
      for (String name : names.subList(1, names.size())) {
        OptionalDouble number = words.number(name);
        if (number.isPresent()) {
          read.put(name, plain(number.getAsDouble()));
        }
      }
      if (!read.isEmpty()) {
        rules.put(part, read);
      }
    }
    return rules;
  }

  /** Whole numbers as such, as documents have them. */
  private static Number plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
        ? (Number) (int) value
        : (Number) value;
  }
}
