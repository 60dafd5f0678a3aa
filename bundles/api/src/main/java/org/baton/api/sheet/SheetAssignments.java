package org.baton.api.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who is given a sheet: for which unit, in which evaluator group of a cycle, until when. A sheet is
 * taken until the end of its last day and refused after it.
 */
@ProviderType
public interface SheetAssignments {
  /** How far a sheet is. */
  enum State {
    /** Nothing was entered. */
    OPEN,
    /** Something was saved. */
    BEGUN,
    /** It is locked. */
    SUBMITTED
  }

  /**
   * What makes a sheet one of a kind in a cycle.
   *
   * @param unit the code of the unit it is about
   * @param group the code of the evaluator group in the plan
   * @param account who answers
   */
  record Place(String unit, String group, String account) {
    /** Checks that nothing is null. */
    public Place {
      Objects.requireNonNull(unit);
      Objects.requireNonNull(group);
      Objects.requireNonNull(account);
    }
  }

  /**
   * A sheet that somebody was given.
   *
   * @param place what makes it one of a kind
   * @param due its last day
   * @param state how far it is
   * @param submittedAt when it was locked; null before
   */
  record Assigned(Place place, LocalDate due, State state, Instant submittedAt) {
    /** Checks that only the moment is null. */
    public Assigned {
      Objects.requireNonNull(place);
      Objects.requireNonNull(due);
      Objects.requireNonNull(state);
    }
  }

  /**
   * Gives out sheets, all or none; one that is there already gets the new last day, unless it is
   * locked.
   *
   * @throws org.baton.api.problem.Problem with every mistake; when the cycle takes none now; or
   *     when the caller may not
   */
  void assign(String cycle, Collection<Place> places, LocalDate due);

  /**
   * Takes sheets back with what was entered; what is not there any more is passed over.
   *
   * @return those that stay because they are locked
   * @throws org.baton.api.problem.Problem when the caller may not
   */
  List<Place> withdraw(String cycle, Collection<Place> places);

  /**
   * The sheets about units in a cycle, in every group, in the order of unit, group and account.
   * What a caller may know of them is the asking module's to decide.
   */
  List<Assigned> about(String cycle, Collection<String> units);
}
