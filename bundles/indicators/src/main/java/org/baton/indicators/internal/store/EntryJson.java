package org.baton.indicators.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.text.Text;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.library.Standing;

/** Entries and parts of them as JSON. */
public final class EntryJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EntryJson() {}

  /** An entry, complete. */
  public static String write(Entry e) {
    ObjectNode node = JSON.createObjectNode();
    node.put("set", e.set()).put("code", e.code()).put("parent", e.parent());
    node.put("titleZh", e.title().zh()).put("titleEn", e.title().en()).put("weight", e.weight());
    node.put("source", e.source()).put("unit", e.unit()).put("direction", e.direction());
    node.put("channel", e.channel()).put("rule", e.rule());
    node.set("parameters", JSON.valueToTree(e.parameters()));
    e.target().ifPresent(t -> node.put("target", t));
    node.put("evaluators", e.evaluators()).put("dataSource", e.dataSource());
    node.set("card", JSON.valueToTree(e.card()));
    node.put("version", e.standing().version()).put("status", e.standing().status().name());
    node.put("from", text(e.standing().from())).put("to", text(e.standing().to()));
    return node.toString();
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** Reads what {@link #write} wrote. */
  public static Entry read(String json) throws SQLException {
    try {
      var n = JSON.readTree(json);
      return new Entry(
          n.get("set").asText(),
          n.get("code").asText(),
          n.get("parent").asText(),
          new Text(n.get("titleZh").asText(), n.get("titleEn").asText()),
          n.get("weight").asDouble(),
          n.get("source").asText(),
          n.get("unit").asText(),
          n.get("direction").asText(),
          n.get("channel").asText(),
          n.get("rule").asText(),
          parameters(n.get("parameters").toString()),
          n.hasNonNull("target")
              ? OptionalDouble.of(n.get("target").asDouble())
              : OptionalDouble.empty(),
          n.get("evaluators").asText(),
          n.get("dataSource").asText(),
          card(n.get("card").toString()),
          new Standing(
              n.get("version").asInt(),
              Standing.Status.valueOf(n.get("status").asText()),
              day(n.path("from").asText("")),
              day(n.path("to").asText(""))));
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }

  private static LocalDate day(String text) {
    return text.isEmpty() || text.equals("null") ? null : LocalDate.parse(text);
  }

  static Map<String, Object> parameters(String json) throws SQLException {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }

  static Card card(String json) throws SQLException {
    try {
      return JSON.readValue(json, Card.class);
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }

  static String write(Object part) throws SQLException {
    try {
      return JSON.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new SQLException(e);
    }
  }
}
