package org.baton.indicators.internal.society.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.osgi.service.component.annotations.Component;

/** What the pages of consultations add to the menu and the help. */
final class SocietyEntries {
  private SocietyEntries() {}

  /** Consultations in the menu. */
  @Component
  public static final class SocietyEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.PLAN, 64, SocietyPages.HERE, SocietyPages.TITLE, ExpertRegister.SEE);
    }
  }

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
