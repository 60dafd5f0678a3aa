package org.baton.core.internal.plans;

import java.util.List;
import java.util.function.Consumer;
import org.baton.api.plan.Plan;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.text.Text;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.plan.PlanChange;
import org.baton.core.internal.plan.PlanDifference;
import org.baton.core.internal.plan.PlanDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Edits plans in place: every edit makes a new version out of the one it was made from. */
@Component(service = PlanEdits.class)
public final class PlanEdits {
  private final PlanRegister plans;
  private final CycleRegister cycles;

  /** Works on the registers. */
  @Activate
  public PlanEdits(@Reference PlanRegister plans, @Reference CycleRegister cycles) {
    this.plans = plans;
    this.cycles = cycles;
  }

  /**
   * Edits a plan and saves it as a new version.
   *
   * @throws Problem with every mistake; those in the tree name the node's code and what of it is
   *     wrong, such as {@code C01/weight}
   */
  public PlanVersion edit(String cycle, Change change, Consumer<PlanDraft> edit) {
    PlanDraft draft = PlanDraft.of(plans.get(cycle, change.base()).document());
    try {
      edit.accept(draft);
    } catch (Problem gone) {
      // Somebody else may have taken the node away: then that is what to tell.
      plans.refuseStale(cycle, change.base());
      throw gone;
    }
    try {
      return plans.save(cycle, "yaml", draft.write(), change);
    } catch (Problem problem) {
      throw problem.code().equals("core.plan.wrong") ? placed(problem, draft) : problem;
    }
  }

  private static Problem placed(Problem problem, PlanDraft draft) {
    List<Violation> placed =
        problem.violations().stream()
            .map(
                v ->
                    new Violation(
                        v.source(),
                        0,
                        draft.place(v.field()).orElse(v.field()),
                        v.value(),
                        v.code(),
                        v.arguments()))
            .toList();
    return Problem.invalid(problem.code(), placed, placed.size());
  }

  /**
   * Begins a cycle's plan with the newest plan of another cycle.
   *
   * @throws Problem when that cycle has none
   */
  public PlanVersion takeOver(String cycle, String from, Change change) {
    PlanVersion source = plans.get(from, 0);
    PlanDraft draft = PlanDraft.of(source.document());
    Plan taken = plans.read(source).plan();
    int year = cycles.get(cycle).year();
    draft.plan("year", year);
    draft.plan("code", renewed(taken.code(), taken.year(), year));
    draft.plan(
        "title",
        new Text(
            renewed(taken.title().zh(), taken.year(), year),
            renewed(taken.title().en(), taken.year(), year)));
    return plans.save(cycle, "yaml", draft.write(), change);
  }

  /** A name in which the year stands for its own year. */
  private static String renewed(String name, int from, int to) {
    return name.replace(Integer.toString(from), Integer.toString(to));
  }

  /** What changed from one version to another. */
  public List<PlanChange> changes(String cycle, int from, int to) {
    return PlanDifference.between(
        plans.read(plans.get(cycle, from)).plan(), plans.read(plans.get(cycle, to)).plan());
  }
}
