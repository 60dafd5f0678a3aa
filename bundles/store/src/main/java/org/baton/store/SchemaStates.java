package org.baton.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The schemas of the modules that are installed now. */
@ProviderType
public interface SchemaStates {
  /** All schemas, sorted by module. */
  List<SchemaState> all();

  /** A module's schema; empty while the module is not started or its schema is being changed. */
  default Optional<SchemaState> find(String module) {
    return all().stream().filter(s -> s.module().equals(module)).findFirst();
  }

  /**
   * Makes a refused schema usable and tries again. What a failed script left half done is undone,
   * on H2 from the copy that was taken before; a changed script is accepted as it now stands.
   *
   * @throws org.baton.api.problem.Problem when there is no such module, when nothing can be
   *     repaired, or when the next try fails too
   */
  void repair(String module);
}
