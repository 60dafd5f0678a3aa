package org.baton.indicators.internal.weighing.web;

import java.util.List;
import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.indicators.internal.weighing.Questionnaires;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reader's questionnaires in the menu, in the help, and as tasks on the home page. */
@Component(service = {MenuEntry.class, HelpPage.class, TaskSource.class})
public final class JudgmentsEntry implements MenuEntry, HelpPage, TaskSource {
  private static final int MOST = 20;

  private final Questionnaires questionnaires;

  /** Works on the reader's questionnaires. */
  @Activate
  public JudgmentsEntry(@Reference Questionnaires questionnaires) {
    this.questionnaires = questionnaires;
  }

  @Override
  public Item item() {
    return new Item(
        Group.PLAN, 50, JudgmentPages.PATH, "menu.indicators.judgments", "indicators.judge.answer");
  }

  @Override
  public Topic topic() {
    return new Topic(
        JudgmentPages.PATH, "indicators.judgments.help.title", "indicators.judgments.help");
  }

  @Override
  public List<Task> tasks(Reader reader) {
    return questionnaires.open(MOST).stream()
        .map(
            m ->
                new Task(
                    reader.t(
                        m.expert().remindedAt() == null
                            ? "indicators.judgments.task"
                            : "indicators.judgments.task.reminded",
                        m.study().title()),
                    JudgmentPages.PATH + m.study().id(),
                    m.study().due(),
                    m.expert().judged() > 0))
        .toList();
  }
}
