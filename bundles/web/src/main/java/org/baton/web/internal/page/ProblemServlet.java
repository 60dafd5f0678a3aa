package org.baton.web.internal.page;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.baton.api.page.Facts;
import org.baton.api.page.Facts.Fact;
import org.baton.api.page.Heading;
import org.baton.api.page.Paragraph;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.text.Texts;
import org.baton.api.web.View;
import org.baton.web.internal.gate.CurrentVisit;
import org.baton.web.internal.gate.Refusals;
import org.baton.web.internal.gate.Visit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Explains what {@code type} of a problem document points to. Open to all: who cannot sign in must
 * be able to read why.
 */
@Component(
    service = Servlet.class,
    property = {
      "osgi.http.whiteboard.servlet.pattern=/problems/*",
      "osgi.http.whiteboard.servlet.name=baton problems"
    })
public final class ProblemServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient CurrentVisit current;
  private final transient Frame frame;
  private final transient Texts texts;
  private final transient Refusals refusals;

  /** Draws within the frame. */
  @Activate
  public ProblemServlet(
      @Reference CurrentVisit current,
      @Reference Frame frame,
      @Reference Texts texts,
      @Reference Refusals refusals) {
    this.current = current;
    this.frame = frame;
    this.texts = texts;
    this.refusals = refusals;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Visit visit = current.get();
    String code = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Optional<String> sentence = words(visit.locale(), code);
    Optional<String> remedy = words(visit.locale(), code + ".remedy");
    if (sentence.isEmpty() || remedy.isEmpty()) {
      refusals.send(Problem.of(Kind.NOT_FOUND, "web.path.unknown"), request, response);
      return;
    }
    View page =
        View.of(
            texts.text(visit.locale(), "web.problem.title"),
            Heading.of(sentence.get(), remedy.get()),
            Facts.of(Fact.of(texts.text(visit.locale(), "web.problem.code"), code)),
            Paragraph.quiet(texts.text(visit.locale(), "web.problem.about")));
    Answers.page(response, frame.own(page, visit));
  }

  /** The words under a key, with a dash where an error puts in what it is about. */
  private Optional<String> words(Locale locale, String key) {
    return texts.find(locale, key).map(w -> w.replaceAll("\\{[0-9]+[^}]*\\}", "\u2026"));
  }
}
