package org.baton.subjects.internal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.cycle.Cycles.CycleInfo;
import org.baton.api.plan.EvaluatorGroup;
import org.baton.api.plan.Plan;
import org.baton.api.plan.Plans;
import org.baton.api.text.Text;
import org.baton.subjects.internal.forms.Reply;
import org.baton.subjects.internal.forms.Titles;
import org.baton.subjects.internal.matrix.GivenPlans;
import org.baton.subjects.internal.survey.Survey.Way;
import org.baton.subjects.internal.survey.web.SurveyPages;

/** The pages of surveys, with people who answer. */
public final class FairPages implements AutoCloseable {
  private final Fair fair = new Fair();

  /** The cycles that the reader may see. */
  public final List<CycleInfo> cycles =
      new ArrayList<>(
          List.of(
              new CycleInfo(
                  "Y", new Text("二〇二六周期", "Cycle of 2026"), 2026, CyclePhase.EVALUATION)));

  /** The pages. */
  public final SurveyPages pages =
      new SurveyPages(fair.store, fair.surveys, fair.forms, fair.counting, fair.reports, titles());

  private Titles titles() {
    Plan given = new GivenPlans(2026).plan;
    EvaluatorGroup group =
        new EvaluatorGroup(
            "public", new Text("社会公众", "The people"), 1, EvaluatorGroup.Side.EXTERNAL, 1);
    Plan plan =
        new Plan(
            given.code(),
            given.title(),
            given.year(),
            given.scale(),
            List.of(group),
            given.root(),
            given.adjustments(),
            given.grades(),
            given.ranking());
    Plans plans =
        (Plans)
            java.lang.reflect.Proxy.newProxyInstance(
                FairPages.class.getClassLoader(),
                new Class<?>[] {Plans.class},
                (self, method, arguments) -> {
                  if (method.getName().equals("plan")) {
                    return Optional.of(plan);
                  }
                  throw new AssertionError(method.getName());
                });
    return new Titles(() -> cycles, plans);
  }

  /** A survey of one choice that was answered about two units, one of them by one alone. */
  public long closed() {
    Survey of = fair.surveys.open(fair.order(fair.choosing(), Way.OPEN));
    for (int i = 0; i < 9; i++) {
      answer(of, "D1", i % 2 + 1, i == 0 ? "Thank you all" : "");
    }
    answer(of, "D2", 1, "I was the only one");
    fair.counting.close(of.id());
    for (Comment comment : fair.reports.comments(of.id(), null, -1, 10)) {
      fair.reports.moderate(of.id(), comment.id(), true, "");
    }
    return of.id();
  }

  private void answer(Survey of, String unit, int choice, String words) {
    String key = fair.key();
    Map<String, Reply> replies = Map.of("C", Reply.of(choice), "Q1", new Reply(4, false, words));
    fair.booth.send(
        of.link(),
        new Booth.Sent(key, "", "", 0, unit, "resident", replies),
        new Fair.Somebody(key, 60, false));
  }

  @Override
  public void close() throws java.sql.SQLException {
    fair.close();
  }
}
