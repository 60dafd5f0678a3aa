package org.baton.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.baton.access.Authentication;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.View;
import org.baton.web.internal.gate.Cookies;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Refusals;
import org.baton.web.internal.gate.Start;
import org.baton.web.internal.gate.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The home page, signing out, and every path that nobody else answers. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/",
      "osgi.http.whiteboard.servlet.name=baton root"
    })
public final class RootServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient CurrentVisit current;
  private final transient Frame frame;
  private final transient Home home;
  private final transient Refusals refusals;
  private final transient Start start;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private transient volatile Authentication authentication;

  /** Draws within the frame. */
  @Activate
  public RootServlet(
      @Reference CurrentVisit current,
      @Reference Frame frame,
      @Reference Home home,
      @Reference Refusals refusals,
      @Reference Start start) {
    this.current = current;
    this.frame = frame;
    this.home = home;
    this.refusals = refusals;
    this.start = start;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getMethod() + " " + request.getRequestURI()) {
      case "GET /", "HEAD /" -> home(request, response);
      case "POST /sign-out" -> signOut(request, response);
      case "POST /api/access/session" ->
          refusals.send(Problem.of(Kind.UNAVAILABLE, "web.access.absent"), request, response);
      default -> refusals.send(nothing(), request, response);
    }
  }

  private Problem nothing() {
    return start
        .soon(current.get().early())
        .orElseGet(() -> Problem.of(Kind.NOT_FOUND, "web.path.unknown"));
  }

  private void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = current.get();
    String cycle = request.getParameter("cycle");
    if (cycle != null) {
      if (frame.cycles(visit).stream().anyMatch(c -> c.code().equals(cycle))) {
        response.addCookie(Cookies.cycle(cycle, request.isSecure()));
      }
      response.setHeader("Location", "/");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    View view = View.of("web.home.title", home.parts(frame.reader(visit)));
    Answers.page(response, frame.own(view, visit));
  }

  private void signOut(HttpServletRequest request, HttpServletResponse response) {
    Authentication present = authentication;
    if (present != null) {
      Cookies.value(request, Cookies.SESSION).ifPresent(present::signOut);
    }
    response.addCookie(Cookies.session("", request.isSecure()));
    // What pages kept on this device for a lost connection goes with the session.
    response.setHeader("Clear-Site-Data", "\"storage\"");
    response.setHeader("Location", "/sign-in");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
