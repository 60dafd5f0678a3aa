package org.baton.web.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.baton.web.internal.problem.Json;

/**
 * What the answers of one module are written as. Every container has its own: a mapper remembers
 * the classes it has written, and a module that is gone must not be remembered.
 */
final class Written {
  private final JsonMapper json = Json.mapper();

  /** What an answer is written as; empty when it is a stream, which can be read once only. */
  Optional<byte[]> bytes(Object entity, MediaType type) {
    if (entity instanceof byte[] plain) {
      return Optional.of(plain);
    }
    if (entity instanceof String words) {
      return Optional.of(words.getBytes(StandardCharsets.UTF_8));
    }
    boolean asJson = type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    if (entity == null || !asJson || isStream(entity)) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.writeValueAsBytes(entity));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isStream(Object entity) {
    return entity instanceof java.io.InputStream
        || entity instanceof java.io.File
        || entity instanceof jakarta.ws.rs.core.StreamingOutput;
  }
}
