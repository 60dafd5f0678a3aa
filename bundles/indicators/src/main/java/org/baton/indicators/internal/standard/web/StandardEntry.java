package org.baton.indicators.internal.standard.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Standards in the menu and in the help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class StandardEntry implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(
        Group.PLAN, 43, StandardPages.PATH, "menu.indicators.standards", "indicators.view");
  }

  @Override
  public Topic topic() {
    return new Topic(
        StandardPages.PATH, "indicators.standard.help.title", "indicators.standard.help.text");
  }
}
