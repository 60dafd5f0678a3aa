package org.baton.core.internal.cycles;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baton.api.cycle.CyclePhase;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Problem.Kind;

/**
 * Which cycles are asked for; they come with the newest year first.
 *
 * @param year their year; 0 for any
 * @param phase where they stand; null for anywhere
 * @param after behind which one they begin, as {@link #place} writes it; empty for the beginning
 */
public record CycleQuery(int year, CyclePhase phase, String after) {
  private static final Pattern PLACE = Pattern.compile("([0-9]{1,4})/(.{1,60})");

  /** Checks the place. */
  public CycleQuery {
    Objects.requireNonNull(after);
    if (!after.isEmpty() && !PLACE.matcher(after).matches()) {
      throw Problem.of(Kind.INVALID, "core.after.invalid", after);
    }
  }

  /** The place of a cycle in the list. */
  public static String place(Cycle cycle) {
    return cycle.year() + "/" + cycle.code();
  }

  /** The year behind which they begin. */
  public int afterYear() {
    Matcher place = PLACE.matcher(after);
    return place.matches() ? Integer.parseInt(place.group(1)) : Integer.MAX_VALUE;
  }

  /** The code behind which they begin within that year. */
  public String afterCode() {
    Matcher place = PLACE.matcher(after);
    return place.matches() ? place.group(2) : "";
  }
}
