package org.baton.modules.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.baton.modules.internal.Inventory;
import org.baton.modules.internal.Operator;

/** Lists the modules. */
@Service
@Command(
    scope = "baton",
    name = "modules",
    description = "Lists the installed modules, where they stand and why")
public final class ListModules implements Action {
  @Reference Inventory inventory;
  @Reference Operator operator;

  /** Made by the shell for each call. */
  public ListModules() {}

  @Override
  public Object execute() {
    ShellTable table = new ShellTable();
    table.column("Module");
    table.column("Version");
    table.column("State");
    table.column("Reason");
    for (Inventory.Entry entry : inventory.entries(operator.locale())) {
      table
          .addRow()
          .addContent(
              entry.info().id(),
              entry.info().version(),
              entry.info().state(),
              entry.info().reason());
    }
    table.print(System.out);
    return null;
  }
}
