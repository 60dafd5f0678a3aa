package org.baton.core.internal.runs.web;

import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Runs in the menu. */
@Component
public final class RunsEntry implements MenuEntry {
  private static final Item ITEM =
      new Item(Group.EVALUATE, 70, "/core/runs/", "menu.core.runs", "core.runs.start");

  @Override
  public Item item() {
    return ITEM;
  }
}
