package org.baton.subjects.internal.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.baton.api.text.Text;
import org.baton.subjects.internal.web.Shown;

/**
 * What a group says about one element, unit by unit, and how many evaluators would be enough.
 *
 * @param cycle the cycle's code
 * @param group the group's code
 * @param groupTitle its name
 * @param element the element's code
 * @param title its name
 * @param shown how many answers a figure needs to be shown
 * @param common the mean of all answers; left out when too few
 * @param prior how many answers the common mean counts for where means are drawn towards it
 * @param needed how many evaluators a unit needs for a reliability
 * @param units those with an answer, in the order of their codes
 * @param hidden how many of all units have too few answers for their means to be shown
 * @param next the code behind which there are more units; empty when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Profile(
    String cycle,
    String group,
    Text groupTitle,
    String element,
    Text title,
    int shown,
    Double common,
    double prior,
    Needed needed,
    List<UnitMean> units,
    int hidden,
    String next) {
  /** Copies the list. */
  public Profile {
    units = List.copyOf(units);
  }

  /**
   * What is said of a unit.
   *
   * @param unit its code
   * @param answers how many
   * @param mean of them; left out when too few
   * @param shrunk the mean drawn towards the common one, the more the fewer answers; likewise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record UnitMean(String unit, int answers, Double mean, Double shrunk) {}

  /**
   * The numbers of evaluators for targets of reliability.
   *
   * @param crossed whether the same evaluators answered about every unit; otherwise each unit is
   *     taken to have its own
   * @param reason {@code none}, or the word for why nothing can be said
   * @param targets one line a target
   */
  public record Needed(boolean crossed, String reason, List<Target> targets) {}

  /**
   * How many a target needs; left out where it cannot be reached.
   *
   * @param relative for the order of units; left out unless crossed
   * @param absolute for their level, where severity is an error
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Target(double reliability, Integer relative, Integer absolute) {}

  /** A part of the units: those behind a code. */
  Profile page(String after, int limit) {
    List<UnitMean> behind =
        units.stream().filter(u -> u.unit().compareTo(after) > 0).limit(limit + 1L).toList();
    Shown<UnitMean> some = Shown.of(behind, limit, UnitMean::unit);
    return new Profile(
        cycle,
        group,
        groupTitle,
        element,
        title,
        shown,
        common,
        prior,
        needed,
        some.items(),
        hidden,
        some.next());
  }
}
