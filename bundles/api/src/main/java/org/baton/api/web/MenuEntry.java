package org.baton.api.web;

import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/** A page in the menu. Registered as a service; shown to those who hold the permission. */
@ConsumerType
@FunctionalInterface
public interface MenuEntry {
  /** The entry. */
  Item item();

  /** The groups of the menu: the closed loop, and the system. */
  enum Group {
    /** Plans, indicators, units. */
    PLAN,
    /** Counseling. */
    COUNSEL,
    /** Sheets, observations, runs, results. */
    EVALUATE,
    /** Findings and actions. */
    IMPROVE,
    /** The next plan. */
    REPLAN,
    /** People, modules, audit. */
    SYSTEM
  }

  /**
   * What the menu shows.
   *
   * @param group where it stands
   * @param order its place in the group, ascending
   * @param path the page's path, such as {@code /appeals/}
   * @param title the key of its title in the module's texts
   * @param permission what the reader must hold
   */
  record Item(Group group, int order, String path, String title, String permission) {
    /** Checks that nothing is null. */
    public Item {
      Objects.requireNonNull(group);
      Objects.requireNonNull(path);
      Objects.requireNonNull(title);
      Objects.requireNonNull(permission);
    }
  }
}
