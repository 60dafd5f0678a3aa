package org.baton.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.baton.access.Authentication;
import org.baton.access.SignedIn;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.View;
import org.baton.web.internal.gate.Cookies;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.problem.ProblemBody;
import org.baton.web.internal.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The page to sign in. */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/sign-in",
      "osgi.http.whiteboard.servlet.name=baton sign-in"
    })
public final class SignInServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** A path of this platform; anything else would lead people to other sites. */
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private final transient CurrentVisit current;
  private final transient Frame frame;
  private final transient Problems problems;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private transient volatile Authentication authentication;

  /** Draws within the frame. */
  @Activate
  public SignInServlet(
      @Reference CurrentVisit current, @Reference Frame frame, @Reference Problems problems) {
    this.current = current;
    this.frame = frame;
    this.problems = problems;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Authentication present = authentication;
      if (present == null) {
        throw Problem.of(Kind.UNAVAILABLE, "web.access.absent");
      }
      SignedIn in =
          present.signIn(request.getParameter("account"), request.getParameter("password"));
      response.addCookie(Cookies.session(in.secret(), request.isSecure()));
      boolean change = in.session().mustChangePassword();
      response.setHeader("Location", change ? "/password" : target(request));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } catch (Problem problem) {
      show(request, response, problem);
    }
  }

  private void show(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Map<String, Object> model = new HashMap<>();
    model.put("to", target(request));
    model.put("account", Objects.requireNonNullElse(request.getParameter("account"), ""));
    if (problem != null) {
      ProblemBody body = problems.body(problem, current.get().locale());
      response.setStatus(body.status());
      model.put("problem", body);
    }
    Answers.page(
        response, frame.own(new View("sign-in.jte", "web.sign-in.title", model), current.get()));
  }

  private static String target(HttpServletRequest request) {
    String to = request.getParameter("to");
    return to != null && OWN_PATH.matcher(to).matches() ? to : "/";
  }
}
