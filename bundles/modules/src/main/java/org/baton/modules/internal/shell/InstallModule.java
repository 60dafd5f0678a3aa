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

/** Installs modules from a file on the server. */
@Service
@Command(
    scope = "baton",
    name = "install",
    description = "Installs or updates the modules in a .jar or .kar file on the server")
public final class InstallModule implements Action {
  @Argument(name = "file", description = "the file's path on the server", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Reference Requests requests;
  @Reference Inventory inventory;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public InstallModule() {}

  @Override
  public Object execute() throws Exception {
    Path path = Path.of(file);
    Taken taken =
        operator.as(
            session.get("USER"),
            () -> requests.take(path, path.getFileName().toString(), Installation.LONGEST_START));
    if (taken.waits()) {
      System.out.println(operator.say("modules.shell.waits", String.valueOf(taken.request().id())));
    }
    for (String id : taken.modules()) {
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
    }
    return null;
  }
}
