package org.baton.modules.internal.trust.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** Help on publishers. */
@Component(service = HelpPage.class)
public final class PublisherEntries implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic(PublisherView.HERE, "modules.help.publishers", "modules.help.publishers.text");
  }
}
