package org.baton.core.internal.cycles.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Cycles in the menu, with their help. */
@Component
public final class CyclesEntry implements MenuEntry, HelpPage {
  private static final String PATH = "/core/cycles/";

  @Override
  public Item item() {
    return new Item(Group.PLAN, 10, PATH, "menu.core.cycles", "core.cycles.view");
  }

  @Override
  public Topic topic() {
    return new Topic(PATH, "core.help.cycles.title", "core.help.cycles.text");
  }
}
