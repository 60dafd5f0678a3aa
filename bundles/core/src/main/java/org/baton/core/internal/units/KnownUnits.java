package org.baton.core.internal.units;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final int MOST = 1000;

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
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("From 1 to " + MOST + " units at once, not " + limit);
    }
    return register.page(new UnitQuery(null, kind, ""), after, limit).stream()
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

  private static UnitInfo info(Unit unit) {
    return new UnitInfo(unit.code(), unit.name(), unit.kind(), unit.parent());
  }
}
