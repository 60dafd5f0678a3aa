package org.baton.indicators.internal.snapshot;

import java.util.List;
import org.baton.indicators.internal.negotiation.Difference;

/**
 * What an amendment would do.
 *
 * @param changes by indicator
 * @param units how many units are told of the set
 * @param quotaBefore the share of expected indicators as it is
 * @param quotaAfter as it would be
 * @param cycle where the cycle stands; empty when it is not known
 * @param reported how many values were reported for the changed indicators in the cycle's year:
 *     results that would be computed otherwise
 */
public record Impact(
    List<Change> changes,
    int units,
    double quotaBefore,
    double quotaAfter,
    String cycle,
    int reported) {
  /**
   * What becomes of one indicator.
   *
   * @param code the indicator
   * @param removed whether it is taken out
   * @param fields the fields that would be otherwise; those that follow from a weight included
   * @param weightBefore its share of the whole, 0 to 1
   * @param weightAfter as it would be
   */
  public record Change(
      String code,
      boolean removed,
      List<Difference> fields,
      double weightBefore,
      double weightAfter) {}
}
