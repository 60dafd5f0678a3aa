package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Numerals;

/**
 * Steps as text: a line with the name of each step, and below it a line {@code name = value} for
 * each of its parameters. Those of a single indicator are named {@code indicators.GDP.low}. Any
 * steps in any order can be written so.
 */
public final class StepText {
  /** The form field that the text stands in. */
  public static final String FIELD = "steps";

  private static final String OWN = "indicators";
  private static final Set<String> LISTS = Set.of("keep", "drop");
  private static final Set<String> WORDS =
      Set.of(
          "way",
          "by",
          "sides",
          "transform",
          "constant",
          "kind",
          "ties",
          "definition",
          "down",
          "reference");

  /** A parameter of the third step: {@code 3.treat.limit}. */
  private static final Pattern PLACE = Pattern.compile("(\\d{1,6})\\.(.*)", Pattern.DOTALL);

  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final List<Map<String, Integer>> lines = new ArrayList<>();
  private final List<Violation> wrong = new ArrayList<>();

  private StepText() {}

  /** The text of steps. */
  public static String write(List<Map<String, Object>> steps) {
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> step : steps) {
      text.append(line(String.valueOf(step.get("step")))).append('\n');
      new TreeMap<>(step)
          .forEach(
              (name, value) -> {
                if (name.equals(OWN) && value instanceof Map<?, ?> own) {
                  own.forEach((code, inner) -> own(OWN + "." + code, inner, text));
                } else if (!name.equals("step")) {
                  parameter(name, value, text);
                }
              });
    }
    return text.toString();
  }

  private static void own(String name, Object inner, StringBuilder text) {
    if (inner instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((parameter, value) -> parameter(name + "." + parameter, value, text));
    } else {
      parameter(name, inner instanceof Map<?, ?> ? "" : inner, text);
    }
  }

  private static void parameter(String name, Object value, StringBuilder text) {
    text.append(("  " + line(name) + " = " + line(written(value))).stripTrailing()).append('\n');
  }

  private static String written(Object value) {
    if (value instanceof List<?> list) {
      return String.join(", ", list.stream().map(String::valueOf).toList());
    }
    return value instanceof Number n ? Numerals.write(n.doubleValue()) : String.valueOf(value);
  }

  /** Words on one line. */
  private static String line(String words) {
    return words.replaceAll("\\R", " ");
  }

  /** A normalisation as a step. */
  public static Map<String, Object> normalise(Map<String, Object> way) {
    Map<String, Object> step = new TreeMap<>(way);
    step.put("step", "normalise");
    return step;
  }

  /** Reads a text; lines that are neither a step nor a parameter of one are mistakes. */
  public static StepText read(String text) {
    StepText read = new StepText();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        read.line(number, line.strip().replace('＝', '='));
      }
    }
    return read;
  }

  private void line(int number, String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      steps.add(new LinkedHashMap<>(Map.of("step", line)));
      lines.add(new HashMap<>(Map.of("", number)));
      return;
    }
    String name = line.substring(0, equals).strip();
    if (steps.isEmpty() || name.isEmpty() || name.equals("step")) {
      wrong.add(Violation.at(FIELD, line, "indicators.composite.step-line", number));
    } else if (lines.get(lines.size() - 1).putIfAbsent(name, number) != null) {
      wrong.add(Violation.at(FIELD, line, "indicators.composite.step-twice", number, name));
    } else {
      put(steps.get(steps.size() - 1), name, line.substring(equals + 1).strip());
    }
  }

  private static void put(Map<String, Object> step, String name, String words) {
    if (!name.startsWith(OWN + ".")) {
      step.put(name, value(name, words));
      return;
    }
    String rest = name.substring(OWN.length() + 1);
    int dot = rest.lastIndexOf('.');
    if (words.isEmpty()) {
      inner(inner(step, OWN), rest);
    } else if (dot < 0) {
      inner(step, OWN).put(rest, words);
    } else {
      String parameter = rest.substring(dot + 1);
      inner(inner(step, OWN), rest.substring(0, dot)).put(parameter, value(parameter, words));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Map<String, Object> of, String name) {
    Object there = of.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
    return there instanceof Map<?, ?> ? (Map<String, Object>) there : new LinkedHashMap<>();
  }

  private static Object value(String name, String words) {
    if (LISTS.contains(name)) {
      return Guided.words(words);
    }
    if (words.equals("true") || words.equals("false")) {
      return Boolean.valueOf(words);
    }
    return WORDS.contains(name) ? words : Guided.number(words);
  }

  /** The lines that could not be read. */
  public List<Violation> mistakes() {
    return List.copyOf(wrong);
  }

  /** The steps, as a plan has them. */
  public List<Map<String, Object>> steps() {
    return List.copyOf(steps);
  }

  /**
   * The line of a parameter or, when it is not there, of its step; the last line for what is about
   * all steps.
   *
   * @param parameter such as {@code 3.treat.limit}
   */
  public int place(String parameter) {
    Matcher m = PLACE.matcher(parameter);
    int last = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).get("");
    if (!m.matches()) {
      return last;
    }
    int step = Integer.parseInt(m.group(1)) - 1;
    if (step < 0 || step >= lines.size()) {
      return last;
    }
    String prefix = steps.get(step).get("step") + ".";
    String name = m.group(2).startsWith(prefix) ? m.group(2).substring(prefix.length()) : "";
    return lines.get(step).getOrDefault(name, lines.get(step).get(""));
  }
}
