package org.baton.core.internal.imports.web;

import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Imports in the menu. */
@Component
public final class ImportsEntry implements MenuEntry {
  private static final Item ITEM =
      new Item(Group.EVALUATE, 60, "/core/imports/", "menu.core.imports", "core.observations.edit");

  @Override
  public Item item() {
    return ITEM;
  }
}
