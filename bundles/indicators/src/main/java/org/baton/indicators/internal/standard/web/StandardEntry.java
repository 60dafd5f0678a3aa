package org.baton.indicators.internal.standard.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** Standards in the help. */
@Component(service = HelpPage.class)
public final class StandardEntry implements HelpPage {
  @Override
  public Topic topic() {
    return new Topic(
        StandardPages.PATH, "indicators.standard.help.title", "indicators.standard.help.text");
  }
}
