package org.baton.bench;

import java.util.List;
import org.baton.bench.methods.Methods;
import org.baton.bench.submit.Submit;

/** All cases, in the order of the table. */
final class Cases {
  private Cases() {}

  static List<Case> all() {
    return List.of(new Methods(), new Submit(false), new Submit(true));
  }
}
