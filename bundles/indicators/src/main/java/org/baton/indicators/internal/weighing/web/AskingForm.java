package org.baton.indicators.internal.weighing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.web.Reader;
import org.baton.indicators.internal.web.form.Entered;
import org.baton.indicators.internal.weighing.Study;
import org.baton.indicators.internal.weighing.Study.Asks;
import org.baton.indicators.internal.weighing.Study.State;

/** The form that asks experts until a day, by rules that are settled before they begin. */
record AskingForm(Study study, Reader reader) {
  private static final String ASKS = "asks";
  private static final String LIMIT = "limit";
  private static final List<String> CHOICES = List.of("group", "priorities");

  Form form() {
    boolean first = study.state() == State.OPEN;
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of("due", Kind.DATE, reader.t("indicators.weights.due"))
            .value(study.due() == null ? "" : study.due().toString())
            .require());
    if (first) {
      fields.add(
          Field.choice(ASKS, Kind.RADIO, reader.t("indicators.weights.asks"), ways())
              .value(Asks.PAIRS.name()));
      fields.add(
          Field.of(LIMIT, Kind.NUMBER, reader.t("indicators.weights.parameter.limit"))
              .hint(reader.t("indicators.weights.limit.hint"))
              .value(String.valueOf(study.allRules().get(LIMIT))));
      CHOICES.forEach(c -> fields.add(OrderForm.choice(study, c, reader)));
    }
    return Form.of(
        "asking",
        StudyPages.PATH + study.id() + "/asking",
        reader.t(first ? "indicators.weights.ask" : "indicators.weights.extend"),
        fields.toArray(Field[]::new));
  }

  private List<Option> ways() {
    return Arrays.stream(Asks.values())
        .map(
            a ->
                new Option(
                    a.name(),
                    reader.t("indicators.weights.asks." + a.name()),
                    reader.t("indicators.weights.asks." + a.name() + ".hint")))
        .toList();
  }

  /** Whether experts shall share out points; once they are asked, that stays as it is. */
  boolean asksPoints(Entered entered) {
    return study.state() == State.OPEN
        ? entered.word(ASKS).equals(Asks.POINTS.name())
        : study.asks() == Asks.POINTS;
  }

  /** The rules that were chosen and are not what holds anyway. */
  Map<String, Object> rules(Entered entered) {
    if (study.state() != State.OPEN) {
      return Map.of();
    }
    Map<String, Object> usual = study.allRules();
    Map<String, Object> rules = new TreeMap<>();
    entered.number(LIMIT).ifPresent(limit -> rules.put(LIMIT, limit));
    for (String name : CHOICES) {
      if (!entered.word(name).isEmpty()) {
        rules.put(name, entered.word(name));
      }
    }
    rules.entrySet().removeIf(e -> e.getValue().equals(usual.get(e.getKey())));
    return rules;
  }
}
