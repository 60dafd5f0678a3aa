package org.baton.indicators.internal.weighing.web;

import java.util.List;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.indicators.internal.weighing.Studies;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Studies of weights in the menu, in the help, and as tasks when experts' days are over. */
@Component(service = {MenuEntry.class, HelpPage.class, TaskSource.class})
public final class WeightsEntry implements MenuEntry, HelpPage, TaskSource {
  private static final int MOST = 20;

  private final Studies studies;

  /** Works on the studies. */
  @Activate
  public WeightsEntry(@Reference Studies studies) {
    this.studies = studies;
  }

  @Override
  public Item item() {
    return new Item(Group.PLAN, 46, StudyPages.PATH, "menu.indicators.weights", "indicators.weigh");
  }

  @Override
  public Topic topic() {
    return new Topic(StudyPages.PATH, "indicators.weights.help.title", "indicators.weights.help");
  }

  @Override
  public List<Task> tasks(Reader reader) {
    return studies.over(MOST).stream()
        .map(
            s ->
                new Task(
                    reader.t("indicators.weights.task", s.title()),
                    StudyPages.PATH + s.id(),
                    s.due(),
                    true))
        .toList();
  }
}
