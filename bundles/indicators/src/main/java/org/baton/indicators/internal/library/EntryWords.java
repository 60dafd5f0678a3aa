package org.baton.indicators.internal.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of an entry as words, by their names in forms, to be compared and written down. */
public final class EntryWords {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private EntryWords() {}

  /** All fields in their order; those with nothing in them are empty. */
  public static Map<String, String> of(Entry e) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("parent", e.parent());
    fields.put("title", e.title().zh());
    fields.put("titleEn", e.title().en());
    fields.put("weight", Numerals.write(e.weight()));
    fields.put("source", e.source());
    fields.put("unit", e.unit());
    fields.put("direction", e.direction());
    fields.put("channel", e.channel());
    fields.put("rule", e.rule());
    fields.put("parameters", json(e.parameters()));
    fields.put("target", e.target().isPresent() ? Numerals.write(e.target().getAsDouble()) : "");
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
    fields.put("disaggregations", Parts.write(card.disaggregations()));
    fields.put("applicability", card.applicability());
    fields.put("quality", card.quality());
    fields.put("resultType", card.resultType());
    fields.put("counter", card.counter());
    fields.put("counterReason", card.counterReason());
    fields.put("baseline", Numerals.write(card.baseline()));
    fields.put("lower", Numerals.write(card.lower()));
    fields.put("upper", Numerals.write(card.upper()));
    fields.put("burdenHours", Numerals.write(card.burdenHours()));
    fields.put("rules", json(card.rules()));
  }

  /** A map as JSON, the same for equal maps; nothing when it is empty. */
  public static String json(Map<String, Object> map) {
    try {
      return map.isEmpty() ? "" : JSON.writeValueAsString(map);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
