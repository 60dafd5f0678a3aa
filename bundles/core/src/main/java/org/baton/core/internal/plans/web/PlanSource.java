package org.baton.core.internal.plans.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.baton.api.access.Access;
import org.baton.api.page.Field;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.web.Answer;
import org.baton.api.web.Reader;
import org.baton.api.web.View;
import org.baton.core.internal.cycles.Cycle;
import org.baton.core.internal.cycles.CycleRegister;
import org.baton.core.internal.cycles.web.SeesCycles;
import org.baton.core.internal.plan.PlanChange;
import org.baton.core.internal.plans.Change;
import org.baton.core.internal.plans.PlanEdits;
import org.baton.core.internal.plans.PlanRegister;
import org.baton.core.internal.plans.PlanVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What all pages of plans need: the plan as it is, and answers to forms. */
@Component(service = PlanSource.class)
public final class PlanSource {
  private final Access access;
  private final CycleRegister cycles;
  private final PlanRegister plans;
  private final PlanEdits edits;

  /** Reads the registers. */
  @Activate
  public PlanSource(
      @Reference Access access,
      @Reference CycleRegister cycles,
      @Reference PlanRegister plans,
      @Reference PlanEdits edits) {
    this.access = access;
    this.cycles = cycles;
    this.plans = plans;
    this.edits = edits;
  }

  PlanRegister plans() {
    return plans;
  }

  PlanEdits edits() {
    return edits;
  }

  List<Cycle> others(Cycle cycle) {
    return cycles.list().stream().filter(c -> c.id() != cycle.id()).toList();
  }

  Cycle cycle(String code) {
    SeesCycles.require(access, code);
    return cycles.get(code);
  }

  Cycle cycleToEdit(String code) {
    access.require("core.cycles.edit", Access.EVERYWHERE, code);
    return cycles.get(code);
  }

  /** A version of a plan; for 0 the newest, or once the cycle has begun that in force. */
  PlanState state(Reader reader, String code, int version) {
    Cycle cycle = cycle(code);
    PlanVersion plan =
        version == 0
            ? plans.current(cycle).orElseGet(() -> plans.get(code, 0))
            : plans.get(code, version);
    return new PlanState(reader, cycle, plan, plans.read(plan));
  }

  /** What changed since the version before; nothing for the first one. */
  List<PlanChange> sinceBefore(PlanState state) {
    int number = state.version().number();
    return number == 1 ? List.of() : edits.changes(state.cycle().code(), number - 1, number);
  }

  static String word(MultivaluedMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.getFirst(field), "").strip();
  }

  static Change change(MultivaluedMap<String, String> form) {
    return new Change(number(word(form, "base")), word(form, "note"));
  }

  static int number(String words) {
    try {
      return Math.max(0, Integer.parseInt(words));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A refused form: what others changed meanwhile, or the same page with the mistakes. */
  Answer refused(
      Reader reader,
      String code,
      String path,
      MultivaluedMap<String, String> form,
      Problem problem,
      Function<Problem, View> page) {
    if (problem.kind() != Kind.STALE) {
      return Answer.refused(problem, page);
    }
    PlanState newest = state(reader, code, 0);
    List<PlanChange> theirs = edits.changes(code, change(form).base(), newest.version().number());
    List<Field> again = new ArrayList<>();
    again.add(Field.hidden("base", Integer.toString(newest.version().number())));
    for (Map.Entry<String, List<String>> field : form.entrySet()) {
      if (!List.of("csrf", "base").contains(field.getKey())) {
        field.getValue().forEach(v -> again.add(Field.hidden(field.getKey(), v)));
      }
    }
    return Answer.refused(problem, p -> new PlanChanges(newest).stale(p, theirs, again, path));
  }
}
