package org.baton.indicators.internal.composite.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.composite.StepShape;
import org.baton.indicators.internal.composite.StepShape.Parameter;

/** Parameters as fields and as words. */
final class ParameterFields {
  private static final int LONGEST_WORD = 64;

  private final Reader reader;

  ParameterFields(Reader reader) {
    this.reader = reader;
  }

  private String t(String key, Object... words) {
    return reader.t("indicators.composite.form." + key, words);
  }

  /** The field of a parameter of a step or a rule, with what stands in it. */
  Field of(String step, Parameter p, String value) {
    String name = step + "." + p.name();
    String label = t(name);
    Field field =
        switch (p.kind()) {
          case NUMBER -> number(name, label, p);
          case WORD -> Field.of(name, Kind.TEXT, label).most(LONGEST_WORD);
          case WORDS -> Field.of(name, Kind.TEXT, label).hint(t("words"));
          case CHOICE, FLAG -> Field.choice(name, Kind.SELECT, label, options(name, p));
        };
    return field.value(value);
  }

  private Field number(String name, String label, Parameter p) {
    Field field = Field.of(name, Kind.NUMBER, label);
    return p.otherwise().isEmpty() ? field : field.hint(t("otherwise", p.otherwise()));
  }

  private static String words(String name, Parameter p) {
    return p.kind() == StepShape.Kind.FLAG ? "" : name + ".";
  }

  private List<Option> options(String name, Parameter p) {
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", t("by-default", t(words(name, p) + p.otherwise()))));
    p.choices().forEach(c -> options.add(Option.of(c, t(words(name, p) + c))));
    return options;
  }

  /** What parameters of a step or a rule say, each with its name; empty for none. */
  List<String> told(String step, List<Parameter> parameters, Map<String, Object> given) {
    List<String> told = new ArrayList<>();
    for (Parameter p : parameters) {
      if (given.containsKey(p.name())) {
        String name = step + "." + p.name();
        String value = Parameter.write(given.get(p.name()));
        boolean word = p.choices().contains(value);
        told.add(t("told", t(name), word ? t(words(name, p) + value) : value));
      }
    }
    return told;
  }
}
