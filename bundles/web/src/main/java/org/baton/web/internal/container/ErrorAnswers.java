package org.baton.web.internal.container;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Visit;
import org.baton.web.internal.page.ErrorPage;
import org.baton.web.internal.problem.ProblemBody;
import org.baton.web.internal.problem.Problems;

/** Answers every error of a resource. */
final class ErrorAnswers implements ExceptionMapper<Throwable> {
  private static final int FIRST_ERROR = 400;

  /** What is over in a moment. */
  private static final Set<String> RETRY =
      Set.of("web.repeat.running", "web.access.absent", "store.busy");

  private final Problems problems;
  private final ErrorPage page;
  private final CurrentVisit current;

  ErrorAnswers(Problems problems, ErrorPage page, CurrentVisit current) {
    this.problems = problems;
    this.page = page;
    this.current = current;
  }

  @Override
  public Response toResponse(Throwable error) {
    if (error instanceof WebApplicationException http && isAnswer(http.getResponse())) {
      return http.getResponse();
    }
    Visit visit = current.get();
    ProblemBody body = problems.body(error, visit.locale()).from(visit.path());
    Response.ResponseBuilder answer = Response.status(body.status());
    if (body.leavesBodyUnread()) {
      answer.header("Connection", "close");
    }
    if (error instanceof NotAllowedException notAllowed) {
      String methods = notAllowed.getResponse().getHeaderString(HttpHeaders.ALLOW);
      answer.header(HttpHeaders.ALLOW, methods);
    }
    if (RETRY.contains(body.code())) {
      answer.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return visit.reader()
        ? answer
            .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
            .entity(page.render(body, visit))
            .build()
        : answer.type(ProblemBody.MEDIA_TYPE).entity(body).build();
  }

  /** Whether a resource answered on purpose: a redirect, or an error with words of its own. */
  private static boolean isAnswer(Response response) {
    return response.getStatus() < FIRST_ERROR || response.hasEntity();
  }
}
