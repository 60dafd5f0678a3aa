package org.baton.core.internal.sheets.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.core.internal.sheets.AssignmentRegister;
import org.osgi.service.component.annotations.Component;

/** The sheets that were handed out in the menu and in the help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class AssignmentsEntry implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(
        Group.EVALUATE,
        20,
        AssignmentPages.PATH,
        "menu.core.assignments",
        AssignmentRegister.ASSIGN);
  }

  @Override
  public Topic topic() {
    return new Topic(AssignmentPages.PATH, "core.assignments.title", "core.assignments.help");
  }
}
