package org.baton.web.internal.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Visit;

/** Looks at the headers of requests that write, and answers repeats. Comes after body limits. */
@Priority(Priorities.USER + 100)
final class Writes implements ContainerRequestFilter, ContainerResponseFilter {
  static final String KEY = "Idempotency-Key";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String ATTEMPT = Attempt.class.getName();

  private final Calls calls;
  private final CurrentVisit current;
  private final KeptAnswers kept;
  private final boolean oneTransaction;

  /**
   * For one method.
   *
   * @param kept null when the method's answers are not kept
   */
  Writes(Calls calls, CurrentVisit current, KeptAnswers kept, boolean oneTransaction) {
    this.calls = calls;
    this.current = current;
    this.kept = kept;
    this.oneTransaction = oneTransaction;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    calls.clear();
    Visit visit = current.get();
    String key = request.getHeaderString(KEY);
    Attempt attempt = null;
    // Without an account there is nobody whose key it would be: signing in changes nothing twice.
    if (key != null && !visit.account().isEmpty() && request.getMethod().equals("POST")) {
      attempt = attempt(request, visit.account(), key);
      if (attempt == null) {
        return;
      }
      request.setProperty(ATTEMPT, attempt);
    }
    UriInfo uri = request.getUriInfo();
    calls.set(
        new Call(
            request.getHeaderString(HttpHeaders.IF_MATCH),
            attempt,
            uri.getBaseUri(),
            uri.getAbsolutePath(),
            visit.locale().getLanguage(),
            oneTransaction));
  }

  /**
   * Begins, or answers as before and returns null. One transaction begins with the work itself,
   * which then finds what was answered before.
   */
  private Attempt attempt(ContainerRequestContext request, String account, String key)
      throws IOException {
    if (kept == null) {
      throw Problem.of(Kind.INVALID, "web.repeat.secret");
    }
    KeptAnswers.check(key);
    String target = request.getMethod() + ' ' + request.getUriInfo().getRequestUri().getRawPath();
    String query = request.getUriInfo().getRequestUri().getRawQuery();
    Attempt attempt = new Attempt(account, key, query == null ? target : target + '?' + query);
    request.setEntityStream(attempt.reading(request.getEntityStream()));
    Optional<KeptAnswers.Answer> before = oneTransaction ? Optional.empty() : kept.begin(attempt);
    if (before.isEmpty()) {
      return attempt;
    }
    KeptAnswers.Answer answer = before.get();
    attempt.checkBody(answer.bodyHash());
    Response.ResponseBuilder again = Response.status(answer.status()).header(REPLAYED, "true");
    if (answer.content().length > 0) {
      again.entity(answer.content()).type(answer.media());
    }
    if (!answer.location().isEmpty()) {
      again.header(HttpHeaders.LOCATION, answer.location());
    }
    request.abortWith(again.build());
    return null;
  }

  /** What ended without an answer to keep may be tried again with the same key. */
  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    calls.clear();
    if (request.getProperty(ATTEMPT) instanceof Attempt attempt) {
      if (attempt.before() != null) {
        answerAgain(attempt.before(), response);
      } else if (!oneTransaction) {
        settle(attempt);
      }
    }
  }

  private static void answerAgain(KeptAnswers.Answer answer, ContainerResponseContext response) {
    response.setStatus(answer.status());
    response.getHeaders().putSingle(REPLAYED, "true");
    if (!answer.location().isEmpty()) {
      response.getHeaders().putSingle(HttpHeaders.LOCATION, answer.location());
    }
    if (answer.content().length > 0) {
      MediaType media = MediaType.valueOf(answer.media());
      response.setEntity(answer.content(), new Annotation[0], media);
    }
  }

  private void settle(Attempt attempt) {
    switch (attempt.state()) {
      case OPEN -> kept.release(attempt);
      case UNKNOWN -> kept.doubt(attempt);
      default -> {}
    }
  }
}
