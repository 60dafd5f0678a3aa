package org.baton.bench;

import java.util.List;

/** All cases, in the order of the table. */
final class Cases {
  private Cases() {}

  static List<Case> all() {
    return List.of();
  }
}
