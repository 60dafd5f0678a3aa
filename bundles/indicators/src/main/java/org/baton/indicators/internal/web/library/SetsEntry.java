package org.baton.indicators.internal.web.library;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Sets of indicators in the menu and in the help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class SetsEntry implements MenuEntry, HelpPage {
  private static final String HERE = "/indicators/sets/";

  @Override
  public Item item() {
    return new Item(Group.PLAN, 40, HERE, "menu.indicators.sets", "indicators.view");
  }

  @Override
  public Topic topic() {
    return new Topic(HERE, "indicators.help.sets.title", "indicators.help.sets.text");
  }
}
