package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.baton.api.page.Action;
import org.baton.api.page.Empty;
import org.baton.api.page.Field;
import org.baton.api.page.Field.Kind;
import org.baton.api.page.Field.Option;
import org.baton.api.page.Form;
import org.baton.api.page.Heading;
import org.baton.api.page.Part;
import org.baton.api.page.Section;
import org.baton.api.problem.Problem;
import org.baton.api.text.Text;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.web.CycleParts;
import org.baton.core.internal.plan.PlanDraft;

/** The page of a plan that nobody has written yet. */
final class PlanStart {
  private static final int OFFERED = 20;
  private static final String SMALLEST =
      """
      code: PLAN
      title: {zh: "", en: ""}
      year: 0
      tree:
        code: TOTAL
        title: {zh: "绩效总分", en: "Performance"}
        children:
          - code: A
            title: {zh: "新指标", en: "New indicator"}
            weight: 100
            source: observations
      """;

  private final Reader reader;
  private final Cycle cycle;
  private final List<Cycle> others;

  PlanStart(Reader reader, Cycle cycle, List<Cycle> others) {
    this.reader = reader;
    this.cycle = cycle;
    this.others = others;
  }

  /** A plan to begin with: one indicator, the cycle's name and year. */
  String smallest() {
    return PlanDraft.of(SMALLEST)
        .plan("title", new Text(cycle.title().zh(), cycle.title().en()))
        .plan("year", cycle.year())
        .write();
  }

  View page(Problem problem, UnaryOperator<String> entered) {
    List<Part> parts = new ArrayList<>();
    parts.add(Heading.of(reader.t("core.cycles.plan"), "").below(CycleParts.way(reader, cycle)));
    String here = CycleParts.path(cycle) + "/plan";
    if (!CycleParts.mayEdit(reader, cycle)) {
      parts.add(Empty.of(reader.t("core.plan.page.none"), reader.t("core.plan.start.others")));
      return View.of("core.cycles.plan", parts);
    }
    parts.add(
        Empty.of(
            reader.t("core.plan.page.none"),
            reader.t("core.plan.start.words"),
            Action.link(reader.t("core.plan.start.text"), here + "/text")));
    List<Option> options = new ArrayList<>();
    options.add(Option.of("", reader.t("core.plan.start.scratch")));
    others.stream()
        .limit(OFFERED)
        .map(c -> Option.of(c.code(), reader.t("core.plan.start.of", c.title())))
        .forEach(options::add);
    Form form =
        Form.of(
                "start",
                here + "/start",
                reader.t("core.plan.start"),
                Field.choice("from", Kind.SELECT, reader.t("core.plan.start.from"), options)
                    .hint(reader.t("core.plan.start.from.hint"))
                    .value(others.isEmpty() ? "" : others.get(0).code()))
            .cancel(CycleParts.path(cycle));
    parts.add(
        Section.of(
            "begin",
            reader.t("core.plan.start"),
            problem == null ? form : form.filled(entered).refused(problem)));
    return View.of("core.cycles.plan", parts);
  }
}
