package org.baton.indicators.internal.composite.web;

import static org.baton.indicators.internal.composite.web.StudyForm.word;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.composite.RobustnessOrder;
import org.baton.indicators.internal.composite.StepText;
import org.baton.indicators.internal.library.Numerals;

/** Reads what was entered of a test of robustness. For one use. */
final class RobustnessWords {
  private final MultivaluedMap<String, String> form;
  private final List<Violation> wrong = new ArrayList<>();

  private RobustnessWords(MultivaluedMap<String, String> form) {
    this.form = form;
  }

  /**
   * What was entered.
   *
   * @throws Problem with every number that is none, and every line that cannot be read
   */
  static RobustnessOrder read(MultivaluedMap<String, String> form) {
    return new RobustnessWords(form).order();
  }

  private RobustnessOrder order() {
    Double size = number("size");
    boolean still = word(form, "noise").equals("none") || size != null && size == 0;
    String indices = word(form, "indices");
    RobustnessOrder order =
        new RobustnessOrder(
            seed(),
            count("draws"),
            number("interval"),
            still ? "none" : chosen("noise"),
            still ? null : size,
            chosen("across"),
            normalisations(),
            all("aggregations"),
            number("power"),
            bands(),
            indices.isEmpty() ? null : (Boolean) indices.equals("yes"),
            count("base"),
            chosen("estimator"),
            count("resamples"));
    if (!wrong.isEmpty()) {
      throw Problem.invalid("indicators.composite.wrong", wrong, wrong.size());
    }
    return order;
  }

  private List<Map<String, Object>> normalisations() {
    List<Map<String, Object>> all = new ArrayList<>();
    all("ways").forEach(w -> all.add(Map.of("way", w)));
    StepText text = StepText.read(StudyForm.text(form, RobustnessForm.MORE));
    text.mistakes()
        .forEach(
            v ->
                wrong.add(
                    Violation.at(
                        RobustnessForm.MORE, v.value(), v.code(), v.arguments().toArray())));
    for (Map<String, Object> step : text.steps()) {
      String name = String.valueOf(step.get("step"));
      if (!name.equals("normalise")) {
        wrong.add(
            Violation.at(
                RobustnessForm.MORE, name, "indicators.composite.unknown-step", name, "normalise"));
      }
      all.add(step);
    }
    return all;
  }

  private List<Double> bands() {
    List<Double> bands = new ArrayList<>();
    for (String band : word(form, "bands").split("[,，\\s]+")) {
      if (!band.isEmpty()) {
        bands.add(parsed("bands", band));
      }
    }
    return bands;
  }

  private List<String> all(String name) {
    return form.getOrDefault(name, List.of()).stream().filter(w -> !w.isBlank()).toList();
  }

  private String chosen(String name) {
    return word(form, name).isEmpty() ? null : word(form, name);
  }

  private Double number(String name) {
    String text = word(form, name);
    return text.isEmpty() ? null : parsed(name, text);
  }

  private Double parsed(String name, String text) {
    OptionalDouble number = Numerals.number(text);
    if (number.isEmpty()) {
      wrong.add(Violation.at(name, text, "indicators.composite.not-a-number", name, ""));
    }
    return number.orElse(0);
  }

  private Integer count(String name) {
    String text = word(form, name);
    OptionalInt count = Numerals.count(text);
    if (!text.isEmpty() && count.isEmpty()) {
      wrong.add(Violation.at(name, text, "indicators.fields.whole"));
    }
    return text.isEmpty() ? null : (Integer) count.orElse(0);
  }

  private Long seed() {
    String text = word(form, "seed");
    OptionalLong seed = Numerals.whole(text);
    if (!text.isEmpty() && seed.isEmpty()) {
      wrong.add(Violation.at("seed", text, "indicators.fields.whole"));
    }
    return text.isEmpty() ? null : (Long) seed.orElse(0);
  }
}
