package org.baton.api.page;

import java.util.List;
import java.util.Objects;

/**
 * The views of one thing, each at an address of its own.
 *
 * @param label what they are views of
 * @param tabs the views
 */
public record Tabs(String label, List<Tab> tabs) implements Part {
  /** Copies the list. */
  public Tabs {
    Objects.requireNonNull(label);
    tabs = List.copyOf(tabs);
  }

  /**
   * A view.
   *
   * @param title its title
   * @param path its address
   * @param current whether it is the one shown
   */
  public record Tab(String title, String path, boolean current) {
    /** Checks that nothing is null. */
    public Tab {
      Objects.requireNonNull(title);
      Objects.requireNonNull(path);
    }
  }
}
