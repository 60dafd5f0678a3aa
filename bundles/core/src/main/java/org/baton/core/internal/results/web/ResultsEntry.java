package org.baton.core.internal.results.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** Results in the menu, with their help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class ResultsEntry implements MenuEntry, HelpPage {
  private static final Item ITEM =
      new Item(Group.EVALUATE, 40, "/core/results/", "menu.core.results", "core.results.view");
  private static final Topic TOPIC =
      new Topic("/core/results/", "core.help.results.title", "core.help.results.text");

  @Override
  public Item item() {
    return ITEM;
  }

  @Override
  public Topic topic() {
    return TOPIC;
  }
}
