package org.baton.indicators.internal.lineage;

import java.util.ArrayList;
import java.util.List;
import org.baton.indicators.internal.library.Entry;

/**
 * What values of an indicator mean. When one of these is another, values before and after need not
 * compare.
 *
 * @param definition what it is
 * @param unit the unit of measure
 * @param formula how it follows from data items
 * @param direction which values are better
 */
record Meaning(String definition, String unit, String formula, String direction) {
  /** The names of its fields. */
  static final List<String> FIELDS = List.of("definition", "unit", "formula", "direction");

  static Meaning of(Entry e) {
    return new Meaning(
        e.card().definition().strip(),
        e.unit().strip(),
        e.card().formula().strip(),
        e.direction().strip());
  }

  /** The names of the fields in which it is another. */
  List<String> differences(Meaning other) {
    List<String> mine = List.of(definition, unit, formula, direction);
    List<String> others = List.of(other.definition, other.unit, other.formula, other.direction);
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < mine.size(); i++) {
      if (!mine.get(i).equals(others.get(i))) {
        fields.add(FIELDS.get(i));
      }
    }
    return fields;
  }
}
