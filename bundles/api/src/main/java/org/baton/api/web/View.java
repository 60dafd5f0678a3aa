package org.baton.api.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.page.Part;

/**
 * A page to render: the platform draws the frame; the content is drawn by the module's template, or
 * by the platform when the page is made of parts only.
 *
 * @param template the template's path below the module's template folder, such as {@code
 *     result.jte}; empty when the page is made of parts only
 * @param title the key of the page's title in the module's texts, or the title itself
 * @param model what the template is given, by parameter name
 * @param parts what the page is made of when it has no template
 */
public record View(String template, String title, Map<String, Object> model, List<Part> parts) {
  /** Checks that nothing is null and copies the model. */
  public View {
    Objects.requireNonNull(template);
    Objects.requireNonNull(title);
    model = Map.copyOf(model);
    parts = List.copyOf(parts);
  }

  /** A page drawn by a template. */
  public View(String template, String title, Map<String, Object> model) {
    this(template, title, model, List.of());
  }

  /** A page made of parts. */
  public static View of(String title, Part... parts) {
    return new View("", title, Map.of(), List.of(parts));
  }

  /** A page made of parts. */
  public static View of(String title, List<Part> parts) {
    return new View("", title, Map.of(), parts);
  }
}
