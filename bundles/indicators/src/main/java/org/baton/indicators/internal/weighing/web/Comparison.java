package org.baton.indicators.internal.weighing.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.weighing.Inputs.Pair;
import org.baton.indicators.internal.weighing.Item;

/**
 * A pair of the questionnaire with the grades of Saaty's scale.
 *
 * @param id its place, from 1
 * @param name what the choice is sent as
 * @param first the name of the one
 * @param second the name of the other
 * @param groups the grades by who is more important
 */
public record Comparison(String id, String name, String first, String second, List<Group> groups) {
  private static final int END = 9;
  private static final double NEAR = 1e-6;

  /** Copies the list. */
  public Comparison {
    groups = List.copyOf(groups);
  }

  /**
   * Grades with one of the two more important, or neither.
   *
   * @param side a word for the group
   * @param title its title
   * @param steps its grades
   */
  public record Group(String side, String title, List<Step> steps) {}

  /**
   * A grade.
   *
   * @param value what is sent: steps from equal, above 0 when the first is more important
   * @param number the grade's number
   * @param words the grade in words
   * @param chosen whether it is chosen
   */
  public record Step(String value, String number, String words, boolean chosen) {}

  /** The pairs of a questionnaire with what was judged. */
  static List<Comparison> of(List<Item> items, List<Pair> judged, Reader reader) {
    Map<String, Double> by = new HashMap<>();
    judged.forEach(j -> by.put(j.row() + " " + j.column(), j.value()));
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        String first = reader.t(items.get(i).title());
        String second = reader.t(items.get(j).title());
        Double value = by.get(items.get(i).code() + " " + items.get(j).code());
        List<Group> groups =
            List.of(
                group("a", reader.t("indicators.judgments.more", first), 1, value, reader),
                group("b", reader.t("indicators.judgments.neither"), 0, value, reader),
                group("c", reader.t("indicators.judgments.more", second), -1, value, reader));
        String id = Integer.toString(all.size() + 1);
        all.add(new Comparison(id, "j." + i + "." + j, first, second, groups));
      }
    }
    return all;
  }

  private static Group group(String side, String title, int sign, Double value, Reader reader) {
    List<Step> steps = new ArrayList<>();
    if (sign == 0) {
      steps.add(step(0, 1, value, reader));
      String skip = reader.t("indicators.judgments.skip");
      steps.add(new Step("", "–", skip, value == null));
      return new Group(side, title, steps);
    }
    for (int grade = 2; grade <= END; grade++) {
      steps.add(step(sign * (grade - 1), grade, value, reader));
    }
    return new Group(side, title, steps);
  }

  private static Step step(int steps, int grade, Double value, Reader reader) {
    boolean chosen = value != null && Math.abs(value / ratio(steps) - 1) < NEAR;
    return new Step(
        Integer.toString(steps),
        Integer.toString(grade),
        reader.t("indicators.judgments.grade." + grade),
        chosen);
  }

  private static double ratio(int steps) {
    return steps >= 0 ? steps + 1 : 1.0 / (1 - steps);
  }

  /** What was chosen in a form. */
  static List<Pair> read(List<Item> items, java.util.function.UnaryOperator<String> form) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      for (int j = i + 1; j < items.size(); j++) {
        String chosen = form.apply("j." + i + "." + j);
        if (chosen.matches("-?[0-8]")) {
          double value = ratio(Integer.parseInt(chosen));
          pairs.add(new Pair(items.get(i).code(), items.get(j).code(), value));
        } else if (!chosen.isEmpty()) {
          pairs.add(new Pair(items.get(i).code(), items.get(j).code(), Double.NaN));
        }
      }
    }
    return pairs;
  }
}
