package org.baton.indicators.internal.composite.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Composite indices in the menu and in the help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class CompositesEntry implements MenuEntry, HelpPage {
  private static final Item ITEM =
      new Item(
          Group.PLAN,
          70,
          "/indicators/composites/",
          "indicators.composite.title",
          "indicators.view");
  private static final Topic TOPIC =
      new Topic(
          "/indicators/composites/",
          "indicators.composite.help.title",
          "indicators.composite.help.text");

  @Override
  public Item item() {
    return ITEM;
  }

  @Override
  public Topic topic() {
    return TOPIC;
  }
}
