package org.baton.indicators.internal.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Card;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The formulas of sets. */
@Component(service = SetFormulas.class)
public final class SetFormulas {
  private final Access access;
  private final IndicatorSets sets;
  private final DataItems items;

  /** Works on the sets. */
  @Activate
  public SetFormulas(
      @Reference Access access, @Reference IndicatorSets sets, @Reference DataItems items) {
    this.access = access;
    this.sets = sets;
    this.items = items;
  }

  /** Sets behind a code, in the order of codes. */
  public List<IndicatorSet> sets(String after, int limit) {
    access.require("indicators.view", Access.EVERYWHERE);
    return sets.page(after, limit);
  }

  /**
   * The set.
   *
   * @throws Problem when there is none
   */
  public IndicatorSet set(String set) {
    access.require("indicators.view", Access.EVERYWHERE);
    return sets.get(set);
  }

  /** The indicators of a set whose values are observations, with their formulas. */
  public List<FormulaLine> lines(String set) {
    set(set);
    List<Entry> entries = sets.entries(set);
    FormulaGraph graph = graph(entries);
    return entries.stream()
        .filter(e -> e.source().equals("observations"))
        .map(e -> line(e, graph))
        .toList();
  }

  /**
   * An indicator with its formula.
   *
   * @throws Problem when there is none with this code whose values are observations
   */
  public FormulaLine line(String set, String code) {
    return lines(set).stream()
        .filter(l -> l.code().equals(code))
        .findFirst()
        .orElseThrow(() -> unknown(set, code));
  }

  private static Problem unknown(String set, String code) {
    return Problem.of(Kind.NOT_FOUND, "indicators.formula.entry-unknown", set, code);
  }

  private static FormulaLine line(Entry e, FormulaGraph graph) {
    Formula formula = graph.formula(e.code());
    Set<String> uses = new LinkedHashSet<>();
    if (formula != null) {
      formula.items().forEach(i -> uses.add(i.code()));
    }
    return new FormulaLine(
        e.set(),
        e.code(),
        e.title(),
        e.unit(),
        e.card().formula(),
        e.standing().version(),
        List.copyOf(uses),
        graph.mistakes(e.code()));
  }

  /**
   * What is wrong with the formulas of entries, each with the entry's code and field. Who may see
   * the answer is the caller's to check.
   */
  public List<Violation> mistakes(List<Entry> entries) {
    FormulaGraph graph = graph(entries);
    List<Violation> mistakes = new ArrayList<>();
    for (String code : graph.codes()) {
      graph.mistakes(code).forEach(m -> mistakes.add(at(code, m)));
    }
    return mistakes;
  }

  private static Violation at(String code, Violation v) {
    return new Violation(
        v.source(), v.line(), code + "/" + v.field(), v.value(), v.code(), v.arguments());
  }

  FormulaGraph graph(List<Entry> entries) {
    return FormulaGraph.of(entries, items::named);
  }

  /** The graph of a set as it would be with another formula. */
  FormulaGraph graph(String set, String code, String formula) {
    List<Entry> entries = new ArrayList<>(sets.entries(set));
    boolean found = false;
    for (int i = 0; i < entries.size(); i++) {
      Entry e = entries.get(i);
      if (e.code().equals(code) && e.source().equals("observations")) {
        found = true;
        entries.set(i, formula == null ? e : e.card(written(e.card(), formula)));
      }
    }
    if (!found) {
      throw unknown(set, code);
    }
    return graph(entries);
  }

  private static Card written(Card c, String formula) {
    return new Card(
        c.definition(),
        c.purpose(),
        c.basis(),
        c.element(),
        formula.strip(),
        c.frequency(),
        c.collector(),
        c.verification(),
        c.disaggregations(),
        c.applicability(),
        c.quality(),
        c.resultType(),
        c.counter(),
        c.counterReason(),
        c.baseline(),
        c.lower(),
        c.upper(),
        c.burdenHours(),
        c.rules());
  }

  /**
   * Gives an indicator of the set another formula, or none when it is blank.
   *
   * @param base the version of the set that was looked at
   * @throws Problem with every mistake; when the set was changed since, or is frozen; or when the
   *     indicator is that of a common set
   */
  public IndicatorSet save(String set, String code, int base, String reason, String formula) {
    access.require("indicators.edit", Access.EVERYWHERE);
    FormulaGraph graph = graph(set, code, formula);
    List<Violation> mistakes = graph.mistakes(code);
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("indicators.formula.invalid", mistakes, mistakes.size());
    }
    Entry entry =
        sets.own(set).stream()
            .filter(e -> e.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(Kind.CONFLICT, "indicators.formula.inherited", code, set));
    return sets.edit(
        set, Edit.put(base, reason, List.of(entry.card(written(entry.card(), formula)))));
  }
}
