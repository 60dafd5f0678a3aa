package org.baton.core.internal.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes documents of maps, lists, words, numbers, truth values and nulls as JSON. To bind any
 * object would cost a short command more time than all that it computes.
 */
public final class DocumentJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private DocumentJson() {}

  /**
   * With sorted keys and without white space: the same document always gives the same text.
   *
   * @throws IllegalArgumentException when there is something else in the document
   */
  public static String canonical(Map<String, ?> document) {
    return write(document, true);
  }

  /**
   * Indented, with the keys in the order of the document.
   *
   * @throws IllegalArgumentException when there is something else in the document
   */
  static String indented(Map<String, ?> document) {
    return write(document, false);
  }

  private static String write(Map<String, ?> document, boolean sorted) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      if (!sorted) {
        json.useDefaultPrettyPrinter();
      }
      write(json, document, sorted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object value, boolean sorted) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : (sorted ? new TreeMap<>(map) : map).entrySet()) {
        json.writeFieldName((String) entry.getKey());
        write(json, entry.getValue(), sorted);
      }
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object one : list) {
        write(json, one, sorted);
      }
      json.writeEndArray();
    } else {
      single(json, value);
    }
  }

  private static void single(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof String word) {
      json.writeString(word);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Long || value instanceof Integer) {
      json.writeNumber(((Number) value).longValue());
    } else {
      throw new IllegalArgumentException(value.getClass() + " in a document");
    }
  }
}
