package org.baton.indicators.internal.standard;

import java.util.List;
import org.baton.api.access.Access;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.Edit;
import org.baton.indicators.internal.sets.IndicatorSet;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.baton.methods.score.Direction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The scoring rules of the indicators of sets. */
@Component(service = Standards.class)
public final class Standards {
  private final Access access;
  private final IndicatorSets sets;

  /** Works on the sets. */
  @Activate
  public Standards(@Reference Access access, @Reference IndicatorSets sets) {
    this.access = access;
    this.sets = sets;
  }

  /** The set. */
  public IndicatorSet set(String set) {
    access.require("indicators.view", Access.EVERYWHERE);
    return sets.get(set);
  }

  /** The indicators of a set. */
  public List<Entry> entries(String set) {
    set(set);
    return sets.entries(set).stream().filter(Entry::isIndicator).toList();
  }

  /**
   * An indicator of a set.
   *
   * @throws Problem when there is none with this code
   */
  public Entry entry(String set, String code) {
    return entries(set).stream()
        .filter(e -> e.code().equals(code))
        .findFirst()
        .orElseThrow(
            () -> Problem.of(Kind.NOT_FOUND, "indicators.standard.entry-unknown", set, code));
  }

  /** Tries a rule; nothing is kept. */
  public Trial preview(Draft draft) {
    access.require("indicators.view", Access.EVERYWHERE);
    return Trial.of(draft);
  }

  /** The rule of an indicator as a draft, with its own target and the bounds of its card. */
  public static Draft draft(Entry e) {
    boolean bounded =
        e.card().lower() != null && e.card().upper() != null && e.card().lower() < e.card().upper();
    return new Draft(
        e.rule(),
        e.parameters(),
        e.direction(),
        e.target().isPresent() ? e.target().getAsDouble() : null,
        bounded ? e.card().lower() : null,
        bounded ? e.card().upper() : null,
        bounded ? e.card().lower() : null,
        bounded ? e.card().upper() : null);
  }

  /**
   * Gives an indicator of the set another rule.
   *
   * @param base the version of the set that was looked at
   * @throws Problem with every mistake; when the set was changed since, or is frozen; or when the
   *     indicator is that of a common set
   */
  public IndicatorSet save(String set, String code, int base, String reason, Draft draft) {
    access.require("indicators.edit", Access.EVERYWHERE);
    entry(set, code);
    Direction direction = Direction.of(draft.direction()).orElse(null);
    List<Violation> mistakes =
        direction == null ? Trial.of(draft).mistakes() : Trial.mistakes(draft, direction);
    if (!mistakes.isEmpty()) {
      throw invalid(mistakes);
    }
    Entry own =
        sets.own(set).stream()
            .filter(e -> e.code().equals(code))
            .findFirst()
            .orElseThrow(
                () -> Problem.of(Kind.CONFLICT, "indicators.formula.inherited", code, set));
    return sets.edit(set, Edit.put(base, reason, List.of(ruled(own, draft))));
  }

  /** The problem of a rule with mistakes. */
  public static Problem invalid(List<Violation> mistakes) {
    return Problem.invalid("indicators.standard.mistakes", mistakes, mistakes.size());
  }

  private static Entry ruled(Entry e, Draft draft) {
    return new Entry(
        e.set(),
        e.code(),
        e.parent(),
        e.title(),
        e.weight(),
        e.source(),
        e.unit(),
        draft.direction(),
        e.channel(),
        draft.rule(),
        draft.parameters(),
        e.target(),
        e.evaluators(),
        e.dataSource(),
        e.card(),
        e.standing());
  }
}
