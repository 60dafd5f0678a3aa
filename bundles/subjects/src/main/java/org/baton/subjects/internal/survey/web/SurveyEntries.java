package org.baton.subjects.internal.survey.web;

import org.baton.api.web.HelpPage;
import org.baton.api.web.MenuEntry;
import org.baton.subjects.internal.survey.Surveys;
import org.osgi.service.component.annotations.Component;

/** What the pages of surveys add to the menu and the help. */
final class SurveyEntries {
  private SurveyEntries() {}

  /** Surveys in the menu. */
  @Component
  public static final class SurveysEntry implements MenuEntry {
    @Override
    public Item item() {
      return new Item(Group.EVALUATE, 45, SurveyPages.HERE, SurveyPages.TITLE, Surveys.SEE);
    }
  }

  /** Help for whoever runs surveys. */
  @Component
  public static final class SurveysHelp implements HelpPage {
    @Override
    public Topic topic() {
      return new Topic(SurveyPages.HERE, "subjects.help.surveys", "subjects.help.surveys.text");
    }
  }
}
