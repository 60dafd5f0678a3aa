package org.baton.core.internal.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baton.api.evaluation.Units;
import org.baton.api.text.Text;

/** Units held in memory. Their order is the order of the results. */
public final class UnitTable implements Units {
  private final List<Row> rows;
  private final int[] parents;
  private final Map<String, Integer> byCode;

  /**
   * A unit.
   *
   * @param kind may be empty
   * @param parent the code of the unit above, empty when there is none
   */
  public record Row(String code, Text name, String kind, String parent) {}

  /**
   * Indexes the units.
   *
   * @throws IllegalArgumentException when a code is there twice
   */
  public UnitTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    this.byCode = new HashMap<>(rows.size() * 2);
    for (int i = 0; i < rows.size(); i++) {
      if (byCode.put(rows.get(i).code(), i) != null) {
        throw new IllegalArgumentException("unit twice: " + rows.get(i).code());
      }
    }
    this.parents = new int[rows.size()];
    for (int i = 0; i < parents.length; i++) {
      parents[i] = byCode.getOrDefault(rows.get(i).parent(), -1);
    }
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public String code(int unit) {
    return rows.get(unit).code();
  }

  @Override
  public Text name(int unit) {
    return rows.get(unit).name();
  }

  @Override
  public String kind(int unit) {
    return rows.get(unit).kind();
  }

  @Override
  public int parent(int unit) {
    return parents[unit];
  }

  @Override
  public int indexOf(String code) {
    return byCode.getOrDefault(code, -1);
  }
}
