package org.baton.operations.internal.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** The help for the log. */
@Component(service = HelpPage.class)
public final class LogHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic(LogPages.HERE, "operations.help.log", "operations.help.log.text");
  }
}
