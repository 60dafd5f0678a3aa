package org.baton.modules.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Operator;

/** Removes a module. */
@Service
@Command(
    scope = "baton",
    name = "remove",
    description = "Removes a module; its data stay in the database")
public final class RemoveModule implements Action {
  @Argument(name = "id", description = "the module's id", required = true)
  String id;

  @Reference Installation installation;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public RemoveModule() {}

  @Override
  public Object execute() throws Exception {
    operator.as(
        session.get("USER"),
        () -> {
          installation.remove(id);
          return id;
        });
    System.out.println(operator.say("modules.shell.removed", id));
    return null;
  }
}
