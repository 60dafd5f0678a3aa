package org.baton.indicators.internal.sets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.Continuity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Checks whether a set can be settled as it is. Asked while it is drawn up and once more before it
 * is frozen. Who may see the answer is the caller's to check.
 */
@Component(service = SetChecks.class)
public final class SetChecks {
  private final IndicatorSets sets;
  private final Continuity continuity;

  /** Checks these sets. */
  @Activate
  public SetChecks(@Reference IndicatorSets sets, @Reference Continuity continuity) {
    this.sets = sets;
    this.continuity = continuity;
  }

  /**
   * What a unit can be asked to carry.
   *
   * @param indicators the most indicators, 1 or more
   * @param hours the most hours of work in a cycle, 0 or more
   */
  public record Ceiling(int indicators, double hours) {
    /** Holds where nobody said otherwise. */
    public static final Ceiling DEFAULT = new Ceiling(60, 400);
  }

  /**
   * What was found.
   *
   * @param violations every reason against settling the set, with the entry's code and field
   * @param sums the sum of the weights below each parent; the empty code is the top
   * @param indicators how many indicators a unit is measured by
   * @param hours hours of work that a unit spends on them in a cycle
   * @param ceiling what both were held against
   * @param results the shares of the weight that kinds of results have, 0 to 1, such as outcomes;
   *     the empty word is where none is said; empty when the tree is not sound
   */
  public record Verdict(
      List<Violation> violations,
      Map<String, Double> sums,
      long indicators,
      double hours,
      Ceiling ceiling,
      Map<String, Double> results) {
    /** Whether nothing stands against settling the set. */
    public boolean sound() {
      return violations.isEmpty();
    }
  }

  /**
   * Checks a set with its inherited entries against {@link Ceiling#DEFAULT}.
   *
   * @throws org.baton.api.problem.Problem when there is no such set
   */
  public Verdict check(String set) {
    return check(set, Ceiling.DEFAULT);
  }

  /** The same with another ceiling. */
  public Verdict check(String set, Ceiling ceiling) {
    return check(sets.get(set), sets.entries(set), ceiling);
  }

  /** The same where what holds in the set was read before. */
  public Verdict check(IndicatorSet set, List<Entry> entries, Ceiling ceiling) {
    Verdict verdict = verdict(entries, ceiling);
    List<Violation> found = new ArrayList<>(verdict.violations());
    found.addAll(continuity.against(set, entries));
    return new Verdict(
        found, verdict.sums(), verdict.indicators(), verdict.hours(), ceiling, verdict.results());
  }

  /**
   * Checks entries that need not be in a set yet; whether they continue what was before is not
   * asked.
   */
  public static Verdict verdict(List<Entry> entries, Ceiling ceiling) {
    TreeCheck tree = new TreeCheck(entries);
    List<Violation> found = new ArrayList<>();
    for (Entry entry : tree.entries()) {
      EntryCheck.of(entry).forEach(v -> found.add(of(entry, v)));
    }
    found.addAll(tree.parents());
    found.addAll(tree.hollow());
    found.addAll(tree.weights());
    found.addAll(tree.pairs());
    if (tree.count() == 0) {
      found.add(Violation.at("", 0, "indicators.check-none"));
    }
    if (tree.count() > ceiling.indicators()) {
      found.add(Violation.at("", tree.count(), "indicators.check-count", ceiling.indicators()));
    }
    if (tree.hours() > ceiling.hours()) {
      found.add(Violation.at("", tree.hours(), "indicators.check-hours", ceiling.hours()));
    }
    return new Verdict(
        found, tree.sums(), tree.count(), tree.hours(), ceiling, tree.resultShares());
  }

  private static Violation of(Entry entry, Violation v) {
    String field = entry.code() + "/" + v.field();
    return new Violation("", 0, field, v.value(), v.code(), v.arguments());
  }
}
