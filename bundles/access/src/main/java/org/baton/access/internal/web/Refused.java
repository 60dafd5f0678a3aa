package org.baton.access.internal.web;

import jakarta.ws.rs.core.Response;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.View;

/** The same page once more after something on it was refused. */
final class Refused {
  private static final int INVALID = 422;
  private static final int CONFLICT = 409;

  private Refused() {}

  /** The page, unless the problem is none of what was entered; that is thrown on. */
  static Response with(Problem problem, View view) {
    if (problem.kind() != Kind.INVALID && problem.kind() != Kind.CONFLICT) {
      throw problem;
    }
    int status = problem.kind() == Kind.INVALID ? INVALID : CONFLICT;
    return Response.status(status).entity(view).build();
  }
}
