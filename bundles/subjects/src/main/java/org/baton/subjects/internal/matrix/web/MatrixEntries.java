package org.baton.subjects.internal.matrix.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.subjects.internal.Rights;
import org.osgi.service.component.annotations.Component;

/** What the pages of the matrix add to the menu and the help. */
final class MatrixEntries {
  private MatrixEntries() {}

  /** The matrix in the menu. */
  @Component
  public static final class MatrixEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.PLAN, 72, MatrixPages.HERE, "menu.subjects.matrix", Rights.VIEW);
    }
  }

  /** Help for the pages of the matrix. */
  @Component
  public static final class MatrixHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(MatrixPages.HERE, "subjects.help.matrix", "subjects.help.matrix.text");
    }
  }

  /** Help for the regime. */
  @Component
  public static final class RegimeHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(RegimePages.HERE, "subjects.help.regime", "subjects.help.regime.text");
    }
  }
}
