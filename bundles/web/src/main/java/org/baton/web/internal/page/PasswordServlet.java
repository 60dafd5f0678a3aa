package org.baton.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.baton.access.Authentication;
import org.baton.access.SignedIn;
import org.baton.api.problem.Problem;
import org.baton.api.web.View;
import org.baton.web.internal.gate.Cookies;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Visit;
import org.baton.web.internal.problem.ProblemBody;
import org.baton.web.internal.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The page to change one's own password. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/password",
      "osgi.http.whiteboard.servlet.name=baton password"
    })
public final class PasswordServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient CurrentVisit current;
  private final transient Frame frame;
  private final transient Problems problems;
  private final transient Authentication authentication;

  /** Draws within the frame. */
  @Activate
  public PasswordServlet(
      @Reference CurrentVisit current,
      @Reference Frame frame,
      @Reference Problems problems,
      @Reference Authentication authentication) {
    this.current = current;
    this.frame = frame;
    this.problems = problems;
    this.authentication = authentication;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(response, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String account = current.get().account();
    String next = request.getParameter("next");
    try {
      authentication.changePassword(account, request.getParameter("present"), next);
      SignedIn in = authentication.signIn(account, next);
      response.addCookie(Cookies.session(in.secret(), request.isSecure()));
      response.setHeader("Location", "/");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } catch (Problem problem) {
      show(response, problem);
    }
  }

  private void show(HttpServletResponse response, Problem problem) throws IOException {
    Visit visit = current.get();
    Map<String, Object> model = new HashMap<>();
    model.put("must", visit.session().map(s -> s.mustChangePassword()).orElse(false));
    if (problem != null) {
      ProblemBody body = problems.body(problem, visit.locale());
      response.setStatus(body.status());
      model.put("problem", body);
    }
    Answers.page(response, frame.own(new View("password.jte", "web.password.title", model), visit));
  }
}
