package org.baton.web.internal.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Writes the version of what was read into {@code ETag} and answers 304 to those who have it. What
 * a resource streams gets no tag unless the resource sets one.
 */
final class VersionTags implements ContainerResponseFilter {
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final Written written;

  VersionTags(Written written) {
    this.written = written;
  }

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

  private String tag(ContainerResponseContext response) {
    String own = response.getHeaderString(HttpHeaders.ETAG);
    if (own != null) {
      return own;
    }
    Optional<byte[]> content = written.bytes(response.getEntity(), response.getMediaType());
    if (content.isEmpty()) {
      return "";
    }
    // What was hashed is what is sent, and it is written once.
    response.setEntity(content.get(), response.getEntityAnnotations(), response.getMediaType());
    return Tag.of(content.get());
  }
}
