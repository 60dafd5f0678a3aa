package org.baton.indicators.internal.experts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;

/** Units C1 to C3 are cities, T1 is a town. */
public final class PretendedUnits implements UnitDirectory {
  private final Map<String, UnitInfo> units = new TreeMap<>();

  /** The four units. */
  public PretendedUnits() {
    for (String code : List.of("C1", "C2", "C3", "T1")) {
      String kind = code.startsWith("C") ? "city" : "town";
      units.put(code, new UnitInfo(code, Text.same(code), kind, ""));
    }
  }

  @Override
  public Optional<UnitInfo> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  @Override
  public List<UnitInfo> list(String kind, String after, int limit) {
    return units.values().stream().filter(u -> kind.isEmpty() || u.kind().equals(kind)).toList();
  }

  @Override
  public List<String> kinds() {
    return List.of("city", "town");
  }

  @Override
  public Map<String, Text> names(Collection<String> codes) {
    Map<String, Text> names = new TreeMap<>();
    codes.stream().filter(units::containsKey).forEach(c -> names.put(c, units.get(c).name()));
    return names;
  }
}
