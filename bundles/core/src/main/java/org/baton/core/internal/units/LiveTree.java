package org.baton.core.internal.units;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.baton.access.UnitScope;
import org.baton.api.data.Database;
import org.baton.api.text.Text;
import org.baton.core.internal.store.UnitTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tree in memory, at most a second behind the database and so behind other nodes. */
@Component(service = UnitScope.class)
public final class LiveTree implements UnitScope {
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private final Database database;
  private volatile Known known;

  private record Known(UnitTree tree, String tag, long at) {}

  /** Reads the tree when it is first asked for. */
  @Activate
  public LiveTree(@Reference(target = "(org.baton.module=core)") Database database) {
    this.database = database;
  }

  @Override
  public boolean within(String unit, String above) {
    Known now = known;
    if (now == null || System.nanoTime() - now.at() > FRESH) {
      now = read(now);
      known = now;
    }
    return now.tree().within(unit, above);
  }

  @Override
  public Map<String, Text> titles(Collection<String> units) {
    List<String> codes = units.stream().filter(u -> !u.isEmpty()).distinct().toList();
    return codes.isEmpty() ? Map.of() : database.read(c -> new UnitTable(c).names(codes));
  }

  private Known read(Known before) {
    return database.read(
        connection -> {
          UnitTable table = new UnitTable(connection);
          String tag = table.tag();
          boolean same = before != null && Objects.equals(before.tag(), tag);
          return new Known(same ? before.tree() : table.tree(), tag, System.nanoTime());
        });
  }
}
