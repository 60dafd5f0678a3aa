package org.baton.indicators.internal.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.problem.Violation;
import org.baton.indicators.internal.formula.Conversion;
import org.baton.indicators.internal.library.Entry;
import org.baton.indicators.internal.lineage.Descent.Comparability;
import org.baton.indicators.internal.lineage.Descent.Kind;

/** What is wrong with a statement of descent. */
final class DescentCheck {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2200;
  private static final int MOST_ORIGINS = 20;
  private static final int LONGEST = 2000;
  private static final Set<Kind> OF_ITSELF = Set.of(Kind.REDEFINED, Kind.RENAMED);
  private static final Set<Kind> UNCHANGED = Set.of(Kind.CONTINUED, Kind.RENAMED);

  private final List<Violation> wrong = new ArrayList<>();
  private final Descent given;
  private final Entry entry;
  private final Map<EntryKey, Optional<Entry>> origins;

  private DescentCheck(Descent given, Entry entry, Map<EntryKey, Optional<Entry>> origins) {
    this.given = given;
    this.entry = entry;
    this.origins = origins;
  }

  /**
   * All mistakes, each with the name of its field.
   *
   * @param origins what each origin is or was; empty where there never was one
   */
  static List<Violation> of(Descent given, Entry entry, Map<EntryKey, Optional<Entry>> origins) {
    DescentCheck check = new DescentCheck(given, entry, origins);
    check.words();
    check.origins();
    check.comparability();
    return List.copyOf(check.wrong);
  }

  private void wrong(String field, Object value, String code, Object... words) {
    wrong.add(Violation.at(field, value, code, words));
  }

  private void words() {
    if (given.since() < FIRST_YEAR || given.since() > LAST_YEAR) {
      wrong("since", given.since(), "indicators.year", FIRST_YEAR, LAST_YEAR);
    }
    if (given.reason().length() > LONGEST) {
      wrong("reason", given.reason(), "indicators.too-long", LONGEST);
    }
    if (given.comparability() == Comparability.BREAK && given.reason().isBlank()) {
      wrong("reason", "", "indicators.lineage.reason");
    }
  }

  private void origins() {
    int count = origins.size();
    boolean merged = given.kind() == Kind.MERGED;
    if (count == 0 || count > MOST_ORIGINS || merged != count > 1) {
      String code = merged ? "indicators.lineage.origins-merged" : "indicators.lineage.origins-one";
      wrong("origins", count, code, MOST_ORIGINS);
    }
    origins.forEach(
        (key, origin) -> {
          String shown = key.set() + "/" + key.code();
          if (origin.isEmpty()) {
            wrong("origins", shown, "indicators.lineage.origin-unknown", key.set(), key.code());
          } else if (key.equals(given.entry()) && !OF_ITSELF.contains(given.kind())) {
            wrong("origins", shown, "indicators.lineage.origin-itself");
          }
        });
  }

  private void comparability() {
    boolean adjusted = given.comparability() == Comparability.ADJUSTED;
    int ways = (given.factor().isPresent() ? 1 : 0) + (given.formula().isBlank() ? 0 : 1);
    if (ways != (adjusted ? 1 : 0)) {
      wrong(
          "factor",
          given.factor().isPresent() ? given.factor().getAsDouble() : "",
          adjusted ? "indicators.lineage.adjustment" : "indicators.lineage.adjustment-none");
      return;
    }
    if (given.factor().isPresent()) {
      factor(given.factor().getAsDouble());
    }
    if (!given.formula().isBlank()) {
      wrong.addAll(Conversion.check(given.formula(), entry.unit(), units()));
    }
    sameness();
  }

  private void factor(double factor) {
    if (!Double.isFinite(factor) || factor == 0) {
      wrong("factor", factor, "indicators.lineage.factor");
    } else if (origins.size() > 1) {
      wrong("factor", factor, "indicators.lineage.factor-one");
    }
  }

  private Map<String, String> units() {
    Map<String, String> units = new LinkedHashMap<>();
    origins.forEach((key, o) -> units.put(key.code(), o.map(Entry::unit).orElse("")));
    if (units.size() < origins.size()) {
      wrong("origins", "", "indicators.lineage.origins-alike");
    }
    return units;
  }

  /** Whoever says that nothing changed, or that values compare as they are, is held to it. */
  private void sameness() {
    for (Entry origin : origins.values().stream().flatMap(Optional::stream).toList()) {
      List<String> changed = Meaning.of(entry).differences(Meaning.of(origin));
      boolean unit = changed.contains("unit");
      boolean direction = changed.contains("direction");
      if (UNCHANGED.contains(given.kind()) && (unit || direction)) {
        String code = "indicators.lineage.changed";
        wrong("kind", given.kind(), code, unit ? 1 : 0, direction ? 1 : 0);
      } else if (given.comparability() == Comparability.COMPARABLE && unit) {
        wrong("comparability", "", "indicators.lineage.units", origin.unit(), entry.unit());
      }
    }
    if (given.comparability() == Comparability.COMPARABLE && origins.size() > 1) {
      wrong("comparability", "", "indicators.lineage.merged-as-is");
    }
  }
}
