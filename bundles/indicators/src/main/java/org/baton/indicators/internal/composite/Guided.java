package org.baton.indicators.internal.composite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.baton.indicators.internal.composite.StepShape.Parameter;
import org.baton.indicators.internal.library.Numerals;
import org.baton.methods.normalise.Normalisations;

/**
 * The steps of a study as a form asks for them: at most one of each kind, in the usual order. What
 * a form cannot say, such as parameters of single indicators, is written as {@link StepText}.
 *
 * @param entered by field what stands in it: {@code denominators}; the choice of each step under
 *     {@code impute}, {@code screen}, {@code treat} and {@code way}, empty for a step that is not
 *     there; and parameters under names such as {@code screen.sides}
 */
public record Guided(Map<String, String> entered) {
  /** The normalisations that need nothing but their name. */
  public static final List<String> WAYS =
      Normalisations.names().stream()
          .filter(
              n -> !Set.of("distance-to-target", "goalposts", "distance-to-reference").contains(n))
          .toList();

  /** The steps that have parameters, with the field and the parameter that choose how. */
  private static final List<Choice> CHOICES =
      List.of(
          new Choice("impute", "impute", "way"),
          new Choice("screen", "screen", "by"),
          new Choice("treat", "treat", ""),
          new Choice("normalise", "way", "way"));

  private record Choice(String step, String field, String parameter) {}

  /** Copies the map. */
  public Guided {
    entered = Map.copyOf(entered);
  }

  /** What a plan says, if a form can say it. */
  public static Optional<Guided> of(Study.Plan plan) {
    Map<String, String> entered = new HashMap<>();
    entered.put("denominators", Divisions.write(plan.denominators()));
    List<Map<String, Object>> steps = plan.steps().stream().map(Guided::canonical).toList();
    for (Map<String, Object> step : steps) {
      CHOICES.stream()
          .filter(c -> c.step().equals(step.get("step")))
          .forEach(c -> enter(c, step, entered));
    }
    Guided guided = new Guided(entered);
    List<Map<String, Object>> again = guided.steps().stream().map(Guided::canonical).toList();
    boolean nothing = guided.word("impute").equals("none");
    return !nothing && again.equals(steps) ? Optional.of(guided) : Optional.empty();
  }

  private static void enter(Choice choice, Map<String, Object> step, Map<String, String> entered) {
    step.forEach(
        (name, value) -> {
          if (name.equals(choice.parameter())) {
            entered.put(choice.field(), Parameter.write(value));
          } else if (!name.equals("step")) {
            entered.put(choice.step() + "." + name, Parameter.write(value));
          }
        });
    entered.putIfAbsent(choice.field(), "on");
  }

  /** A step with whole numbers as others, and the choice that a form always names. */
  private static Map<String, Object> canonical(Map<String, Object> step) {
    Map<String, Object> same = new TreeMap<>();
    step.forEach((k, v) -> same.put(k, v instanceof Number n ? (Object) n.doubleValue() : v));
    switch (String.valueOf(step.get("step"))) {
      case "normalise" -> same.putIfAbsent("way", "min-max");
      case "screen" -> same.putIfAbsent("by", "availability");
      default -> {
        // Every other step says its choice, or has none.
      }
    }
    return same;
  }

  /** What stands in a field; empty for nothing. */
  public String word(String field) {
    return entered.getOrDefault(field, "");
  }

  /** The same with something else in a field. */
  public Guided with(String field, String words) {
    Map<String, String> other = new HashMap<>(entered);
    other.put(field, words);
    return new Guided(other);
  }

  /** The parameters of a step by what was chosen; none for a step that is not there. */
  public List<Parameter> shape(String step) {
    String chosen = word(step.equals("normalise") ? "way" : step);
    return chosen.isEmpty()
        ? List.of()
        : StepShape.of(step, step.equals("treat") ? word("treat.transform") : chosen);
  }

  /** The steps; what is no number stays as it was typed, for the reader of steps to refuse. */
  public List<Map<String, Object>> steps() {
    List<Map<String, Object>> steps = new ArrayList<>();
    if (!word("denominators").isBlank()) {
      steps.add(Map.of("step", "denominate"));
    }
    for (Choice choice : CHOICES) {
      if (!word(choice.field()).isEmpty()) {
        steps.add(step(choice));
      }
    }
    return steps;
  }

  private Map<String, Object> step(Choice choice) {
    Map<String, Object> step = new TreeMap<>(Map.of("step", choice.step()));
    if (!choice.parameter().isEmpty()) {
      step.put(choice.parameter(), word(choice.field()));
    }
    for (Parameter p : shape(choice.step())) {
      String words = word(choice.step() + "." + p.name());
      if (!words.isEmpty()) {
        step.put(p.name(), p.read(words));
      }
    }
    return step;
  }

  /** A number; the words themselves when they are none. */
  static Object number(String words) {
    OptionalDouble number = Numerals.number(words);
    return number.isPresent() ? (Object) number.getAsDouble() : words;
  }

  /** Words apart by commas or blanks. */
  static List<String> words(String words) {
    return Arrays.stream(words.split("[\\s,，、;；]+")).filter(w -> !w.isEmpty()).toList();
  }
}
