package org.baton.core.internal.sheets.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.osgi.service.component.annotations.Component;

/** The reader's own sheets in the menu and in the help. */
@Component(service = {MenuEntry.class, HelpPage.class})
public final class MySheetsEntry implements MenuEntry, HelpPage {
  @Override
  public Item item() {
    return new Item(
        Group.EVALUATE, 5, MySheetPages.PATH, "menu.core.my-sheets", "core.sheets.answer");
  }

  @Override
  public Topic topic() {
    return new Topic(MySheetPages.PATH, "core.my-sheets.title", "core.my-sheets.help");
  }
}
