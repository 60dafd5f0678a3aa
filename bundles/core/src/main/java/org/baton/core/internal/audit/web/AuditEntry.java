package org.baton.core.internal.audit.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** The audit trail in the menu and in the help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class AuditEntry implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(Group.SYSTEM, 40, AuditPages.HERE, "menu.core.audit", AuditPages.VIEW);
  }

  @Override
  public Topic topic() {
    return new Topic(AuditPages.HERE, "core.help.audit.title", "core.help.audit.text");
  }
}
