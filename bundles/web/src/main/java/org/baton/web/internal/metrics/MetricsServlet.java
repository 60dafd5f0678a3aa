package org.baton.web.internal.metrics;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.gate.Refusals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The place where monitoring systems look by themselves; answered by the module of operations. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/metrics",
      "osgi.http.whiteboard.servlet.name=baton metrics"
    })
public final class MetricsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String ANSWERED = "/api/operations/metrics";

  private final transient Refusals refusals;

  /** Passes on, or refuses. */
  @Activate
  public MetricsServlet(@Reference Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    RequestDispatcher there = request.getRequestDispatcher(ANSWERED);
    if (there == null) {
      refusals.send(
          Problem.of(Kind.UNAVAILABLE, "web.module.absent", "operations"), request, response);
      return;
    }
    there.forward(request, response);
  }
}
