package org.baton.api.web;

import java.util.Map;
import java.util.Objects;

/**
 * A page to render: the platform draws the frame, the module's template the content.
 *
 * @param template the template's path below the module's template folder, such as {@code
 *     result.jte}
 * @param title the key of the page's title in the module's texts, or the title itself
 * @param model what the template is given, by parameter name
 */
public record View(String template, String title, Map<String, Object> model) {
  /** Checks that nothing is null and copies the model. */
  public View {
    Objects.requireNonNull(template);
    Objects.requireNonNull(title);
    model = Map.copyOf(model);
  }
}
