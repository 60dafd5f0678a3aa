package org.baton.modules.internal.shell;

import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baton.modules.internal.Operator;
import org.baton.modules.internal.lock.Rebuild;
import org.baton.modules.internal.lock.Rebuild.Result;

/** Makes the server consist of exactly the modules of a lock file. */
@Service
@Command(
    scope = "baton",
    name = "lock-install",
    description = "Installs exactly the modules of a lock file, from a folder of jars")
public final class RebuildFromLock implements Action {
  @Argument(name = "lock", description = "the lock file, on the server", required = true)
  @Completion(FileCompleter.class)
  String lock;

  @Argument(index = 1, name = "folder", description = "the folder of jars", required = true)
  @Completion(FileCompleter.class)
  String folder;

  @Option(name = "--key", description = "the fingerprint of the key that must have signed it")
  String key = "";

  @Reference Rebuild rebuild;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public RebuildFromLock() {}

  @Override
  public Object execute() throws Exception {
    Result result =
        operator.as(
            session.get("USER"),
            () -> rebuild.run(Path.of(lock), Path.of(folder), key, operator.locale()));
    result
        .installed()
        .forEach(f -> System.out.println(operator.say("modules.lock.shell.installed", f)));
    result.removed().forEach(m -> System.out.println(operator.say("modules.shell.removed", m)));
    result.differences().forEach(System.out::println);
    if (result.differences().isEmpty()) {
      System.out.println(operator.say("modules.lock.same"));
    }
    return null;
  }
}
