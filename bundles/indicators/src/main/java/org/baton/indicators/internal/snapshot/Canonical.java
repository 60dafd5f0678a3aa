package org.baton.indicators.internal.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The one way in which a document is written before it is hashed: UTF-8, no blanks, names in the
 * order of their characters, numbers in plain decimals without needless zeros.
 */
public final class Canonical {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Canonical() {}

  /** A document in canonical form. */
  public static String write(JsonNode document) {
    StringBuilder out = new StringBuilder();
    write(document, out);
    return out.toString();
  }

  /** Reads a document; empty when it is none. */
  public static Optional<JsonNode> read(String text) {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static void write(JsonNode node, StringBuilder out) {
    if (node.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      node.fieldNames().forEachRemaining(names::add);
      char before = '{';
      for (String name : names) {
        out.append(before).append(quoted(name)).append(':');
        write(node.get(name), out);
        before = ',';
      }
      out.append(names.isEmpty() ? "{}" : "}");
    } else if (node.isArray()) {
      char before = '[';
      for (JsonNode part : node) {
        out.append(before);
        write(part, out);
        before = ',';
      }
      out.append(node.isEmpty() ? "[]" : "]");
    } else if (node.isNumber()) {
      out.append(
          node.decimalValue().signum() == 0
              ? "0"
              : node.decimalValue().stripTrailingZeros().toPlainString());
    } else {
      out.append(node.isTextual() ? quoted(node.asText()) : node.toString());
    }
  }

  private static String quoted(String words) {
    try {
      return JSON.writeValueAsString(words);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The SHA-256 of a text in UTF-8: 64 lower-case hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
