package org.baton.core.internal.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The parameters of a rule as people write them: a line each, its name, a colon, its value. */
public final class PlanParameters {
  private static final int DEEPEST = 5;

  private PlanParameters() {}

  /** A line a parameter, by name. */
  public static String write(Map<String, Object> parameters) {
    return new TreeMap<>(parameters)
        .entrySet().stream()
            .map(p -> p.getKey() + ": " + plain(p.getValue()))
            .collect(Collectors.joining("\n"));
  }

  /** A value as it is written: numbers without an idle decimal, lists in brackets. */
  public static String plain(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(PlanParameters::plain).collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Number number ? number(number.doubleValue()) : String.valueOf(value);
  }

  /** A number without idle decimals. */
  public static String number(double value) {
    return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /**
   * Reads what somebody wrote.
   *
   * @throws Problem when it is not a name and a value a line
   */
  public static Map<String, Object> read(String words) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    try {
      String text = words.replace('：', ':').replace('，', ',').replaceAll(":(?=\\S)", ": ");
      Object read = new Yaml(new SafeConstructor(options)).load(text);
      if (read == null) {
        return Map.of();
      }
      if (read instanceof Map<?, ?> map) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        map.forEach((key, value) -> parameters.put(String.valueOf(key), value));
        return parameters;
      }
    } catch (YAMLException e) {
      throw wrong(words).causedBy(e);
    }
    throw wrong(words);
  }

  private static Problem wrong(String words) {
    return Problem.invalid(
        "core.plan.wrong", List.of(Violation.at("parameters", words, "core.plan.parameters")), 1);
  }
}
