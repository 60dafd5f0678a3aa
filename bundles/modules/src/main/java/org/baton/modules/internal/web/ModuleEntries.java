package org.baton.modules.internal.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** What this module adds to the menu and to the help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class ModuleEntries implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(Group.SYSTEM, 30, ModulePages.HERE, "menu.modules.modules", ModulePages.VIEW);
  }

  @Override
  public Topic topic() {
    return new Topic(ModulePages.HERE, "modules.help.modules", "modules.help.modules.text");
  }
}
