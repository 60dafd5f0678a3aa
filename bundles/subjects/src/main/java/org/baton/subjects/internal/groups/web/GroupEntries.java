package org.baton.subjects.internal.groups.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.subjects.internal.Rights;
import org.osgi.service.component.annotations.Component;

/** What the pages of groups add to the menu and the help. */
final class GroupEntries {
  private GroupEntries() {}

  /** Groups in the menu. */
  @Component
  public static final class GroupsEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.PLAN, 70, GroupPages.HERE, "menu.subjects.groups", Rights.VIEW);
    }
  }

  /** Help for the pages of groups. */
  @Component
  public static final class GroupsHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(GroupPages.HERE, "subjects.help.groups", "subjects.help.groups.text");
    }
  }
}
