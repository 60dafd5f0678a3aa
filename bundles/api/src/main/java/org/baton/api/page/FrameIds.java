package org.baton.api.page;

import java.util.Objects;
import java.util.Set;

/**
 * The ids of what the platform draws around every page. A part with one of them would take the
 * place of the frame's own: the menu or the drawer would silently do nothing.
 */
final class FrameIds {
  private static final Set<String> TAKEN =
      Set.of("ask", "ask-words", "bar-q", "content", "drawer", "menu");

  private FrameIds() {}

  /**
   * Refuses an id of the frame.
   *
   * @throws IllegalArgumentException with the ids that are taken
   */
  static void refuse(String id) {
    Objects.requireNonNull(id);
    if (TAKEN.contains(id)) {
      throw new IllegalArgumentException(
          "A part of a page cannot have the id \""
              + id
              + "\": the frame around the page has it. Taken are "
              + TAKEN.stream().sorted().toList()
              + "; give the part another id");
    }
  }
}
