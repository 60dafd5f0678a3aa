package org.baton.modules.internal.trust.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.modules.internal.trust.Publishers;
import org.osgi.service.component.annotations.Component;

/** The way to the publishers, and help on them. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class PublisherEntries implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(
        Group.SYSTEM, 32, PublisherView.HERE, "menu.modules.publishers", Publishers.VIEW);
  }

  @Override
  public Topic topic() {
    return new Topic(PublisherView.HERE, "modules.help.publishers", "modules.help.publishers.text");
  }
}
