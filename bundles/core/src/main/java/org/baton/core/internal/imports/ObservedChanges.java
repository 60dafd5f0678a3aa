package org.baton.core.internal.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.baton.api.table.Effect;
import org.baton.core.internal.imports.ObservationWriter.Line;

/** Counts which values and targets from a file would replace others. */
final class ObservedChanges {
  private static final int EXAMPLES = 50;

  private final boolean targets;
  private final Map<String, Long> columns = new LinkedHashMap<>();
  private final List<Effect.Change> examples = new ArrayList<>();
  private long added;
  private long changed;
  private long unchanged;

  private record Key(String unit, String indicator, int year) {
    static Key of(Line line) {
      return new Key(line.unit(), line.indicator(), line.year());
    }
  }

  ObservedChanges(boolean targets) {
    this.targets = targets;
  }

  void add(List<Line> lines, List<Line> present) {
    Map<Key, Line> there = new HashMap<>();
    present.forEach(line -> there.put(Key.of(line), line));
    lines.forEach(line -> compare(there.get(Key.of(line)), line));
  }

  private void compare(Line before, Line after) {
    if (before == null) {
      added++;
      return;
    }
    boolean same = true;
    if (!targets) {
      same = compare(after, "value", words(before.value()), words(after.value()));
      same &= compare(after, "note", before.note(), after.note());
    }
    if (targets || after.target().isPresent()) {
      same &= compare(after, "target", words(before.target()), words(after.target()));
    }
    changed += same ? 0 : 1;
    unchanged += same ? 1 : 0;
  }

  /** Answers whether nothing would change. */
  private boolean compare(Line line, String column, String before, String after) {
    if (before.equals(after)) {
      return true;
    }
    columns.merge(column, 1L, Long::sum);
    if (examples.size() < EXAMPLES) {
      String what = line.unit() + " " + line.indicator() + " " + line.year();
      examples.add(new Effect.Change(line.line(), what, column, before, after));
    }
    return false;
  }

  private static String words(OptionalDouble number) {
    return number.isEmpty()
        ? ""
        : BigDecimal.valueOf(number.getAsDouble()).stripTrailingZeros().toPlainString();
  }

  Effect effect() {
    return new Effect(added, changed, unchanged, columns, examples);
  }
}
