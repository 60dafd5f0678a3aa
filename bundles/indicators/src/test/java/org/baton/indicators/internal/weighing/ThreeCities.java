package org.baton.indicators.internal.weighing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.baton.api.observation.ObservationBook;
import org.baton.api.observation.Observed;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;

/** Three cities and what they reported; the last one reported nothing for C. */
public final class ThreeCities implements UnitDirectory, ObservationBook {
  @Override
  public Optional<UnitInfo> find(String code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<UnitInfo> list(String kind, String after, int limit) {
    return List.of("X", "Y", "Z", "W").stream()
        .filter(c -> after.isEmpty())
        .map(c -> new UnitInfo(c, Text.same(c), kind, ""))
        .toList();
  }

  @Override
  public List<String> kinds() {
    return List.of("city");
  }

  @Override
  public Map<String, Text> names(Collection<String> codes) {
    return Map.of();
  }

  @Override
  public List<Observed> read(
      Collection<String> units, Collection<String> items, int fromYear, int toYear) {
    List<Observed> all = new ArrayList<>();
    double[][] values = {{80, 60, 12}, {90, 70, 15}, {70, 95, 9}};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        all.add(observed("XYZ".substring(i, i + 1), "ABC".substring(j, j + 1), values[i][j]));
      }
    }
    all.add(observed("W", "A", 1));
    return all.stream().filter(o -> o.year() == fromYear).toList();
  }

  private static Observed observed(String unit, String item, double value) {
    return new Observed(unit, item, 2025, OptionalDouble.of(value), OptionalDouble.empty(), "");
  }

  @Override
  public List<String> items(String after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(List<Observed> values, String source) {
    throw new UnsupportedOperationException();
  }
}
