package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * Parts below a title of their own.
 *
 * @param id what links lead to, unique on the page
 * @param title the title
 * @param parts what is in it
 * @param folded whether it is closed at first
 */
public record Section(String id, String title, List<Part> parts, boolean folded) implements Part {
  /** Copies the list. */
  public Section {
    FrameIds.refuse(id);
    Objects.requireNonNull(title);
    parts = List.copyOf(parts);
  }

  /** An open section. */
  public static Section of(String id, String title, Part... parts) {
    return new Section(id, title, List.of(parts), false);
  }

  /** The same, closed at first. */
  public Section fold() {
    return new Section(id, title, parts, true);
  }
}
