package org.baton.modules.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baton.modules.internal.Operator;
import org.baton.store.SchemaStates;

/** Makes a refused schema usable again. */
@Service
@Command(
    scope = "baton",
    name = "schema-repair",
    description =
        "Undoes what a failed script left half done, accepts a changed one, and tries again")
public final class RepairSchema implements Action {
  @Argument(name = "id", description = "the module's id", required = true)
  String id;

  @Reference SchemaStates schemas;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public RepairSchema() {}

  @Override
  public Object execute() throws Exception {
    operator.as(
        session.get("USER"),
        () -> {
          schemas.repair(id);
          return id;
        });
    System.out.println(operator.say("modules.shell.repaired", id));
    return null;
  }
}
