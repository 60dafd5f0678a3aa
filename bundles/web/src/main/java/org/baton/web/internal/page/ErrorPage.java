package org.baton.web.internal.page;

import java.util.Map;
import org.baton.api.web.View;
import org.baton.web.internal.gate.Visit;
import org.baton.web.internal.problem.ProblemBody;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** An error as a page: what is wrong, where, and what to do next. */
@Component(service = ErrorPage.class)
public final class ErrorPage {
  private final Frame frame;

  /** Draws within the frame. */
  @Activate
  public ErrorPage(@Reference Frame frame) {
    this.frame = frame;
  }

  /** The page. */
  public String render(ProblemBody problem, Visit visit) {
    return frame.own(new View("error.jte", "web.error.title", Map.of("problem", problem)), visit);
  }
}
