package org.baton.web.internal.container;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.net.URI;
import org.baton.api.web.Answer;
import org.baton.web.internal.problem.Problems;

/** Says what pages answer to forms in the words of HTTP, so that no module has to. */
final class FormAnswers implements ContainerResponseFilter {
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof Answer answer)) {
      return;
    }
    if (answer.page() == null) {
      response.setEntity(null);
      response.setStatus(Response.Status.SEE_OTHER.getStatusCode());
      response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(answer.path()));
      return;
    }
    if (answer.why() != null) {
      response.setStatus(Problems.status(answer.why()));
    }
    response.setEntity(answer.page(), new Annotation[0], MediaType.TEXT_HTML_TYPE);
  }
}
