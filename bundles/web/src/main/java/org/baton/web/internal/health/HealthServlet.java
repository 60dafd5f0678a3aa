package org.baton.web.internal.health;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baton.web.internal.health.Health.Report;
import org.baton.web.internal.problem.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells load balancers and people whether the platform is ready, without sign-in. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/health",
      "osgi.http.whiteboard.servlet.name=baton health"
    })
public final class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Health health;
  private final transient JsonMapper mapper = Json.mapper();

  /** Answers with the report of the moment. */
  @Activate
  public HealthServlet(@Reference Health health) {
    this.health = health;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Report report = health.report(request.getLocale());
    response.setStatus(report.ready() ? 200 : 503);
    response.setContentType("application/json");
    response.getOutputStream().write(mapper.writeValueAsBytes(report));
  }
}
