package org.baton.api.web;

import java.util.Objects;

/**
 * Where people reach the platform from outside.
 *
 * @param address without a path, such as {@code https://baton.example.org}; empty where nothing is
 *     known of it
 * @param set whether the settings say so; otherwise it is only how this reader came here, which
 *     behind a proxy may be another address than other people's
 */
public record Site(String address, boolean set) {
  /** Nothing is known. */
  public static final Site UNKNOWN = new Site("", false);

  /** Checks that nothing is null. */
  public Site {
    Objects.requireNonNull(address);
  }

  /**
   * The whole address of a page.
   *
   * @param path such as {@code /indicators/public/society/x}
   */
  public String of(String path) {
    return address + path;
  }
}
