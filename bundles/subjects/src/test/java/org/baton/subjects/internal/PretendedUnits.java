package org.baton.subjects.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;

/** A province P with the departments D1 and D2, the bureau B1 below D1, and a university U. */
public final class PretendedUnits implements UnitDirectory {
  /** How often units were listed. */
  public int asked;

  private final Map<String, UnitInfo> units = new TreeMap<>();

  /** The five units. */
  public PretendedUnits() {
    add("P", "office", "");
    add("D1", "department", "P");
    add("D2", "department", "P");
    add("B1", "bureau", "D1");
    add("U", "university", "");
  }

  /** Adds departments, so that there are many. */
  public void addDepartments(int count) {
    for (int i = 0; i < count; i++) {
      add(String.format("E%04d", i), "department", "P");
    }
  }

  private void add(String code, String kind, String parent) {
    units.put(code, new UnitInfo(code, Text.same("Unit " + code), kind, parent));
  }

  /** Adds a department with a name of its own. */
  public PretendedUnits with(String code, String name) {
    units.put(code, new UnitInfo(code, Text.same(name), "department", "P"));
    return this;
  }

  @Override
  public Optional<UnitInfo> find(String code) {
    return Optional.ofNullable(units.get(code));
  }

  @Override
  public List<UnitInfo> list(String kind, String after, int limit) {
    asked++;
    return units.values().stream()
        .filter(u -> kind.isEmpty() || u.kind().equals(kind))
        .filter(u -> u.code().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<String> kinds() {
    return List.of("bureau", "department", "office", "university");
  }

  @Override
  public Map<String, Text> names(Collection<String> codes) {
    Map<String, Text> names = new TreeMap<>();
    codes.stream().filter(units::containsKey).forEach(c -> names.put(c, units.get(c).name()));
    return names;
  }
}
