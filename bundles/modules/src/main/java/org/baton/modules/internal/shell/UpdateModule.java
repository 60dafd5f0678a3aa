package org.baton.modules.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baton.modules.internal.Installation;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Operator;
import org.baton.modules.internal.request.Requests;
import org.baton.modules.internal.request.Requests.Taken;

/** Puts another version in a module's place. */
@Service
@Command(
    scope = "baton",
    name = "update",
    description = "Puts the version in a .jar file on the server in a module's place")
public final class UpdateModule implements Action {
  @Argument(name = "id", description = "the module's id", required = true)
  String id;

  @Argument(
      index = 1,
      name = "file",
      description = "the file's path on the server",
      required = true)
  @Completion(FileCompleter.class)
  String file;

  @Reference Installation installation;
  @Reference Requests requests;
  @Reference Inventory inventory;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public UpdateModule() {}

  @Override
  public Object execute() throws Exception {
    Path path = Path.of(file);
    String name = path.getFileName().toString();
    Taken taken =
        operator.as(
            session.get("USER"),
            () -> {
              installation.requireVersionOf(id, path, name);
              return requests.take(path, name, Installation.LONGEST_START);
            });
    if (taken.waits()) {
      System.out.println(operator.say("modules.shell.waits", String.valueOf(taken.request().id())));
      return null;
    }
    inventory
        .entry(id, operator.locale())
        .map(Inventory.Entry::info)
        .ifPresent(
            m ->
                System.out.println(
                    operator.say(
                        "modules.shell.installed",
                        m.id(),
                        m.version(),
                        m.reason().isEmpty() ? m.state().name() : m.reason())));
    return null;
  }
}
