package org.baton.core.internal.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm;
import org.baton.api.sheet.SheetForm.Judged;
import org.baton.api.sheet.SheetForms;
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

  /** The check of sheets of a cycle that come whole, by the forms of their groups. */
  public Whole whole(String cycle) {
    return new Whole(cycle);
  }

  /** Checks sheets of a cycle that come whole; each group's form is asked for once. */
  public final class Whole {
    private final String cycle;
    private final Map<String, Optional<SheetForm>> known = new HashMap<>();

    private Whole(String cycle) {
      this.cycle = cycle;
    }

    /**
     * Everything that keeps a sheet from being locked.
     *
     * @param worded whether it could come with words, so that those that are missing count
     */
    public List<Violation> check(Sheet sheet, boolean worded) {
      SheetForm form = known.computeIfAbsent(sheet.group(), g -> of(cycle, g)).orElse(null);
      if (form == null) {
        return List.of();
      }
      Judged judged = form.judge(AskedSheet.numbers(sheet.answers()), sheet.remarks());
      List<Violation> mistakes = new ArrayList<>(judged.wrong());
      judged.open().stream()
          .filter(v -> worded || !v.field().startsWith("remarks/"))
          .forEach(mistakes::add);
      form.criteria().stream()
          .map(SheetForm.Criterion::indicator)
          .filter(code -> sheet.answers().containsKey(code) && !judged.asked().contains(code))
          .map(code -> Violation.at("answers/" + code, "", "core.sheet.skipped", code))
          .forEach(mistakes::add);
      return mistakes;
    }
  }
}
