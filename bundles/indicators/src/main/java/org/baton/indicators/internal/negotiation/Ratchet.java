package org.baton.indicators.internal.negotiation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.cycle.Cycles;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.sets.IndicatorSets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Guards against the ratchet: who did more than was asked shall not be asked for still more without
 * a reason. Source: Hood, Gaming in Targetworld (2006), who names ratchet effects, threshold
 * effects and output distortion.
 */
@Component(service = Ratchet.class)
public final class Ratchet {
  /** How many years are looked back. */
  private static final int YEARS = 12;

  /** How many units a refusal names. */
  private static final int NAMED = 20;

  private final ObservationBook book;
  private final Cycles cycles;
  private final IndicatorSets sets;
  private final Timepiece time;

  /** Reads what was reported. */
  @Activate
  public Ratchet(
      @Reference ObservationBook book, @Reference Cycles cycles, @Reference IndicatorSets sets) {
    this(book, cycles, sets, Timepiece.real());
  }

  /** The same at a pretended time. */
  public Ratchet(ObservationBook book, Cycles cycles, IndicatorSets sets, Timepiece time) {
    this.book = book;
    this.cycles = cycles;
    this.sets = sets;
    this.time = time;
  }

  /** The year that a set's targets are for: its cycle's; this year while it has none. */
  public int year(String set) {
    String cycle = sets.get(set).cycle();
    return cycles.list().stream()
        .filter(c -> c.code().equals(cycle))
        .mapToInt(Cycles.CycleInfo::year)
        .findFirst()
        .orElse(time.day().getYear());
  }

  /**
   * What units reached with an indicator before a year; those that reported nothing are left out.
   */
  public List<Past> before(int year, String code, Collection<String> units) {
    if (units.isEmpty()) {
      return List.of();
    }
    Map<String, List<Observed>> byUnit = new LinkedHashMap<>();
    for (Observed o : book.read(units, List.of(code), year - YEARS, year - 1)) {
      byUnit.computeIfAbsent(o.unit(), u -> new ArrayList<>()).add(o);
    }
    return byUnit.entrySet().stream().map(e -> Past.of(e.getKey(), e.getValue())).toList();
  }

  /**
   * Refuses a target without a reason that asks a unit for more than it reached last, when it had
   * reached more than it had to; a target within a corridor that was agreed on needs none.
   */
  void requireReason(Desk desk, Entry entry, String reason) throws SQLException {
    boolean down = entry.direction().equals("down");
    if (!reason.isEmpty() || !down && !entry.direction().equals("up")) {
      return;
    }
    double target = entry.target().getAsDouble();
    int year = year(desk.negotiation().set());
    List<Violation> pulled = new ArrayList<>();
    for (Past past : before(year, entry.code(), desk.units())) {
      if (past.isRatchet(target, down)
          && !desk.positions.agreed(entry.code(), past.unit()).holds(year, target)) {
        pulled.add(
            Violation.at(
                "reason",
                target,
                "indicators.ratchet.pulled",
                past.unit(),
                past.last().getAsDouble(),
                target));
      }
    }
    if (!pulled.isEmpty()) {
      List<Violation> named = pulled.subList(0, Math.min(NAMED, pulled.size()));
      throw Problem.invalid("indicators.ratchet.reason", named, pulled.size());
    }
  }
}
