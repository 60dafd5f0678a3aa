package org.baton.web.internal.page;

import java.util.Locale;
import java.util.Map;
import org.baton.api.page.Form;
import org.baton.api.page.Part;
import org.baton.api.web.Reader;
import org.baton.web.internal.problem.Problems;

/** Draws the parts of pages, each with the template that has its name. */
final class Drawing {
  private final Templates templates;
  private final Problems problems;

  Drawing(Templates templates, Problems problems) {
    this.templates = templates;
    this.problems = problems;
  }

  String draw(Part part, Reader reader) {
    if (part instanceof Form form) {
      ShownForm shown = ShownForm.of(form, problems, reader.locale());
      return templates.render("part/form.jte", Map.of("reader", reader, "part", shown));
    }
    String name = part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    return templates.render("part/" + name + ".jte", Map.of("reader", reader, "part", part));
  }
}
