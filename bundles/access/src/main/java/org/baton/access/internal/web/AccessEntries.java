package org.baton.access.internal.web;

import org.baton.access.internal.Accounts;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** What this module adds to the menu and to the help. */
final class AccessEntries {
  private AccessEntries() {}

  /** People in the menu. */
  @Component
  public static final class PeopleEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.SYSTEM, 10, PeoplePages.HERE, "menu.access.people", Accounts.VIEW);
    }
  }

  /** Roles in the menu. */
  @Component
  public static final class RolesEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.SYSTEM, 20, RolePages.HERE, "menu.access.roles", Accounts.VIEW);
    }
  }

  /** Help for the pages of people. */
  @Component
  public static final class PeopleHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(PeoplePages.HERE, "access.help.people", "access.help.people.text");
    }
  }

  /** Help for the pages of roles. */
  @Component
  public static final class RolesHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(RolePages.HERE, "access.help.roles", "access.help.roles.text");
    }
  }

  /** Help for the page of one's own account. */
  @Component
  public static final class MeHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(MePages.HERE, "access.help.me", "access.help.me.text");
    }
  }
}
