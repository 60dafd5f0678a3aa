package org.baton.core.internal.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baton.api.table.Effect;

/** Counts what units from a file would do to those that are there. */
final class UnitChanges {
  private static final int EXAMPLES = 50;

  private final Map<String, Long> columns = new LinkedHashMap<>();
  private final List<Effect.Change> examples = new ArrayList<>();
  private long added;
  private long changed;
  private long unchanged;

  /** Takes a unit as it is, null when it is new, and as it would be. */
  void add(int line, Unit before, Unit after) {
    if (before == null) {
      added++;
    } else if (before.equals(after)) {
      unchanged++;
    } else {
      changed++;
      compare(line, before, after);
    }
  }

  private void compare(int line, Unit before, Unit after) {
    String code = after.code();
    compare(line, code, "name_zh", before.name().zh(), after.name().zh());
    compare(line, code, "name_en", before.name().en(), after.name().en());
    compare(line, code, "kind", before.kind(), after.kind());
    compare(line, code, "parent", before.parent(), after.parent());
    compare(line, code, "valid_from", words(before.validFrom()), words(after.validFrom()));
    compare(line, code, "valid_to", words(before.validTo()), words(after.validTo()));
  }

  private void compare(int line, String code, String column, String before, String after) {
    if (before.equals(after)) {
      return;
    }
    columns.merge(column, 1L, Long::sum);
    if (examples.size() < EXAMPLES) {
      examples.add(new Effect.Change(line, code, column, before, after));
    }
  }

  private static String words(LocalDate day) {
    return Objects.toString(day, "");
  }

  Effect effect() {
    return new Effect(added, changed, unchanged, columns, examples);
  }
}
