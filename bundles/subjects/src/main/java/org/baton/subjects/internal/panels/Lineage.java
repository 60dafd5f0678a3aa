package org.baton.subjects.internal.panels;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.baton.api.unit.UnitDirectory;

/** Which unit stands above which. */
final class Lineage {
  private static final int DEEPEST = 50;

  private final Map<String, String> parents = new HashMap<>();

  /** How somebody's unit stands to another. */
  enum Relation {
    /** Nothing is between them. */
    NONE,
    /** It is the same. */
    SAME,
    /** It is above. */
    ABOVE,
    /** It is below. */
    BELOW
  }

  private Lineage() {}

  /** Reads these units and all above them. */
  static Lineage of(UnitDirectory units, Collection<String> codes) {
    Lineage lineage = new Lineage();
    units.withAbove(codes).forEach((code, unit) -> lineage.parents.put(code, unit.parent()));
    return lineage;
  }

  /** How a unit stands to an evaluated one. */
  Relation of(String unit, String evaluated) {
    if (unit.isEmpty()) {
      return Relation.NONE;
    }
    if (unit.equals(evaluated)) {
      return Relation.SAME;
    }
    if (isAbove(unit, evaluated)) {
      return Relation.ABOVE;
    }
    return isAbove(evaluated, unit) ? Relation.BELOW : Relation.NONE;
  }

  private boolean isAbove(String unit, String other) {
    String at = parents.getOrDefault(other, "");
    for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
      if (at.equals(unit)) {
        return true;
      }
      at = parents.getOrDefault(at, "");
    }
    return false;
  }
}
