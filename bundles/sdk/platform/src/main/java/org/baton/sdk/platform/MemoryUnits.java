package org.baton.sdk.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;

/** The units that a test adds. */
public final class MemoryUnits implements UnitDirectory {
  private final Map<String, UnitInfo> units = new TreeMap<>();

  MemoryUnits() {}

  /**
   * Adds a unit, whose name is its code.
   *
   * @param kind such as {@code city}; may be empty
   * @param parent the code of the unit above; empty at the top
   */
  public MemoryUnits add(String code, String kind, String parent) {
    return add(new UnitInfo(code, Text.same(code), kind, parent));
  }

  /** Adds a unit, or changes the one with its code. */
  public MemoryUnits add(UnitInfo unit) {
    units.put(unit.code(), unit);
    return this;
  }

  @Override
  public Optional<UnitInfo> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  @Override
  public List<UnitInfo> list(String kind, String after, int limit) {
    return units.values().stream()
        .filter(u -> kind.isEmpty() || u.kind().equals(kind))
        .filter(u -> u.code().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<String> kinds() {
    return units.values().stream()
        .map(UnitInfo::kind)
        .filter(k -> !k.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public Map<String, Text> names(Collection<String> codes) {
    Map<String, Text> names = new TreeMap<>();
    codes.stream().filter(units::containsKey).forEach(c -> names.put(c, units.get(c).name()));
    return names;
  }

  /** Whether a unit is the other one or stands below it. */
  boolean within(String unit, String above) {
    return withAbove(List.of(unit)).containsKey(above) || unit.equals(above);
  }
}
