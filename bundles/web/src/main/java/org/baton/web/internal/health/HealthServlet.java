package org.baton.web.internal.health;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baton.api.page.Part;
import org.baton.api.web.View;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Start;
import org.baton.web.internal.gate.Visit;
import org.baton.web.internal.health.Health.Report;
import org.baton.web.internal.page.Frame;
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
  private final transient Frame frame;
  private final transient CurrentVisit current;
  private final transient Start start;
  private final transient JsonMapper mapper = Json.mapper();

  /** Answers with the report of the moment. */
  @Activate
  public HealthServlet(
      @Reference Health health,
      @Reference Frame frame,
      @Reference CurrentVisit current,
      @Reference Start start) {
    this.health = health;
    this.frame = frame;
    this.current = current;
    this.start = start;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Report report = health.report(request.getLocale());
    if (report.ready()) {
      start.lookAgain();
    }
    response.setStatus(report.ready() ? 200 : 503);
    Visit visit = current.get();
    byte[] words;
    if (visit.reader()) {
      List<Part> parts = HealthPage.parts(report, frame.reader(visit));
      response.setContentType("text/html;charset=UTF-8");
      words = frame.own(View.of("web.home.health", parts), visit).getBytes(StandardCharsets.UTF_8);
    } else {
      response.setContentType("application/json");
      words = mapper.writeValueAsBytes(report);
    }
    response.getOutputStream().write(words);
  }
}
