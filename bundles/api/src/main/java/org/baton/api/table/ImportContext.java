package org.baton.api.table;

import java.util.Optional;
import org.baton.api.problem.Violation;
import org.osgi.annotation.versioning.ProviderType;

/** What an import is about, and where it reports mistakes. */
@ProviderType
public interface ImportContext {
  /** The code of the cycle that the caller named. */
  Optional<String> cycle();

  /** Reports a mistake; nothing of the file will be kept. */
  void violation(Violation violation);

  /** Says what the rows would do to what is there already; shown before anybody confirms. */
  default void effect(Effect effect) {}

  /**
   * Says how far the writing is, once the rows were walked. Called between parts of a long list, so
   * that people see it go on and can end it; then it does not return, and all is taken back.
   */
  default void written(long done, long total) {}
}
