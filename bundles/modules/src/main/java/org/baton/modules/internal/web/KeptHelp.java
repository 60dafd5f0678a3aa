package org.baton.modules.internal.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** The help for the data of removed modules. */
@Component(service = HelpPage.class)
public final class KeptHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic(KeptPages.HERE, "modules.help.kept", "modules.help.kept.text");
  }
}
