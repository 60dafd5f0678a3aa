package org.baton.indicators.internal.web.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.library.Numerals;
import org.baton.indicators.internal.sets.Comparisons.Chosen;

/** What is compared, as it stands in an address. What is left out of the other is as the one. */
public final class ComparedFields {
  @QueryParam("set")
  @DefaultValue("")
  private String set;

  @QueryParam("code")
  @DefaultValue("")
  private String code;

  @QueryParam("version")
  @DefaultValue("")
  private String version;

  @QueryParam("toSet")
  @DefaultValue("")
  private String toSet;

  @QueryParam("toCode")
  @DefaultValue("")
  private String toCode;

  @QueryParam("toVersion")
  @DefaultValue("")
  private String toVersion;

  /** The words by the names of their fields. */
  Map<String, String> words() {
    return Map.of(
        "set",
        set,
        "code",
        code,
        "version",
        version,
        "toSet",
        toSet,
        "toCode",
        toCode,
        "toVersion",
        toVersion);
  }

  /** Whether it is said what to compare, and both are not the same. */
  boolean isComplete() {
    return !set.isBlank() && !code.isBlank() && !one().equals(other());
  }

  Chosen one() {
    return new Chosen(set.strip(), code.strip(), number("version", version));
  }

  Chosen other() {
    return new Chosen(
        (toSet.isBlank() ? set : toSet).strip(),
        (toCode.isBlank() ? code : toCode).strip(),
        number("toVersion", toVersion));
  }

  private static int number(String name, String word) {
    if (word.isBlank()) {
      return 0;
    }
    return Numerals.count(word.strip())
        .orElseThrow(
            () ->
                Problem.invalid(
                    "indicators.wrong", List.of(Violation.at(name, word, "indicators.number")), 1));
  }
}
