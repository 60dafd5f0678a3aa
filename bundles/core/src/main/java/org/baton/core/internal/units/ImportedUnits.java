package org.baton.core.internal.units;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baton.api.data.Database;
import org.baton.api.problem.Problem;
import org.baton.api.problem.Violation;
import org.baton.api.table.Effect;
import org.baton.core.internal.Placed;
import org.baton.core.internal.imports.UnitWriter;
import org.baton.core.internal.store.UnitTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes units from files. */
@Component
public final class ImportedUnits implements UnitWriter {
  private final Database database;
  private final UnitRegister register;

  /** Writes to the register. */
  @Activate
  public ImportedUnits(
      @Reference(target = "(org.baton.module=core)") Database database,
      @Reference UnitRegister register) {
    this.database = database;
    this.register = register;
  }

  @Override
  public Map<String, String> parents() {
    return database.read(connection -> new UnitTable(connection).tree().parents());
  }

  @Override
  public List<Violation> check(List<Line> lines) {
    return register.examine(placed(lines));
  }

  @Override
  public Effect effect(List<Line> lines) {
    Map<String, Unit> present =
        database.read(connection -> new UnitTable(connection).all()).stream()
            .collect(Collectors.toMap(Unit::code, Function.identity()));
    UnitChanges changes = new UnitChanges();
    lines.forEach(line -> changes.add(line.line(), present.get(line.code()), unit(line)));
    return changes.effect();
  }

  private static List<Placed<Unit>> placed(List<Line> lines) {
    return lines.stream().map(l -> new Placed<>(l.source(), l.line(), unit(l))).toList();
  }

  @Override
  public void write(List<Line> lines) {
    List<Violation> mistakes = register.write(placed(lines));
    if (!mistakes.isEmpty()) {
      throw Problem.invalid("core.unit.invalid", mistakes, mistakes.size());
    }
  }

  private static Unit unit(Line line) {
    return new Unit(
        line.code(),
        line.name(),
        line.kind(),
        line.parent(),
        line.validFrom().orElse(null),
        line.validTo().orElse(null));
  }
}
