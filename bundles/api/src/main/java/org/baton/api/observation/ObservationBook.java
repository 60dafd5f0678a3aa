package org.baton.api.observation;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The reported values of all units, one for each unit, data item and year. What a caller may know
 * of a unit is the asking module's to decide.
 */
@ProviderType
public interface ObservationBook {
  /** The most items, or years, of one question. */
  int MOST = 200;

  /**
   * What was reported, in the order of unit, item and year.
   *
   * @param units whose; all units when empty
   * @param items of what, from 1 to {@value #MOST}
   * @param fromYear the first year
   * @param toYear the last year
   * @throws IllegalArgumentException when too much is asked for
   */
  List<Observed> read(Collection<String> units, Collection<String> items, int fromYear, int toYear);

  /**
   * The codes that values were reported under, in their order.
   *
   * @param after only codes behind this one; empty from the beginning
   * @param limit how many at most, from 1 to 1000
   */
  List<String> items(String after, int limit);

  /**
   * Writes values, with targets where there are some, over those that are there; all or none, in
   * the caller's transaction if there is one.
   *
   * @param source where they come from: a report, a formula; at most 200 characters
   * @throws org.baton.api.problem.Problem with every mistake; or when the caller may not report for
   *     one of the units
   */
  void write(List<Observed> values, String source);
}
