package org.baton.indicators.internal.standard.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.baton.api.page.Field;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.standard.Draft;
import org.baton.indicators.internal.standard.RuleShape;
import org.baton.indicators.internal.standard.RuleShape.Kind;
import org.baton.indicators.internal.standard.RuleShape.Parameter;

/** The fields of a rule, and how they are read. */
final class RuleForm {
  private static final String PARAMETER = "p.";
  private static final List<String> DIRECTIONS = List.of("up", "down", "target", "interval");
  private static final int LONGEST = 2000;

  private RuleForm() {}

  /** The fields of a rule's parameters, its direction, and what it is tried with. */
  static List<Field> fields(Reader reader, Draft draft) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.hidden("rule", draft.rule()));
    fields.add(
        Field.choice(
                "direction",
                Field.Kind.SELECT,
                reader.t("indicators.standard.direction"),
                DIRECTIONS.stream()
                    .map(d -> Field.Option.of(d, reader.t("indicators.standard.direction." + d)))
                    .toList())
            .value(draft.direction()));
    for (Parameter p : RuleShape.of(draft.rule())) {
      fields.add(field(reader, p, draft.parameters().get(p.name())));
    }
    fields.add(number(reader, "target", draft.target()));
    fields.add(
        number(reader, "from", draft.from()).hint(reader.t("indicators.standard.from.hint")));
    fields.add(number(reader, "to", draft.to()));
    if (draft.rule().equals("min-max")) {
      fields.add(number(reader, "min", draft.min()).hint(reader.t("indicators.standard.min.hint")));
      fields.add(number(reader, "max", draft.max()));
    }
    return fields;
  }

  private static Field number(Reader reader, String name, Double value) {
    return Field.of(name, Field.Kind.NUMBER, reader.t("indicators.standard.field." + name))
        .value(value == null ? "" : plain(value));
  }

  private static Field field(Reader reader, Parameter p, Object value) {
    String label = reader.t("indicators.standard.parameter." + p.name());
    String name = PARAMETER + p.name();
    Field field =
        switch (p.kind()) {
          case NUMBER -> Field.of(name, Field.Kind.NUMBER, label);
          case PAIRS ->
              Field.of(name, Field.Kind.AREA, label)
                  .most(LONGEST)
                  .hint(reader.t("indicators.standard.pairs." + p.name()));
          case CHOICE ->
              Field.choice(
                  name,
                  Field.Kind.SELECT,
                  label,
                  p.choices().stream()
                      .map(c -> Field.Option.of(c, reader.t("indicators.standard.choice." + c)))
                      .toList());
        };
    if (p.kind() == Kind.NUMBER && !p.otherwise().isEmpty()) {
      field = field.hint(reader.t("indicators.standard.otherwise", p.otherwise()));
    }
    return field.value(value == null ? "" : written(value));
  }

  private static String written(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(RuleForm::pair).collect(Collectors.joining("\n"));
    }
    return value instanceof Number n ? plain(n.doubleValue()) : String.valueOf(value);
  }

  private static String pair(Object pair) {
    return pair instanceof List<?> two
        ? two.stream().map(RuleForm::written).collect(Collectors.joining(" "))
        : String.valueOf(pair);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** The draft that was entered; what is no number stays as it was typed and is a mistake. */
  static Draft read(UnaryOperator<String> entered) {
    String rule = entered.apply("rule");
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Parameter p : RuleShape.of(rule)) {
      String written = entered.apply(PARAMETER + p.name());
      if (!written.isEmpty()) {
        parameters.put(
            p.name(),
            switch (p.kind()) {
              case NUMBER -> number(written);
              case PAIRS -> pairs(written);
              case CHOICE -> written;
            });
      }
    }
    return new Draft(
        rule,
        parameters,
        entered.apply("direction"),
        finite(entered.apply("target")),
        finite(entered.apply("from")),
        finite(entered.apply("to")),
        finite(entered.apply("min")),
        finite(entered.apply("max")));
  }

  private static Object number(String written) {
    Double value = finite(written);
    return value == null ? written : value;
  }

  private static Double finite(String written) {
    OptionalDouble value = Numerals.number(written.strip());
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** Pairs, one a line, the two numbers apart by a blank or a comma. */
  private static List<Object> pairs(String written) {
    return written
        .lines()
        .filter(line -> !line.isBlank())
        .<Object>map(
            line ->
                List.of(line.strip().split("[\\s,，;；:：]+")).stream().map(RuleForm::number).toList())
        .toList();
  }

  /** The same problem, with the names of the form's fields. */
  static Problem named(Draft draft, Problem problem) {
    List<String> names = RuleShape.of(draft.rule()).stream().map(Parameter::name).toList();
    List<Violation> named =
        problem.violations().stream()
            .map(
                v ->
                    v.code().matches("indicators\\.standard\\.(observed|range|target)")
                            || !names.contains(v.field())
                        ? v
                        : new Violation(
                            v.source(),
                            v.line(),
                            PARAMETER + v.field(),
                            v.value(),
                            v.code(),
                            v.arguments()))
            .toList();
    return named.isEmpty()
        ? problem
        : Problem.invalid(problem.code(), named, problem.arguments().toArray());
  }
}
