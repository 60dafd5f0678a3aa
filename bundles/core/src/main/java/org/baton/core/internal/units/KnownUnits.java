package org.baton.core.internal.units;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baton.api.data.Database;
import org.baton.api.text.Text;
import org.baton.api.unit.UnitDirectory;
import org.baton.api.unit.UnitInfo;
import org.baton.core.internal.store.UnitTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of units as other modules see it. */
@Component
public final class KnownUnits implements UnitDirectory {
  private final Database database;
  private final UnitRegister register;

  /** Reads the register. */
  @Activate
  public KnownUnits(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference UnitRegister register) {
    this.database = database;
    this.register = register;
  }

  @Override
  public Optional<UnitInfo> find(String code) {
    return database.read(connection -> new UnitTable(connection).find(code)).map(KnownUnits::info);
  }

  @Override
  public List<UnitInfo> list(String kind, String after, int limit) {
    return search(kind, "", after, limit);
  }

  @Override
  public List<UnitInfo> search(String kind, String words, String after, int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("From 1 to " + MOST + " units at once, not " + limit);
    }
    return register.page(new UnitQuery(null, kind, words), after, limit).stream()
        .map(KnownUnits::info)
        .toList();
  }

  @Override
  public List<String> kinds() {
    return register.kinds();
  }

  @Override
  public Map<String, Text> names(Collection<String> codes) {
    return register.names(codes);
  }

  @Override
  public Map<String, UnitInfo> withAbove(Collection<String> codes) {
    return database.read(
        connection -> {
          UnitTable table = new UnitTable(connection);
          Map<String, UnitInfo> found = new HashMap<>();
          Set<String> asked = new HashSet<>(codes);
          while (!asked.isEmpty()) {
            Set<String> above = new HashSet<>();
            for (Unit unit : table.find(List.copyOf(asked))) {
              found.put(unit.code(), info(unit));
              above.add(unit.parent());
            }
            above.remove("");
            above.removeAll(found.keySet());
            asked = above;
          }
          return found;
        });
  }

  private static UnitInfo info(Unit unit) {
    return new UnitInfo(unit.code(), unit.name(), unit.kind(), unit.parent());
  }
}
