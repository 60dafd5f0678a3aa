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
import org.baton.modules.internal.Operator;
import org.baton.store.Backups;

/** Copies database and evidence into a file on the server. */
@Service
@Command(
    scope = "baton",
    name = "backup",
    description = "Copies database and evidence into a file on the server, while it runs")
public final class BackUp implements Action {
  @Argument(name = "file", description = "the file to write, on the server", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Reference Backups backups;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public BackUp() {}

  @Override
  public Object execute() throws Exception {
    Path path = Path.of(file);
    operator.as(
        session.get("USER"),
        () -> {
          backups.backup(path);
          return path;
        });
    System.out.println(operator.say("modules.shell.backup", path));
    return null;
  }
}
