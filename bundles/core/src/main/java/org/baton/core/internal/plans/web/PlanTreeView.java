package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.baton.api.page.Action;
import org.baton.api.page.Dialog;
import org.baton.api.page.Field;
import org.baton.api.page.Form;
import org.baton.api.page.Notice;
import org.baton.api.page.Paragraph;
import org.baton.api.page.Part;
import org.baton.api.page.Tone;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.plan.PlanChange;
import org.baton.core.internal.plans.PlanVersion;

/** The page of a plan's tree. */
final class PlanTreeView {
  private final PlanSource source;
  private final PlanState state;
  private final int asked;
  private final Reader reader;

  /**
   * Shows a version.
   *
   * @param asked the number that was asked for; 0 for the newest
   */
  PlanTreeView(PlanSource source, PlanState state, int asked) {
    this.source = source;
    this.state = state;
    this.asked = asked;
    this.reader = state.reader();
  }

  View page(String done, UnaryOperator<String> entered, Problem problem) {
    boolean open = state.open() && asked == 0;
    List<PlanChange> changes = source.sinceBefore(state);
    List<Part> before = new ArrayList<>(state.head("tree"));
    before.addAll(state.done(done));
    before.addAll(state.refused(problem));
    if (asked != 0) {
      before.add(
          Notice.of(Tone.INFO, reader.t("core.plan.old-version", asked))
              .actions(Action.link(reader.t("core.plan.newest"), state.path())));
    } else if (!changes.isEmpty()) {
      before.add(
          Notice.of(Tone.INFO, reader.t("core.plan.changed-places", changes.size()))
              .actions(
                  Action.link(reader.t("core.plan.what-changed"), state.path() + "/difference")));
    }
    if (open) {
      before.add(
          state.version().isFrozen()
              ? Notice.of(Tone.INFO, reader.t("core.plan.frozen-yet-open"))
              : freeze());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("before", before);
    model.put("lines", new PlanLines(state, changes, entered, problem).lines());
    model.put("open", open);
    model.put("path", state.path() + "/weights");
    model.put("base", state.version().number());
    model.put("note", Objects.requireNonNullElse(entered.apply("note"), ""));
    model.put("after", List.of());
    return new View("plan.jte", "core.cycles.plan", model);
  }

  /** What freezing means, before it is done. */
  private Dialog freeze() {
    PlanVersion version = state.version();
    return Dialog.of(
        "freeze",
        reader.t("core.plan.freeze"),
        reader.t("core.plan.freeze.title", version.number()),
        Paragraph.of(
            reader.t(
                "core.plan.freeze.words",
                state.read().tree().indicators(),
                state.plan().groups().size(),
                state.plan().grades().size())),
        Paragraph.of(reader.t("core.plan.freeze.then")),
        Paragraph.quiet(reader.t("core.plan.freeze.hash", version.hash())),
        Form.of(
            "freeze-form",
            state.path() + "/freeze",
            reader.t("core.plan.freeze"),
            Field.hidden("base", Integer.toString(version.number()))));
  }
}
