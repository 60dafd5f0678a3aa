package org.baton.indicators.internal.composite.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Tabs;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.Guided;
import org.baton.methods.impute.Imputation;
import org.baton.methods.normalise.Normalisations;
import org.baton.methods.screen.Criterion;

/** The fields of the usual steps: the choice of each, and what the chosen ones take. */
final class StepFields {
  private static final String NONE = "none";

  private final Reader reader;
  private final Guided guided;

  StepFields(Reader reader, Guided guided) {
    this.reader = reader;
    this.guided = guided;
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.composite.form." + key, words);
  }

  /** The normalisations, of which the chosen one is open. */
  Tabs ways(String path) {
    List<Tabs.Tab> tabs =
        Normalisations.names().stream()
            .map(n -> new Tabs.Tab(t("way." + n), path + "?way=" + n, n.equals(guided.word("way"))))
            .toList();
    return new Tabs(t("way"), tabs);
  }

  /** The fields in the order of the steps. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of("denominators", Kind.AREA, t("denominators"))
            .hint(t("denominators.hint"))
            .value(guided.word("denominators")));
    List<String> imputations = Imputation.names().stream().filter(n -> !n.equals(NONE)).toList();
    fields.add(choice("impute", "impute.", imputations));
    fields.addAll(parameters("impute"));
    fields.add(choice("screen", "screen.by.", Criterion.names()).hint(t("then")));
    fields.addAll(parameters("screen"));
    fields.add(
        Field.of("treat", Kind.BOX, t("treat")).hint(t("treat.hint")).value(guided.word("treat")));
    fields.addAll(parameters("treat"));
    fields.add(Field.hidden("way", guided.word("way")));
    fields.addAll(parameters("normalise"));
    return fields;
  }

  private Field choice(String field, String words, List<String> names) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", t(field + "." + NONE)));
    names.forEach(n -> options.add(Option.of(n, t(words + n))));
    return Field.choice(field, Kind.SELECT, t(field), options).value(guided.word(field));
  }

  private List<Field> parameters(String step) {
    ParameterFields fields = new ParameterFields(reader);
    return guided.shape(step).stream()
        .map(p -> fields.of(step, p, guided.word(step + "." + p.name())))
        .toList();
  }

  /** What was entered. */
  static Guided read(MultivaluedMap<String, String> form) {
    Map<String, String> entered = new HashMap<>();
    form.keySet().forEach(name -> entered.put(name, StudyForm.word(form, name)));
    return new Guided(entered);
  }
}
