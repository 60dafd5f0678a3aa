package org.baton.indicators.internal.lineage;

import java.util.List;
import java.util.Optional;
import org.baton.api.access.Access;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;
import org.baton.api.problem.Violation;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.indicators.internal.Today;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows what units reported under an indicator and those it comes from. */
@Component(service = LineageSeries.class)
public final class LineageSeries {
  /** The most years shown at once. */
  public static final int MOST_YEARS = 40;

  private static final int USUAL_YEARS = 12;

  private final Access access;
  private final ObservationBook book;
  private final UnitDirectory units;

  /** Works on what was reported. */
  @Activate
  public LineageSeries(
      @Reference Access access, @Reference ObservationBook book, @Reference UnitDirectory units) {
    this.access = access;
    this.book = book;
    this.units = units;
  }

  /**
   * What is asked for.
   *
   * @param unit whose values; empty for the first unit of the kind
   * @param kind the kind of units
   * @param from the first year; 0 for the usual span
   * @param to the last year; 0 for this one
   */
  public record Question(String unit, String kind, int from, int to) {}

  /**
   * The values of a unit; empty when there is no unit of the kind.
   *
   * @throws Problem when the years are wrong or there is no such unit
   */
  public Optional<Series> of(Generation newest, Question q) {
    access.require("indicators.view", Access.EVERYWHERE);
    int to = q.to() == 0 ? Today.year() : q.to();
    int from = q.from() == 0 ? to - USUAL_YEARS + 1 : q.from();
    if (from < DescentCheck.FIRST_YEAR
        || to > DescentCheck.LAST_YEAR
        || from > to
        || to - from >= MOST_YEARS) {
      throw Problem.invalid(
          "indicators.wrong",
          List.of(Violation.at("from", from + "-" + to, "indicators.lineage.years", MOST_YEARS)),
          1);
    }
    return unit(q).map(u -> series(newest, u, from, to));
  }

  private Optional<UnitInfo> unit(Question q) {
    if (q.unit().isBlank()) {
      return units.list(q.kind(), "", 1).stream().findFirst();
    }
    return Optional.of(
        units
            .find(q.unit().strip())
            .orElseThrow(() -> Problem.of(Kind.NOT_FOUND, "indicators.lineage.no-unit", q.unit())));
  }

  private Series series(Generation newest, UnitInfo unit, int from, int to) {
    List<String> codes = newest.all().stream().map(g -> g.key().code()).distinct().toList();
    List<Observed> values =
        book.read(
            List.of(unit.code()),
            codes.subList(0, Math.min(codes.size(), ObservationBook.MOST)),
            from,
            to);
    return SeriesOverYears.of(unit, newest, values, from, to);
  }
}
