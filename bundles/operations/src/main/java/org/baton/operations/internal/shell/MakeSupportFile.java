package org.baton.operations.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baton.access.Authentication;
import org.baton.api.access.Caller;
import org.baton.api.text.Texts;
import org.baton.operations.internal.support.SupportFile;

/** Writes the file for support; who may is decided by the shell's own access list. */
@Service
@Command(
    scope = "baton",
    name = "support",
    description = "Writes a file for support: how the server fares, without personal data")
public final class MakeSupportFile implements Action {
  @Argument(name = "file", description = "the file to write, on the server", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Reference SupportFile support;
  @Reference Authentication authentication;
  @Reference Texts texts;
  @Reference Session session;

  /** Made by the shell for each call. */
  public MakeSupportFile() {}

  @Override
  public Object execute() throws Exception {
    Object account = session.get("USER");
    Caller caller =
        account == null ? Caller.SYSTEM : new Caller(account.toString(), account.toString());
    byte[] made = authentication.<byte[], RuntimeException>as(caller, support::make);
    Files.write(Path.of(file), made, StandardOpenOption.CREATE_NEW);
    System.out.println(texts.text(Locale.getDefault(), "operations.support.written", file));
    return null;
  }
}
