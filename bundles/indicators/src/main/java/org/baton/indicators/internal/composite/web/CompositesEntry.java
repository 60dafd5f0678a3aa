package org.baton.indicators.internal.composite.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** Composite indices in the help. */
@Component(service = HelpPage.class)
public final class CompositesEntry implements HelpPage {
  private static final Topic TOPIC =
      new Topic(
          "/indicators/composites/",
          "indicators.composite.help.title",
          "indicators.composite.help.text");

  @Override
  public Topic topic() {
    return TOPIC;
  }
}
