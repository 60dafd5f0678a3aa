package org.baton.subjects.internal.panels.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.baton.api.text.Text;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.subjects.internal.Rights;
import org.baton.subjects.internal.Timepiece;
import org.baton.subjects.internal.panels.Invitations;
import org.baton.subjects.internal.panels.Invitations.Invitation;
import org.baton.subjects.internal.panels.Panel;
import org.baton.subjects.internal.panels.Surroundings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the pages of panels add to the menu, the help and the tasks. */
final class PanelEntries {
  private PanelEntries() {}

  /** Panels in the menu. */
  @Component
  public static final class PanelsEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.EVALUATE, 34, PanelPages.HERE, "menu.subjects.panels", Rights.VIEW);
    }
  }

  /** One's own invitations in the menu. */
  @Component
  public static final class MineEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.EVALUATE, 35, MyPages.HERE, "menu.subjects.mine", Rights.ANSWER);
    }
  }

  /** Help for the office. */
  @Component
  public static final class PanelsHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(PanelPages.HERE, "subjects.help.panels", "subjects.help.panels.text");
    }
  }

  /** Help for the register of ties. */
  @Component
  public static final class TiesHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(TiePages.HERE, "subjects.help.ties", "subjects.help.ties.text");
    }
  }

  /** Help for whoever is invited. */
  @Component
  public static final class MineHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(MyPages.HERE, "subjects.help.mine", "subjects.help.mine.text");
    }
  }

  /** Help for evaluated units. */
  @Component
  public static final class OwnHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(OwnPages.HERE, "subjects.help.own", "subjects.help.own.text");
    }
  }

  /** Invitations that wait for an answer. */
  @Component
  public static final class InvitationTasks implements TaskSource {
    private static final int MOST = 20;

    private final Invitations invitations;
    private final Surroundings around;

    /** Works on invitations. */
    @Activate
    public InvitationTasks(@Reference Invitations invitations, @Reference Surroundings around) {
      this.invitations = invitations;
      this.around = around;
    }

    @Override
    public List<Task> tasks(Reader reader) {
      List<Invitation> open =
          invitations.mine().stream()
              .filter(i -> i.isOpen(Timepiece.real().day()))
              .limit(MOST)
              .toList();
      Map<String, Text> names = around.names(open.stream().map(i -> i.panel().unit()).toList());
      return open.stream().map(i -> task(reader, i, names)).toList();
    }

    private static Task task(Reader reader, Invitation i, Map<String, Text> names) {
      String unit = i.panel().unit();
      boolean reminded = i.seat().remindedAt() != null;
      String title =
          i.panel().kind() == Panel.Kind.APPEAL
              ? "subjects.mine.task.appeal"
              : reminded ? "subjects.mine.task.again" : "subjects.mine.task";
      LocalDate due = i.panel().due();
      return new Task(
          reader.t(title, names.getOrDefault(unit, Text.same(unit))),
          MyPages.HERE + i.seat().id(),
          due,
          false);
    }
  }
}
