package org.baton.web.internal.gate;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.web.internal.page.ErrorPage;
import org.baton.web.internal.problem.Json;
import org.baton.web.internal.problem.ProblemBody;
import org.baton.web.internal.problem.Problems;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers what no resource answers: as a page to people, as JSON to programs. */
@Component(service = Refusals.class)
public final class Refusals {
  private static final String AGAIN_SECONDS = "5";

  private final CurrentVisit current;
  private final Problems problems;
  private final ErrorPage page;
  private final JsonMapper mapper = Json.mapper();

  /** Speaks the reader's language. */
  @Activate
  public Refusals(
      @Reference CurrentVisit current, @Reference Problems problems, @Reference ErrorPage page) {
    this.current = current;
    this.problems = problems;
    this.page = page;
  }

  /** Answers with an error, unless an answer has begun. */
  public void send(Throwable error, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    send(problems.body(error, current.get().locale()), request, response);
  }

  /** Refuses methods that nothing here answers, TRACE among them, which would echo cookies. */
  void unknownMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    send(problems.unknownMethod(current.get().locale()), request, response);
  }

  private void send(ProblemBody problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit = current.get();
    ProblemBody body = problem.from(visit.path());
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(body.status());
    if (body.leavesBodyUnread()) {
      response.setHeader("Connection", "close");
    }
    if (body.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      comeAgain(visit, request, response);
    }
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    byte[] words;
    if (visit.reader()) {
      response.setContentType("text/html;charset=UTF-8");
      words = page.render(body, visit).getBytes(StandardCharsets.UTF_8);
    } else {
      response.setContentType(ProblemBody.MEDIA_TYPE);
      words = mapper.writeValueAsBytes(body);
    }
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(words);
    }
  }

  /** Says when to ask again; a page that was only looked at does so by itself. */
  private static void comeAgain(
      Visit visit, HttpServletRequest request, HttpServletResponse response) {
    if (response.getHeader("Retry-After") == null) {
      response.setHeader("Retry-After", AGAIN_SECONDS);
    }
    if (visit.reader() && !visit.part() && request.getMethod().equals("GET")) {
      response.setHeader("Refresh", AGAIN_SECONDS);
    }
  }

  /** Leads a person to the page to change the password; tells a program that it must be changed. */
  void passwordFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = current.get();
    if (visit.part()) {
      response.setHeader("HX-Redirect", "/password");
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else if (visit.reader() && request.getMethod().equals("GET")) {
      response.setHeader("Location", "/password");
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    } else {
      send(Problem.of(Kind.DENIED, "access.password.must-change"), request, response);
    }
  }

  /** Leads a person to the sign-in page and tells a program that it must identify itself. */
  void signInFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Visit visit = current.get();
    if (visit.part()) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (visit.reader() && request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      String to = request.getRequestURI() + (query == null ? "" : "?" + query);
      String target = to.equals("/") ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
      response.setHeader("Location", "/sign-in" + target);
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      return;
    }
    response.setHeader("WWW-Authenticate", "Bearer");
    send(Problem.of(Kind.UNAUTHENTICATED, "web.sign-in.first"), request, response);
  }
}
