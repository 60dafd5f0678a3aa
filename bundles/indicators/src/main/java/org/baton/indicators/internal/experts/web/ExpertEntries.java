package org.baton.indicators.internal.experts.web;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.web.HelpPage;
import org.baton.api.web.Reader;
import org.baton.api.web.SearchSource;
import org.baton.api.web.TaskSource;
import org.baton.indicators.internal.experts.ExpertRegister;
import org.baton.indicators.internal.experts.Member;
import org.baton.indicators.internal.experts.Panels;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the pages of experts add to the help, the search and the tasks. */
final class ExpertEntries {
  private ExpertEntries() {}

  /** Help for the pages of experts and panels. */
  @Component
  public static final class ExpertsHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(ExpertPages.HERE, "indicators.help.experts", "indicators.help.experts.text");
    }
  }

  /** Help for whoever declares ties. */
  @Component
  public static final class DeclarationHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(
          DeclarationPages.HERE, "indicators.help.declare", "indicators.help.declare.text");
    }
  }

  /** Experts by their names. */
  @Component
  public static final class ExpertSearch implements SearchSource {
    private static final int MOST = 20;
    private final ExpertRegister register;

    /** Works on the register. */
    @Activate
    public ExpertSearch(@Reference ExpertRegister register) {
      this.register = register;
    }

    @Override
    public List<Found> search(Reader reader, String words) {
      if (!reader.may(ExpertRegister.SEE, Access.EVERYWHERE)) {
        return List.of();
      }
      return register.page("", words, MOST).stream()
          .map(
              e ->
                  new Found(
                      reader.t("indicators.experts.one"), e.name(), ExpertPages.HERE + e.id()))
          .toList();
    }
  }

  /** Panels whose members have to declare their ties first. */
  @Component
  public static final class DeclarationTasks implements TaskSource {
    private final Panels panels;

    /** Works on panels. */
    @Activate
    public DeclarationTasks(@Reference Panels panels) {
      this.panels = panels;
    }

    @Override
    public List<Task> tasks(Reader reader) {
      if (!reader.may(Panels.ANSWER, Access.EVERYWHERE)) {
        return List.of();
      }
      return panels.mine().stream()
          .filter(m -> m.state() == Member.State.INVITED)
          .map(
              m ->
                  new Task(
                      reader.t("indicators.declare.task"),
                      DeclarationPages.HERE + m.panel(),
                      null,
                      false))
          .toList();
    }
  }
}
