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
}
