package org.baton.web.internal.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.baton.web.internal.problem.Json;

/**
 * Writes the version of what was read into {@code ETag} and answers 304 to those who have it. What
 * a resource streams gets no tag unless the resource sets one.
 */
final class VersionTags implements ContainerResponseFilter {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final JsonMapper JSON = Json.mapper();

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() != OK) {
      return;
    }
    String tag = tag(response);
    if (tag.isEmpty()) {
      return;
    }
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    String has = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (has != null && Tag.isNamed(has, tag)) {
      response.setStatus(NOT_MODIFIED);
      response.setEntity(null);
    }
  }

  private static String tag(ContainerResponseContext response) {
    String own = response.getHeaderString(HttpHeaders.ETAG);
    if (own != null) {
      return own;
    }
    Optional<byte[]> content = bytes(response.getEntity(), response.getMediaType());
    if (content.isEmpty()) {
      return "";
    }
    // What was hashed is what is sent, and it is written once.
    response.setEntity(content.get(), response.getEntityAnnotations(), response.getMediaType());
    return Tag.of(content.get());
  }

  /** What an answer is written as; empty when it is a stream, which can be read once only. */
  static Optional<byte[]> bytes(Object entity, MediaType type) {
    if (entity instanceof byte[] plain) {
      return Optional.of(plain);
    }
    if (entity instanceof String words) {
      return Optional.of(words.getBytes(StandardCharsets.UTF_8));
    }
    boolean json = type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    if (entity == null || !json || isStream(entity)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.writeValueAsBytes(entity));
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
