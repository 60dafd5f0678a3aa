package org.baton.modules.internal.shell;

import java.io.InputStream;
import java.nio.file.Files;
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
import org.baton.modules.internal.lock.Locks;
import org.baton.modules.internal.lock.Locks.Compared;

/** Tells how the server, or a second file, differs from a lock file. */
@Service
@Command(
    scope = "baton",
    name = "lock-compare",
    description = "Tells how the server, or a second lock file, differs from a lock file")
public final class CompareLocks implements Action {
  @Argument(name = "first", description = "the lock file", required = true)
  @Completion(FileCompleter.class)
  String first;

  @Argument(index = 1, name = "second", description = "a second one, in the server's place")
  @Completion(FileCompleter.class)
  String second;

  @Reference Locks locks;
  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public CompareLocks() {}

  @Override
  public Object execute() throws Exception {
    Compared compared = operator.as(session.get("USER"), this::compare);
    compared.differences().forEach(System.out::println);
    if (compared.differences().isEmpty()) {
      System.out.println(operator.say("modules.lock.same"));
    }
    String who = "modules.lock.signed." + (compared.own() ? "own" : "other");
    System.out.println(operator.say(who, compared.key()));
    return null;
  }

  private Compared compare() throws Exception {
    if (second != null) {
      return locks.compare(
          Files.readString(Path.of(first)), Files.readString(Path.of(second)), operator.locale());
    }
    try (InputStream in = Files.newInputStream(Path.of(first))) {
      return locks.compare(in, operator.locale());
    }
  }
}
