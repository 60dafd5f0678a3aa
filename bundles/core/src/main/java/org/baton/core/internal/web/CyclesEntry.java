package org.baton.core.internal.web;

import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Cycles in the menu. */
@Component
public final class CyclesEntry implements MenuEntry {
  private static final Item ITEM =
      new Item(Group.EVALUATE, 10, "/core/cycles/", "menu.core.cycles", "core.cycles.view");

  @Override
  public Item item() {
    return ITEM;
  }
}
