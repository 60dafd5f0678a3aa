package org.baton.indicators.internal.weighing.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.baton.indicators.internal.weighing.Computed;
import org.baton.indicators.internal.weighing.Item;
import org.baton.indicators.internal.weighing.Question;

/** What studies keep as JSON. */
public final class Json {
  private static final ObjectMapper PLAIN =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** The same question is written the same way, so that its hash is the same. */
  private static final ObjectMapper SORTED =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** A question, the same one always the same. */
  public static byte[] question(Question question) {
    return bytes(SORTED, question);
  }

  static byte[] answer(Computed answer) {
    return bytes(PLAIN, answer);
  }

  private static byte[] bytes(ObjectMapper mapper, Object value) {
    return words(mapper, value).getBytes(StandardCharsets.UTF_8);
  }

  static String words(Object value) {
    return words(PLAIN, value);
  }

  private static String words(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Question question(byte[] json) throws SQLException {
    return read(json, new TypeReference<>() {});
  }

  static Computed answer(byte[] json) throws SQLException {
    return read(json, new TypeReference<>() {});
  }

  static List<Item> items(String json) throws SQLException {
    return read(json.getBytes(StandardCharsets.UTF_8), new TypeReference<>() {});
  }

  static Map<String, Object> map(String json) throws SQLException {
    return read(json.getBytes(StandardCharsets.UTF_8), new TypeReference<>() {});
  }

  private static <T> T read(byte[] json, TypeReference<T> type) throws SQLException {
    try {
      return PLAIN.readValue(json, type);
    } catch (IOException e) {
      throw new SQLException("A study of weights holds what is no JSON", e);
    }
  }

  /** The SHA-256 of bytes, in hexadecimal digits. */
  public static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
