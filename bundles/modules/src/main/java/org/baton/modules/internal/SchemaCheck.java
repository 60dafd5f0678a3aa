package org.baton.modules.internal;

import java.util.Optional;
import org.baton.api.module.ModuleCheck;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.store.SchemaStates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a module has the tables it needs. */
@Component(service = ModuleCheck.class)
public final class SchemaCheck implements ModuleCheck {
  private final SchemaStates schemas;

  /** Asks the store. */
  @Activate
  public SchemaCheck(@Reference SchemaStates schemas) {
    this.schemas = schemas;
  }

  @Override
  public Optional<Problem> problem(String module) {
    // A refused schema does not mend itself, whatever the kind of its problem.
    return schemas
        .find(module)
        .flatMap(s -> s.problem())
        .map(p -> Problem.of(Kind.CONFLICT, p.code(), p.arguments().toArray()).causedBy(p));
  }
}
