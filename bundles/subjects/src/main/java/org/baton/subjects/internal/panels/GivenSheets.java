package org.baton.subjects.internal.panels;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.sheet.SheetAssignments;
import org.baton.api.sheet.SheetAssignments.Assigned;
import org.baton.api.sheet.SheetAssignments.Place;

/** The sheets that were given out about some units, and whether more is to be waited for. */
record GivenSheets(Map<Place, Assigned> sheets, LocalDate today) {
  /** Reads those about units of a cycle. */
  static GivenSheets about(
      SheetAssignments sheets, String cycle, Collection<String> units, LocalDate today) {
    return new GivenSheets(
        sheets.about(cycle, units).stream()
            .collect(Collectors.toMap(Assigned::place, Function.identity())),
        today);
  }

  static Place place(Panel panel, Seat seat) {
    return new Place(panel.unit(), panel.group(), seat.account());
  }

  boolean isSubmitted(Panel panel, Seat seat) {
    return isSubmitted(place(panel, seat));
  }

  boolean isSubmitted(Place place) {
    Assigned sheet = sheets.get(place);
    return sheet != null && sheet.state() == SheetAssignments.State.SUBMITTED;
  }

  /** Whether somebody has a sheet that is not in, and whose last day is over. */
  boolean isLate(Panel panel, Seat seat) {
    Assigned sheet = sheets.get(place(panel, seat));
    return seat.state() == State.ACTIVE
        && sheet != null
        && !isSubmitted(panel, seat)
        && sheet.due().isBefore(today);
  }

  /** Whether a sheet may still come; none comes from whoever had one that was taken back. */
  boolean isAwaited(Panel panel, Seat seat) {
    if (isSeated(panel, seat)) {
      return false;
    }
    if (seat.state() != State.ACTIVE) {
      return seat.state().isAwaited() && !panel.due().isBefore(today);
    }
    return sheets.containsKey(place(panel, seat))
        && !isSubmitted(panel, seat)
        && !isLate(panel, seat);
  }

  /** Whether somebody has taken their place on a panel that gets no sheets: one for an appeal. */
  static boolean isSeated(Panel panel, Seat seat) {
    return panel.kind() == Panel.Kind.APPEAL && seat.state() == State.CLEARED;
  }

  /** How many sheets of a group about a unit are in, from the panel or not. */
  int answers(Panel panel) {
    return (int)
        sheets.keySet().stream()
            .filter(p -> p.unit().equals(panel.unit()) && p.group().equals(panel.group()))
            .filter(this::isSubmitted)
            .count();
  }

  /** Where a member stands, a sheet that is in counted. */
  State state(Panel panel, Seat seat) {
    return seat.state() == State.ACTIVE && isSubmitted(panel, seat)
        ? State.SUBMITTED
        : seat.state();
  }
}
