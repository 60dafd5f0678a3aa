package org.baton.subjects.internal.forms.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.subjects.internal.forms.Forms;
import org.osgi.service.component.annotations.Component;

/** What the pages of forms add to the menu and the help. */
final class FormEntries {
  private FormEntries() {}

  /** Forms in the menu. */
  @Component
  public static final class FormsEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.PLAN, 80, FormPages.HERE, FormPages.TITLE, Forms.SEE);
    }
  }

  /** Help for whoever makes forms. */
  @Component
  public static final class FormsHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(FormPages.HERE, "subjects.help.forms", "subjects.help.forms.text");
    }
  }
}
