package org.baton.subjects.internal.outcome.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.subjects.internal.Rights;
import org.osgi.service.component.annotations.Component;

/** What the pages of outcomes add to the menu and the help. */
final class OutcomeEntries {
  private OutcomeEntries() {}

  /** Outcomes in the menu. */
  @Component
  public static final class OutcomesEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.EVALUATE, 50, OutcomePages.HERE, OutcomePages.TITLE, Rights.VIEW);
    }
  }

  /** Help for the pages of outcomes. */
  @Component
  public static final class OutcomesHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(OutcomePages.HERE, "subjects.help.outcomes", "subjects.help.outcomes.text");
    }
  }
}
