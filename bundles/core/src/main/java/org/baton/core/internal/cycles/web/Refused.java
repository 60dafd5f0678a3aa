package org.baton.core.internal.cycles.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.View;

/**
 * Answers a form: with a page that says what was done, or with the same page and what was wrong.
 */
public final class Refused {
  private static final Map<Kind, Integer> STATUS =
      Map.of(Kind.INVALID, 422, Kind.CONFLICT, 409, Kind.STALE, 412, Kind.TOO_LARGE, 413);

  private Refused() {}

  /** Leads to another page. */
  public static Response done(String path) {
    return Response.seeOther(URI.create(path)).build();
  }

  /** Shows the page with the problem; a problem that no change of the form mends is thrown on. */
  public static Response page(Problem problem, Function<Problem, View> page) {
    Integer status = STATUS.get(problem.kind());
    if (status == null) {
      throw problem;
    }
    return Response.status(status).type(MediaType.TEXT_HTML).entity(page.apply(problem)).build();
  }
}
