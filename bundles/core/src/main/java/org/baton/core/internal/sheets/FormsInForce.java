package org.baton.core.internal.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm;
import org.baton.api.sheet.SheetForm.Judged;
import org.baton.api.sheet.SheetForms;
import org.baton.core.internal.plans.FrozenPlan;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The forms that sheets ask, as long as a module brings some. */
@Component(service = FormsInForce.class)
public final class FormsInForce {
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile SheetForms forms;

  /** Knows none until a module brings them. */
  public FormsInForce() {}

  /** Knows those of a module; null for none. */
  public FormsInForce(SheetForms forms) {
    this.forms = forms;
  }

  /** The form of a group's sheets in a cycle; empty when they ask plain answers. */
  public Optional<SheetForm> of(String cycle, String group) {
    SheetForms now = forms;
    return now == null ? Optional.empty() : now.inForce(cycle, group);
  }

  /**
   * The groups in which evaluated bodies evaluate themselves first, each with the day from which
   * the other evaluators read what they say; null for never.
   */
  public SortedMap<String, LocalDate> selfEvaluations(String cycle) {
    SheetForms now = forms;
    return now == null ? Collections.emptySortedMap() : now.selfEvaluations(cycle);
  }

  /**
   * The check of sheets of a cycle that come whole, by the forms of their groups.
   *
   * @param plan the version in force; asked for only where a group has a form
   */
  public Whole whole(String cycle, Supplier<FrozenPlan> plan) {
    return new Whole(cycle, plan);
  }

  /** Checks sheets of a cycle that come whole; each group's form is asked for once. */
  public final class Whole {
    private final String cycle;
    private final Supplier<FrozenPlan> plan;
    private final Map<String, Optional<AskedSheet>> known = new HashMap<>();

    private Whole(String cycle, Supplier<FrozenPlan> plan) {
      this.cycle = cycle;
      this.plan = plan;
    }

    private Optional<AskedSheet> asked(String group) {
      Optional<SheetForm> form = of(cycle, group);
      return form.map(f -> AskedSheet.of(plan.get(), group, form));
    }

    /**
     * Everything that keeps a sheet from being locked.
     *
     * @param worded whether it could come with words, so that those that are missing count
     */
    public List<Violation> check(Sheet sheet, boolean worded) {
      AskedSheet asked = known.computeIfAbsent(sheet.group(), this::asked).orElse(null);
      if (asked == null) {
        return List.of();
      }
      Judged judged = asked.judge(new Draft(sheet.answers(), sheet.remarks()));
      List<Violation> mistakes = new ArrayList<>(judged.wrong());
      judged.open().stream()
          .filter(v -> worded || !v.field().startsWith("remarks/"))
          .forEach(mistakes::add);
      Set<String> skipped = new HashSet<>(asked.criteria().keySet());
      skipped.removeAll(judged.asked());
      mistakes.addAll(said("answers/", sheet.answers().keySet(), skipped));
      mistakes.addAll(said("remarks/", sheet.remarks().keySet(), skipped));
      return mistakes;
    }

    private static List<Violation> said(String field, Set<String> given, Set<String> skipped) {
      return given.stream()
          .filter(skipped::contains)
          .map(code -> Violation.at(field + code, "", "core.sheet.skipped", code))
          .toList();
    }
  }
}
