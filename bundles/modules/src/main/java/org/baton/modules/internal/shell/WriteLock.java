package org.baton.modules.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baton.modules.internal.Operator;
import org.baton.modules.internal.lock.Locks;

/** Tells what exactly the server consists of. */
@Service
@Command(
    scope = "baton",
    name = "lock",
    description = "Prints the server's signed lock file, or writes it into a new file")
public final class WriteLock implements Action {
  @Argument(name = "file", description = "the file to write, on the server")
  @Completion(FileCompleter.class)
  String file;

  @Reference Locks locks;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public WriteLock() {}

  @Override
  public Object execute() throws Exception {
    String text = operator.as(session.get("USER"), locks::file);
    if (file == null) {
      System.out.print(text);
    } else {
      Files.writeString(Path.of(file), text, StandardOpenOption.CREATE_NEW);
      System.out.println(operator.say("modules.shell.backup", file));
    }
    return null;
  }
}
