package org.baton.core.internal.works;

import java.io.Serial;

/** Ends work that somebody cancelled, and rolls back its transaction. */
public final class Cancelled extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Carries nothing: whoever cancelled knows why. */
  public Cancelled() {
    super("cancelled", null, false, false);
  }
}
