package org.baton.modules.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.baton.modules.internal.Operator;
import org.baton.modules.internal.nodes.Servers;

/** Has the other servers go on without one that ended in the middle of a change. */
@Service
@Command(
    scope = "baton",
    name = "nodes-release",
    description = "Has the servers go on without one that ended in the middle of a change")
public final class ReleaseNode implements Action {
  @Argument(name = "reason", description = "why, for the audit trail", required = true)
  String reason;

  @Reference Servers servers;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public ReleaseNode() {}

  @Override
  public Object execute() throws Exception {
    operator.as(
        session.get("USER"),
        () -> {
          servers.release(reason);
          return reason;
        });
    System.out.println(operator.say("modules.nodes.done.released"));
    return null;
  }
}
