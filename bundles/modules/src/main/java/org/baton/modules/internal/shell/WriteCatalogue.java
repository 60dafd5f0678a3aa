package org.baton.modules.internal.shell;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.baton.modules.internal.Operator;
import org.baton.modules.internal.catalogue.CatalogueWriter;

/** Writes a catalogue of modules, to be signed and given to others. */
@Service
@Command(
    scope = "baton",
    name = "catalogue-write",
    description =
        "Writes a catalogue from a folder of signed modules, to be signed with jarsigner or baton sign")
public final class WriteCatalogue implements Action {
  @Argument(index = 0, name = "description", description = "the JSON file", required = true)
  @Completion(FileCompleter.class)
  String description;

  @Argument(index = 1, name = "folder", description = "the modules' jars", required = true)
  @Completion(FileCompleter.class)
  String folder;

  @Argument(index = 2, name = "file", description = "the file to write", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Reference Operator operator;
  @Reference Session session;

  /** Made by the shell for each call. */
  public WriteCatalogue() {}

  @Override
  public Object execute() throws Exception {
    int modules =
        operator.as(
            session.get("USER"),
            () ->
                CatalogueWriter.write(
                    Path.of(description), Path.of(folder), Path.of(file), LocalDate.now()));
    System.out.println(operator.say("modules.shell.catalogue", file, modules));
    return null;
  }
}
