package org.baton.indicators.internal.web.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;

/** The fields of an entry as words, by their names in the form, to be compared. */
final class EntryFields {
  private EntryFields() {}

  static Map<String, String> of(Entry e) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("parent", e.parent());
    fields.put("title", e.title().zh());
    fields.put("titleEn", e.title().en());
    fields.put("weight", number(e.weight()));
    fields.put("source", e.source());
    fields.put("unit", e.unit());
    fields.put("direction", e.direction());
    fields.put("channel", e.channel());
    fields.put("rule", e.rule());
    fields.put("parameters", FormWords.json(e.parameters()));
    fields.put("target", e.target().isPresent() ? number(e.target().getAsDouble()) : "");
    fields.put("evaluators", e.evaluators());
    fields.put("dataSource", e.dataSource());
    card(e.card(), fields);
    fields.put("status", e.standing().status().name());
    return fields;
  }

  private static void card(Card card, Map<String, String> fields) {
    fields.put("definition", card.definition());
    fields.put("purpose", card.purpose());
    fields.put("basis", card.basis());
    fields.put("element", card.element());
    fields.put("formula", card.formula());
    fields.put("frequency", card.frequency());
    fields.put("collector", card.collector());
    fields.put("verification", card.verification());
    fields.put("disaggregations", String.join(", ", card.disaggregations()));
    fields.put("applicability", card.applicability());
    fields.put("quality", card.quality());
    fields.put("resultType", card.resultType());
    fields.put("counter", card.counter());
    fields.put("counterReason", card.counterReason());
    fields.put("baseline", number(card.baseline()));
    fields.put("lower", number(card.lower()));
    fields.put("upper", number(card.upper()));
    fields.put("burdenHours", number(card.burdenHours()));
  }

  private static String number(Double value) {
    return value == null ? "" : Double.toString(value);
  }
}
