package org.baton.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;

/**
 * Where a module's schema stands.
 *
 * @param module the module's id
 * @param version the version of the schema in the database, the number of its last script; empty
 *     when the module has no tables
 * @param problem why the module has no database; empty when it has
 * @param repairable whether {@link SchemaStates#repair} can help
 * @param findings what the check at the start found, repaired or not
 */
public record SchemaState(
    String module,
    String version,
    Optional<Problem> problem,
    boolean repairable,
    List<Violation> findings) {

  /** Checks that nothing is null and copies the list. */
  public SchemaState {
    Objects.requireNonNull(module);
    Objects.requireNonNull(version);
    Objects.requireNonNull(problem);
    findings = List.copyOf(findings);
  }
}
