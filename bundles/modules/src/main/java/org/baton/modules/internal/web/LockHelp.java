package org.baton.modules.internal.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** The help for lock files. */
@Component(service = HelpPage.class)
public final class LockHelp implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic(LockPages.HERE, "modules.help.lock", "modules.help.lock.text");
  }
}
