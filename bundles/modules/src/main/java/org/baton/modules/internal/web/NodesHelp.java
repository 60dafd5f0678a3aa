package org.baton.modules.internal.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** The help for several servers. */
@Component(service = HelpPage.class)
public final class NodesHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic(NodePages.HERE, "modules.help.nodes", "modules.help.nodes.text");
  }
}
