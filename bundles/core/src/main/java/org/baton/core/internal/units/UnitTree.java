package org.baton.core.internal.units;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who stands below whom: the code of the unit above by the code of the unit. */
public final class UnitTree {
  /** Deeper trees are refused. */
  public static final int DEEPEST = 12;

  static final String TOO_DEEP = "core.unit.deep";

  private final Map<String, String> parents;

  /** A tree of these units; the empty code is the top. */
  public UnitTree(Map<String, String> parents) {
    this.parents = Map.copyOf(parents);
  }

  /** The code of the unit above by the code of the unit. */
  public Map<String, String> parents() {
    return parents;
  }

  /** Whether the unit is known. */
  public boolean has(String unit) {
    return parents.containsKey(unit);
  }

  /** Whether a unit stands below another, at any depth; no unit stands below itself. */
  public boolean within(String unit, String above) {
    String at = parents.getOrDefault(unit, "");
    for (int i = 0; i < DEEPEST && !at.isEmpty(); i++) {
      if (at.equals(above)) {
        return true;
      }
      at = parents.getOrDefault(at, "");
    }
    return false;
  }

  /** The tree after some units got these parents. */
  UnitTree with(Map<String, String> changes) {
    Map<String, String> changed = new HashMap<>(parents);
    changed.putAll(changes);
    return new UnitTree(changed);
  }

  /** What is wrong with a unit's place: the key of the sentence, or null. */
  String mistakeAt(String unit) {
    Set<String> seen = new HashSet<>();
    String at = unit;
    while (!at.isEmpty()) {
      if (!seen.add(at)) {
        return "core.unit.loop";
      }
      if (!has(at)) {
        return "core.unit.parent";
      }
      at = parents.get(at);
    }
    return seen.size() > DEEPEST ? TOO_DEEP : null;
  }

  /** The codes from the top down to the unit, each with a slash behind it. */
  public String path(String unit) {
    String above = parents.getOrDefault(unit, "");
    return (above.isEmpty() ? "" : path(above)) + unit + "/";
  }
}
