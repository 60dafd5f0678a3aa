package org.baton.modules.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.baton.modules.internal.Operator;
import org.baton.store.DeadLetter;
import org.baton.store.DeadLetters;

/** Lists the messages that could not be delivered. */
@Service
@Command(
    scope = "baton",
    name = "dead-letters",
    description = "Lists the messages that could not be delivered, or has one delivered again")
public final class ListDeadLetters implements Action {
  private static final int MOST = 100;

  @Option(name = "--retry", description = "the number of a message to deliver again")
  Long retry;

  @Option(name = "--discard", description = "the number of a message to throw away")
  Long discard;

  @Reference DeadLetters letters;
  @Reference Operator operator;

  /** Made by the shell for each call. */
  public ListDeadLetters() {}

  @Override
  public Object execute() {
    if (retry != null && !letters.retry(retry) || discard != null && !letters.discard(discard)) {
      throw new IllegalArgumentException(operator.say("modules.shell.dead-letters.unknown"));
    }
    List<DeadLetter> all = letters.list(MOST);
    if (all.isEmpty()) {
      System.out.println(operator.say("modules.shell.dead-letters.none"));
      return null;
    }
    ShellTable table = new ShellTable();
    List.of("Number", "Topic", "Handler", "Sent", "Tries", "Error").forEach(table::column);
    for (DeadLetter l : all) {
      table
          .addRow()
          .addContent(l.id(), l.topic(), l.handler(), l.sentAt(), l.attempts(), l.error());
    }
    table.print(System.out);
    return null;
  }
}
