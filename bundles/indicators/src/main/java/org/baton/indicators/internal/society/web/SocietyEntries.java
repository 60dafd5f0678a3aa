package org.baton.indicators.internal.society.web;

import org.baton.api.web.HelpPage;
import org.osgi.service.component.annotations.Component;

/** What the pages of consultations add to the help. */
final class SocietyEntries {
  private SocietyEntries() {}

  /** Help for whoever consults the public. */
  @Component
  public static final class SocietyHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(
          SocietyPages.HERE, "indicators.help.society", "indicators.help.society.text");
    }
  }
}
