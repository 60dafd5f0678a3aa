package org.baton.operations.internal.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** The help for the levels of the log. */
@Component(service = HelpPage.class)
public final class LevelHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic(LevelPages.HERE, "operations.help.level", "operations.help.level.text");
  }
}
