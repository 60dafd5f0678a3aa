package org.baton.modules.internal.catalogue.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** The way to the catalogue, and help on it. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class CatalogueEntries implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(
        Group.SYSTEM, 31, CataloguePages.HERE, "menu.modules.catalogue", CataloguePages.VIEW);
  }

  @Override
  public Topic topic() {
    return new Topic(CataloguePages.HERE, "modules.help.catalogue", "modules.help.catalogue.text");
  }
}
