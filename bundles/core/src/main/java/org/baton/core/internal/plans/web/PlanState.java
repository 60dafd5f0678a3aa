package org.baton.core.internal.plans.web;

import java.util.ArrayList;
import java.util.List;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.page.Action;
import org.baton.api.page.Heading;
import org.baton.api.page.Notice;
import org.baton.api.page.Part;
import org.baton.api.page.Tabs;
import org.baton.api.page.Tabs.Tab;
import org.baton.api.page.Tone;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.web.Reader;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.web.CycleParts;
import org.baton.core.internal.plans.FrozenPlan;
import org.baton.core.internal.plans.PlanVersion;

/**
 * A cycle's plan as its pages show it.
 *
 * @param version the version shown
 * @param read the same, read
 */
record PlanState(Reader reader, Cycle cycle, PlanVersion version, FrozenPlan read) {
  Plan plan() {
    return read.plan();
  }

  PlanWords words() {
    return new PlanWords(reader, plan());
  }

  String path() {
    return CycleParts.path(cycle) + "/plan";
  }

  String node(String code) {
    return path() + "/nodes/" + CycleParts.encoded(code);
  }

  /** Whether the reader can change the plan now. */
  boolean open() {
    return cycle.phase() == CyclePhase.DRAFT && CycleParts.mayEdit(reader, cycle);
  }

  Heading heading() {
    String saved =
        reader.t("core.plan.saved-by", version.savedBy(), reader.time(version.savedAt()));
    String note = version.note().isEmpty() ? "" : reader.t("core.plan.note-is", version.note());
    String since =
        version.amendment() == null
            ? ""
            : reader.t("core.plan.since-is", AmendmentWords.since(reader, version.amendment()));
    String state = version.isFrozen() ? "core.plan.state.frozen" : "core.plan.state.draft";
    return Heading.of(reader.t(plan().title()), saved + note + since)
        .below(CycleParts.way(reader, cycle))
        .status(version.isFrozen() ? Tone.GOOD : Tone.WARN, reader.t(state, version.number()));
  }

  /** The head of a page of the plan, with the others beside it. */
  List<Part> head(String current) {
    List<Part> parts = new ArrayList<>();
    List<Action> actions = new ArrayList<>();
    if (open()) {
      actions.add(Action.link(reader.t("core.plan.edit-text"), path() + "/text"));
    }
    actions.add(
        Action.link(
            reader.t("core.plan.download"),
            "/api/core/cycles/" + CycleParts.encoded(cycle.code()) + "/plan?format=yaml"));
    parts.add(heading().actions(actions.toArray(Action[]::new)));
    parts.add(
        new Tabs(
            reader.t("core.cycles.plan"),
            List.of(
                tab("tree", "", current),
                tab("rules", "/rules", current),
                tab("difference", "/difference", current),
                tab("versions", "/versions", current))));
    return parts;
  }

  private Tab tab(String name, String at, String current) {
    return new Tab(reader.t("core.plan.tab." + name), path() + at, name.equals(current));
  }

  /** What was done just now; nothing for another word. */
  List<Part> done(String done) {
    return List.of("saved", "frozen", "removed").contains(done)
        ? List.of(Notice.of(Tone.GOOD, reader.t("core.plan.done." + done, version.number())))
        : List.of();
  }

  /** Why a form was refused; nothing when it was not. */
  List<Part> refused(Problem problem) {
    if (problem == null) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    problem
        .violations()
        .forEach(
            v ->
                lines.add(
                    reader.t(
                        "core.plan.mistake",
                        v.field().isEmpty() ? "" : v.field(),
                        CycleParts.sentence(reader, v),
                        CycleParts.remedy(reader, v))));
    Object[] words = problem.arguments().toArray();
    lines.add(reader.t(problem.code() + ".remedy", words));
    return List.of(new Notice(Tone.BAD, reader.t(problem.code(), words), lines, List.of()));
  }
}
