package org.baton.operations.internal.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** What this module adds to the menu, and the help for its first page. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class OperationsEntries implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(
        Group.SYSTEM, 35, OperationsPages.HERE, "menu.operations.operations", Permissions.VIEW);
  }

  @Override
  public Topic topic() {
    return new Topic(OperationsPages.HERE, "operations.help", "operations.help.text");
  }
}
