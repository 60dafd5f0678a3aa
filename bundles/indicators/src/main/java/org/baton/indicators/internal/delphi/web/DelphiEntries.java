package org.baton.indicators.internal.delphi.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.Reader;
import org.baton.api.web.TaskSource;
import org.baton.indicators.internal.delphi.DelphiAnswers;
import org.baton.indicators.internal.delphi.DelphiAnswers.Given;
import org.baton.indicators.internal.delphi.Study;
import org.baton.indicators.internal.experts.Panels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the pages of studies add to the help and the tasks. */
final class DelphiEntries {
  private DelphiEntries() {}

  /** Help for whoever runs studies. */
  @Component
  public static final class DelphiHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(DelphiPages.HERE, "indicators.help.delphi", "indicators.help.delphi.text");
    }
  }

  /** Help for whoever answers. */
  @Component
  public static final class AnswerHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(AnswerPages.HERE, "indicators.help.answer", "indicators.help.answer.text");
    }
  }

  /** Rounds the reader has not answered. */
  @Component
  public static final class AnswerTasks implements TaskSource {
    private final DelphiAnswers answers;

    /** Works on what an expert is asked. */
    @Activate
    public AnswerTasks(@Reference DelphiAnswers answers) {
      this.answers = answers;
    }

    @Override
    public List<Task> tasks(Reader reader) {
      if (!reader.may(Panels.ANSWER, Access.EVERYWHERE)) {
        return List.of();
      }
      List<Task> tasks = new ArrayList<>();
      for (Study study : answers.mine()) {
        if (study.state() == Study.State.OPEN) {
          Given given = answers.given(study.id());
          if (given.isOpen()) {
            tasks.add(
                new Task(
                    reader.t("indicators.delphi.task", study.title(), study.round()),
                    AnswerPages.HERE + "/" + study.id(),
                    given.round().deadline(),
                    !given.mine().answers().isEmpty()));
          }
        }
      }
      return tasks;
    }
  }
}
