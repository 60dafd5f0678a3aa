package org.baton.core.internal.sheets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baton.api.problem.Violation;
import org.baton.api.sheet.SheetForm;
import org.baton.api.sheet.SheetForms;
import org.baton.api.text.Text;

/**
 * A module's form for group G1: C1 has the levels 0, 50 and 100, of which 100 needs a reason; C2
 * must be answered, and is asked when C1 is 50 or more.
 */
public final class FormOfOne implements SheetForms, SheetForm {
  /** The groups that evaluate themselves, and from which day that is read. */
  public final SortedMap<String, LocalDate> self = new TreeMap<>();

  @Override
  public Optional<SheetForm> inForce(String cycle, String group) {
    return group.equals("G1") ? Optional.of(this) : Optional.empty();
  }

  @Override
  public SortedMap<String, LocalDate> selfEvaluations(String cycle) {
    return self;
  }

  @Override
  public List<Criterion> criteria() {
    List<Level> levels =
        List.of(
            new Level(1, 0, new Text("差", "Bad")),
            new Level(2, 50, new Text("中", "Middling")),
            new Level(3, 100, new Text("好", "Good")));
    Demand reason = new Demand(Demand.What.COMMENT, null, 100.0);
    Condition fair = new Condition("C1", Condition.Comparison.AT_LEAST, 50);
    return List.of(
        new Criterion("C2", new Text("乙题", "Second"), null, levels, false, true, true, null, fair),
        new Criterion(
            "C1", new Text("甲题", "First"), null, levels, false, false, false, reason, null));
  }

  @Override
  public Judged judge(Map<String, OptionalDouble> answers, Map<String, String> remarks) {
    Set<String> asked = new LinkedHashSet<>(Set.of("C1"));
    List<Violation> wrong = new ArrayList<>();
    List<Violation> open = new ArrayList<>();
    OptionalDouble first = answers.get("C1");
    if (first != null && first.orElse(-1) % 50 != 0) {
      wrong.add(Violation.at("answers/C1", "", "test.level"));
    }
    if (first != null && first.orElse(-1) >= 50) {
      asked.add("C2");
      if (!answers.containsKey("C2")) {
        open.add(Violation.at("answers/C2", "", "test.required"));
      }
    }
    if (first != null && first.orElse(-1) == 100 && !remarks.containsKey("C1")) {
      open.add(Violation.at("remarks/C1", "", "test.why"));
    }
    return new Judged(asked, wrong, open);
  }
}
