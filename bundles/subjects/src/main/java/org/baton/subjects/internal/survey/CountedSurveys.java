package org.baton.subjects.internal.survey;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.data.Database;
import org.baton.api.plan.Scale;
import org.baton.subjects.internal.forms.Forms;
import org.baton.subjects.internal.forms.Question;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The surveys whose answers are sheets of a cycle, as samples. Whoever asks has checked who may see
 * it. What a counted survey holds never changes.
 */
@Component(service = CountedSurveys.class)
public final class CountedSurveys {
  private static final int PAGE = 5000;

  private final Database database;
  private final Forms forms;

  /** Works on the module's schema. */
  @Activate
  public CountedSurveys(
      @Reference(target = "(org.baton.module=subjects)") Database database,
      @Reference Forms forms) {
    this.database = database;
    this.forms = forms;
  }

  /**
   * Who answered a question, in no order.
   *
   * @param strata the kind of people that each belongs to, by its code
   * @param values the answer of each on the plan's scale
   */
  public record Respondents(List<String> strata, List<Double> values) {}

  /** The counted surveys of a group, the newest first. */
  public List<Survey> of(String cycle, String group) {
    return database.read(c -> new SurveyTable(c, database.dialect()).counted(cycle, group));
  }

  /**
   * Those who answered what becomes the answer to an indicator, without suspicious answers and
   * without people who did not say what they are.
   *
   * @param most how many are read; one more when there are more
   */
  public Respondents respondents(Survey survey, String indicator, Scale scale, int most) {
    List<String> strata = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Question> asked =
        forms.frozen(survey.form()).questions().stream()
            .filter(q -> q.indicator().equals(indicator))
            .toList();
    long after = -1;
    List<Given> page;
    do {
      long from = after;
      page = database.read(c -> new AnswerTable(c).page(survey.id(), from, PAGE));
      for (Given given : page) {
        after = given.id();
        if (!given.isSuspicious() && survey.stratum(given.stratum()) >= 0) {
          for (Question question : asked) {
            Integer value = given.values().get(question.code());
            if (value != null && values.size() <= most) {
              strata.add(given.stratum());
              values.add(question.steps().on(scale, value));
            }
          }
        }
      }
    } while (page.size() == PAGE && values.size() <= most);
    return new Respondents(strata, values);
  }
}
